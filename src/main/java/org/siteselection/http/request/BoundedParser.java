package org.siteselection.http.request;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;

/**
 * Rejects JSON that is well-formed but unusable: numbers beyond a double, halves of surrogate pairs, and more values or
 * names than the limits allow.
 */
final class BoundedParser extends JsonParserDelegate {
    private static final int SURELY_FINITE = 300;

    private final JsonLimits limits;
    private final Set<String> names = new HashSet<>();
    private int values;

    BoundedParser(JsonParser parser, JsonLimits limits) {
        super(parser);
        this.limits = limits;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == null) {
            return token;
        }
        boolean isNew = true;
        if (token == JsonToken.FIELD_NAME) {
            isNew = countName(currentName());
        } else if (!token.isStructEnd()) {
            countValue(token);
        }
        if (token.isNumeric() && mayBeInfinite() && Double.isInfinite(Double.parseDouble(getText()))) {
            throw refused("the number " + shortened(getText()) + " is too large for a double");
        }
        boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME && isNew;
        if (text && hasLoneSurrogate(getText())) {
            throw refused("a string contains half of a surrogate pair");
        }
        return token;
    }

    /** Whether the name was not there before. */
    private boolean countName(String name) throws StreamConstraintsException {
        boolean isNew = names.add(name);
        if (isNew && names.size() > JsonLimits.MOST_NAMES) {
            throw beyond("the number of different names exceeds the maximum allowed (" + JsonLimits.MOST_NAMES + ")");
        }
        return isNew;
    }

    /** A number below 1e300 without an exponent is finite; a large request has hundreds of thousands of them. */
    private boolean mayBeInfinite() throws IOException {
        int length = getTextLength();
        char[] text = getTextCharacters();
        int start = getTextOffset();
        for (int i = start; i < start + length; i++) {
            if (text[i] == 'e' || text[i] == 'E') {
                return true;
            }
        }
        return length > SURELY_FINITE;
    }

    private void countValue(JsonToken token) throws StreamConstraintsException {
        if (++values > JsonLimits.MOST_VALUES) {
            throw beyond("the number of values exceeds the maximum allowed (" + JsonLimits.MOST_VALUES + ")");
        }
        // The context of a container is its own; its place in the array around it is that of the parent.
        JsonStreamContext context = getParsingContext();
        JsonStreamContext array = token.isStructStart() ? context.getParent() : context;
        if (array.inArray() && array.getNestingDepth() == 2) {
            String field = array.getParent().getCurrentName();
            int most = field == null ? Integer.MAX_VALUE : limits.mostItems(field);
            if (array.getCurrentIndex() >= most) {
                throw tooManyItems(field, most);
            }
        }
    }

    private static ApiException tooManyItems(String field, int most) {
        String message = "has more than " + most + " entries, the most that one request may have.";
        return new ApiException(
                ProblemCode.INVALID_REQUEST, field + " " + message, List.of(new Violation(field, message)));
    }

    @Override
    public @Nullable String nextFieldName() throws IOException {
        return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
    }

    private StreamConstraintsException beyond(String limit) {
        return new StreamConstraintsException(limit, currentTokenLocation());
    }

    private StreamReadException refused(String reason) {
        return new JsonParseException(this, reason, currentTokenLocation());
    }

    private static String shortened(String number) {
        return number.length() > 40 ? number.substring(0, 40) + "…" : number;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
