package org.siteselection.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/**
 * Reads the fields of a JSON object one by one and collects a {@link Violation} for each invalid one. Fields that are never
 * read are unknown; {@link #close()} reports them. A null counts as absent.
 */
public final class JsonFields {
    private final ObjectNode object;
    private final String path;
    private final List<Violation> violations;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonFields(ObjectNode object, String path, List<Violation> violations) {
        this.object = object;
        this.path = path;
        this.violations = violations;
    }

    /**
     * @param violations list to which violations are added
     */
    public static JsonFields of(ObjectNode object, List<Violation> violations) {
        return new JsonFields(object, "", violations);
    }

    /** Rejects the request if it has a violation. */
    public static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            String least = violations.size() < Violation.MOST ? "" : "at least ";
            String more = violations.size() == 1 ? "" : " (and " + least + (violations.size() - 1) + " more)";
            throw new ApiException(
                    ProblemCode.INVALID_REQUEST, first.field() + " " + first.message() + more, violations);
        }
    }

    /** The field as the caller wrote it: {@code candidates[1].facts}. */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public void violation(String field, String message) {
        if (violations.size() < Violation.MOST) {
            violations.add(new Violation(field, message));
        }
    }

    /** The value of a field, if present and not null. */
    public Optional<JsonNode> get(String key) {
        asked.add(key);
        JsonNode value = object.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** As {@link #get}; an object without members counts as absent too. */
    public Optional<JsonNode> getUnlessEmpty(String key) {
        return get(key).filter(value -> !(value.isObject() && value.isEmpty()));
    }

    public Optional<String> text(String key) {
        return get(key).flatMap(value -> text(value, path(key)));
    }

    public Optional<String> text(JsonNode value, String field) {
        return value.isTextual() ? Optional.of(value.textValue()) : wrong(field, "text", value);
    }

    public Optional<Double> number(JsonNode value, String field) {
        return value.isNumber() ? Optional.of(value.doubleValue()) : wrong(field, "a number", value);
    }

    public Optional<Double> number(String key) {
        return get(key).flatMap(value -> number(value, path(key)));
    }

    /** A whole number within bounds. */
    public Optional<Long> integer(String key, long least, long most) {
        return get(key).flatMap(value -> {
            boolean whole = value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong();
            return whole && least <= value.longValue() && value.longValue() <= most
                    ? Optional.of(value.longValue())
                    : wrong(path(key), "a whole number from " + least + " to " + most, value);
        });
    }

    public Optional<Boolean> flag(String key) {
        return get(key).flatMap(value ->
                value.isBoolean() ? Optional.of(value.booleanValue()) : wrong(path(key), "true or false", value));
    }

    public Optional<JsonFields> object(String key) {
        return getUnlessEmpty(key).flatMap(value -> object(value, path(key)));
    }

    public Optional<JsonFields> object(JsonNode value, String field) {
        return value instanceof ObjectNode node
                ? Optional.of(new JsonFields(node, field, violations))
                : wrong(field, "an object", value);
    }

    /** The elements of an array field; empty if it is absent or not an array. */
    public Optional<List<JsonNode>> list(String key) {
        return get(key).flatMap(value -> {
            if (!value.isArray()) {
                return wrong(path(key), "an array", value);
            }
            List<JsonNode> items = new ArrayList<>();
            value.forEach(items::add);
            return Optional.of(items);
        });
    }

    /** One of the given words. */
    public Optional<String> oneOf(String key, List<String> words) {
        return text(key).flatMap(text -> {
            if (words.contains(text)) {
                return Optional.of(text);
            }
            violation(
                    path(key),
                    "must be one of " + String.join(", ", words) + ", was '" + ShortText.of(text) + "'."
                            + NearestName.hint(text, words));
            return Optional.empty();
        });
    }

    /**
     * Reads every field of this object with {@code reader}, which gets the node and its path; empty results are left out.
     */
    public <T> Map<String, T> all(Function<Field, Optional<T>> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            asked.add(field.getKey());
            reader.apply(new Field(path(field.getKey()), field.getValue()))
                    .ifPresent(value -> all.put(field.getKey(), value));
        }
        return all;
    }

    /** A field on its way through {@link #all}. */
    public record Field(String path, JsonNode value) {}

    /** Adds the violation of a value of the wrong type or range. */
    public <T> Optional<T> wrong(String field, String expected, JsonNode value) {
        violation(field, "must be " + expected + ", was " + kind(value) + ".");
        return Optional.empty();
    }

    private static String kind(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "null";
        }
        if (value.isValueNode()) {
            String text = value.toString();
            return text.length() > 60 ? text.substring(0, 57) + "..." : text;
        }
        return value.isArray() ? "an array" : "an object";
    }

    /** Reports the fields that were never read. */
    public void close() {
        object.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key) && violations.size() < Violation.MOST) {
                String near = violations.size() < NearestName.MOST_HINTS ? NearestName.hint(key, asked) : "";
                violation(
                        path(key),
                        "is not a known field."
                                + (near.isEmpty()
                                        ? (asked.size() == 1 ? " Known: " : " Known: ") + String.join(", ", asked) + "."
                                        : near));
            }
        });
    }
}
