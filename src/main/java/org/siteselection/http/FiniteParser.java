package org.siteselection.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Refuses what the grammar of JSON allows and nothing can be done with: numbers beyond a double, halves of characters. */
final class FiniteParser extends JsonParserDelegate {
    FiniteParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == null) {
            return token;
        }
        if (token.isNumeric() && Double.isInfinite(Double.parseDouble(getText()))) {
            throw refused("the number " + shortened(getText()) + " is too large for a double");
        }
        if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) && hasLoneSurrogate(getText())) {
            throw refused("a string holds half of a surrogate pair");
        }
        return token;
    }

    @Override
    public String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }

    private StreamReadException refused(String reason) {
        return new com.fasterxml.jackson.core.JsonParseException(this, reason, currentTokenLocation());
    }

    private static String shortened(String number) {
        return number.length() > 40 ? number.substring(0, 40) + "…" : number;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
