package org.siteselection.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siteselection.fields.Fault;
import org.siteselection.fields.Faults;
import org.siteselection.fields.Given;
import org.siteselection.fields.MapReader;
import org.siteselection.fields.Notation;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.text.NearestName;

/**
 * Reads the fields of a JSON object one by one and collects a {@link Violation} for each invalid one. Null fields and empty
 * objects count as absent.
 */
public final class JsonFields extends MapReader<JsonNode> {
    private static final Notation<JsonNode> JSON = new JsonNotation();
    private static final String OTHER_WORD = "other-word";

    private final ObjectNode object;
    private final List<Violation> violations;

    private JsonFields(ObjectNode object, String path, List<Violation> violations) {
        super(JSON, object, path, new ViolationFaults(violations));
        this.object = object;
        this.violations = violations;
    }

    /**
     * @param violations list to which violations are added
     */
    public static JsonFields of(ObjectNode object, List<Violation> violations) {
        return new JsonFields(object, "", violations);
    }

    /**
     * The numbers of an object that has nothing else, by key; empty for other objects. A large request has hundreds of thousands
     * of them, so no path is made for each.
     */
    public Optional<Map<String, Double>> numbers() {
        return numbers(object);
    }

    /** As {@link #numbers()}. */
    public static Optional<Map<String, Double>> numbers(ObjectNode object) {
        if (object instanceof NumbersNode row) {
            return Optional.of(row.numbers());
        }
        Map<String, Double> numbers = new LinkedHashMap<>(2 * object.size());
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!member.getValue().isNumber()) {
                return Optional.empty();
            }
            numbers.put(member.getKey(), member.getValue().doubleValue());
        }
        return Optional.of(numbers);
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

    public void violation(String field, String message) {
        add(violations, field, message);
    }

    private static void add(List<Violation> violations, String field, String message) {
        if (violations.size() < Violation.MOST) {
            violations.add(new Violation(field, message));
        }
    }

    /** As {@link #get}; an object without members counts as absent too. */
    public Optional<JsonNode> getUnlessEmpty(String key) {
        return get(key).filter(value -> !(value.isObject() && value.isEmpty()));
    }

    public Optional<String> text(JsonNode value, String field) {
        return text(new Given<>(field, field, value));
    }

    public Optional<Double> number(JsonNode value, String field) {
        return number(new Given<>(field, field, value));
    }

    /** A whole number within bounds. */
    public Optional<Long> integer(String key, long least, long most) {
        return given(key).flatMap(given -> {
            JsonNode value = given.value();
            boolean whole = value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToLong();
            return whole && least <= value.longValue() && value.longValue() <= most
                    ? Optional.of(value.longValue())
                    : wrong(given, "a whole number from " + least + " to " + most);
        });
    }

    public Optional<JsonFields> object(String key) {
        return getUnlessEmpty(key).flatMap(value -> object(value, path(key)));
    }

    public Optional<JsonFields> object(JsonNode value, String field) {
        return object(new Given<>(field, field, value));
    }

    public Optional<JsonFields> object(Given<JsonNode> given) {
        return map(given).map(node -> new JsonFields((ObjectNode) node, given.path(), violations));
    }

    /** One of the given words. */
    public Optional<String> oneOf(String key, List<String> words) {
        return oneOf(key, OTHER_WORD, words);
    }

    /** As {@link #oneOf(String, List)}. */
    public Optional<String> oneOf(Given<JsonNode> given, List<String> words) {
        return oneOf(given, OTHER_WORD, words);
    }

    /** Adds the violation of a value of the wrong type or range. */
    public <T> Optional<T> wrong(String field, String expected, JsonNode value) {
        return wrong(new Given<>(field, field, value), expected);
    }

    /** Violations have no subject, because the path of their field precedes the message. */
    private record ViolationFaults(List<Violation> violations) implements Faults {
        @Override
        public void add(Fault fault) {
            String hint = fault.hint().isEmpty() ? "" : " " + fault.hint();
            JsonFields.add(violations, fault.place().path(), fault.message() + hint);
        }

        @Override
        public boolean isFull() {
            return violations.size() >= Violation.MOST;
        }

        @Override
        public boolean wantsHint() {
            return violations.size() < NearestName.MOST_HINTS;
        }
    }
}
