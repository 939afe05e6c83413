package org.siteselection.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Reads the body of a request strictly (RFC 8259): UTF-8, one object and nothing after it, every key once, every number
 * finite, at most {@value #DEEPEST} levels deep. What is wrong is said with its line and column, both counted from 1.
 */
public final class JsonBody {
    static final int DEEPEST = 100;
    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 400;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final ObjectMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build());

    private static final Pattern INTERNALS =
            Pattern.compile(" \\((?:start marker|for |from `)[^)]*\\(?\\)?[^)]*\\)|, from `[^`]*`|: enable `[^`]*`.*");

    private JsonBody() {}

    /**
     * The object that {@code body} holds.
     *
     * @throws ApiException {@code malformed-json} with the reason and the place
     */
    public static ObjectNode parse(byte[] body) {
        return parse(Utf8.decode(body));
    }

    /** As {@link #parse(byte[])}, of text that has been decoded. */
    public static ObjectNode parse(String body) {
        String text = body.startsWith(BYTE_ORDER_MARK) ? body.substring(BYTE_ORDER_MARK.length()) : body;
        if (text.isBlank()) {
            throw new ApiException(
                    ProblemCode.MALFORMED_JSON, "The body is empty; a JSON object was expected, for example {}.");
        }
        try (JsonParser parser = new FiniteParser(MAPPER.createParser(text))) {
            JsonNode tree = MAPPER.readTree(parser);
            if (parser.nextToken() != null) {
                throw malformed("something follows the end of the JSON value", parser.currentTokenLocation());
            }
            if (!(tree instanceof ObjectNode object)) {
                throw new ApiException(
                        ProblemCode.MALFORMED_JSON, "The body must be a JSON object, was " + kind(tree) + ".");
            }
            return object;
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a parser complains of, in words for the caller. */
    static ApiException malformed(JsonProcessingException e) {
        return malformed(reason(e.getOriginalMessage()), e.getLocation());
    }

    private static ApiException malformed(String reason, JsonLocation place) {
        String where = place == null || place.getLineNr() < 1
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        return new ApiException(
                ProblemCode.MALFORMED_JSON, "The body is not well-formed JSON" + where + ": " + reason + ".");
    }

    private static String reason(String message) {
        String words = INTERNALS.matcher(message).replaceAll("");
        if (words.contains("`")) {
            return "it cannot be read";
        }
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            default -> "null";
        };
    }
}
