package org.siteselection.http.request;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.text.ShortText;

/**
 * Reads the body of a request strictly (RFC 8259): UTF-8, one object and nothing after it, every key once, every number
 * finite, nothing beyond {@link JsonLimits}. Errors name line and column, both counted from 1.
 */
public final class JsonBody {
    /** Maximum length of a parser's message, which quotes the body. */
    private static final int LONGEST_REASON = 200;

    private static final int LONGEST_TOKEN = 60;

    private static final ObjectMapper MAPPER = new JsonMapper(
            factory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    /** Finds names that occur twice when it makes the tree, which takes less memory and does not name the place. */
    private static final ObjectMapper OF_ROWS = JsonMapper.builder(factory().build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Length of a body from which its rows are read into arrays. */
    private static final int LARGE = 65_536;

    private static final Pattern INTERNALS =
            Pattern.compile(" \\((?:start marker|for |from `)[^)]*\\(?\\)?[^)]*\\)|, from `[^`]*`|: enable `[^`]*`.*");

    /** Problem code of a document beyond a limit. */
    private static final String TOO_LARGE = "too-large";

    private JsonBody() {}

    private static JsonFactoryBuilder factory() {
        return (JsonFactoryBuilder) JsonFactory.builder()
                // The same bits without a text for each number.
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Interned names outlive their request, and the caller chooses them.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                // Names with equal hashes cost time, which the limit on names bounds; they are not an error.
                .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                .streamReadConstraints(JsonLimits.OF_TOKENS)
                .errorReportConfiguration(ErrorReportConfiguration.builder()
                        .maxErrorTokenLength(LONGEST_TOKEN)
                        .build());
    }

    /**
     * A list of a body with many objects, each with an object of numbers.
     *
     * @param list name of the list in the body
     * @param numbers name of the object of numbers in an item
     */
    public record Rows(String list, String numbers) {}

    /**
     * The object in {@code body}.
     *
     * @throws ApiException {@code malformed-json} with the reason and the place; {@code too-large} with the limit
     */
    public static ObjectNode parse(byte[] body) {
        return parse(body, Map.of());
    }

    /** As {@link #parse(byte[])}, for decoded text. */
    public static ObjectNode parse(String body) {
        return parse(body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * As {@link #parse(byte[])}; a list that is too long ends parsing at once.
     *
     * @param mostItems maximum of items of lists in the fields of the object, by name of the field
     * @throws ApiException also {@code invalid-request} if a list has more
     */
    public static ObjectNode parse(byte[] body, Map<String, Integer> mostItems) {
        return tree(body, JsonLimits.of(mostItems));
    }

    /** As {@link #parse(byte[], Map)}, in less time and memory for a body with many rows of numbers, which cannot be changed. */
    public static ObjectNode parse(byte[] body, Map<String, Integer> mostItems, Rows rows) {
        JsonLimits limits = JsonLimits.of(mostItems);
        ObjectNode read = body.length < LARGE ? null : rows(body, limits, rows);
        return read == null ? tree(body, limits) : read;
    }

    /** The object in a body; null for a body with an error, which {@link #tree} names. */
    static @Nullable ObjectNode rows(byte[] body, JsonLimits limits, Rows rows) {
        try (JsonParser parser = new BoundedParser(OF_ROWS.createParser(Utf8.reader(body)), limits)) {
            return new RowsBody(parser, OF_ROWS, rows).read();
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode tree(byte[] body, JsonLimits limits) {
        try (JsonParser parser = new BoundedParser(MAPPER.createParser(Utf8.reader(body)), limits)) {
            if (parser.nextToken() == null) {
                throw new ApiException(
                        ProblemCode.MALFORMED_JSON, "The body must be a JSON object, for example {}, was empty.");
            }
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

    /** A parser's error as a message for the caller. */
    public static ApiException malformed(JsonProcessingException e) {
        String reason = reason(e.getOriginalMessage());
        return e instanceof StreamConstraintsException
                ? new ApiException(
                                ProblemCode.BODY_TOO_LARGE,
                                "The JSON of the body exceeds a limit" + place(e.getLocation()) + ": " + reason + ".")
                        .as(TOO_LARGE)
                : malformed(reason, e.getLocation());
    }

    private static ApiException malformed(String reason, JsonLocation place) {
        return new ApiException(
                ProblemCode.MALFORMED_JSON, "The body is not well-formed JSON" + place(place) + ": " + reason + ".");
    }

    private static String place(@Nullable JsonLocation place) {
        return place == null || place.getLineNr() < 1
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private static String reason(String message) {
        String words = INTERNALS.matcher(message).replaceAll("");
        if (words.contains("`")) {
            return "it cannot be read";
        }
        return ShortText.of(words.endsWith(".") ? words.substring(0, words.length() - 1) : words, LONGEST_REASON);
    }

    /** A value of the wrong type, in a message; a long one is shortened. */
    public static String given(JsonNode value) {
        return new JsonNotation().given(value);
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

    /** Removes null members from {@code node} and all objects in it. */
    public static void removeNulls(JsonNode node) {
        if (node instanceof NumbersNode) {
            return;
        }
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        node.forEach(JsonBody::removeNulls);
    }
}
