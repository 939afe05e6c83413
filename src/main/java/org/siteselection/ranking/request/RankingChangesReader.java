package org.siteselection.ranking.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.siteselection.fields.Given;
import org.siteselection.http.request.JsonFields;

/** Reads the fields of a request or a scenario that change the question of its rule set. */
public final class RankingChangesReader {
    private static final String METHOD = "method";

    private final JsonFields fields;

    private RankingChangesReader(JsonFields fields) {
        this.fields = fields;
    }

    /** Reads the changes from an object with further fields; invalid ones become violations. */
    public static RankingChanges read(JsonFields fields) {
        RankingChangesReader reader = new RankingChangesReader(fields);
        return new RankingChanges(
                parameters(fields),
                weights(fields),
                fields.object("facts").map(f -> f.all(reader::figures)).orElse(Map.of()),
                fields.object("waivers").map(w -> w.all(reader::waivers)).orElse(Map.of()),
                method(fields).orElse(null));
    }

    /** Values of parameters: String, Double or Boolean by name. */
    public static Map<String, Object> parameters(JsonFields fields) {
        return fields.object("parameters")
                .map(values -> values.all(new RankingChangesReader(fields)::plain))
                .orElse(Map.of());
    }

    /** Weights by path, not negative. */
    public static Map<String, Double> weights(JsonFields fields) {
        return fields.object("weights")
                .map(weights -> weights.all(new RankingChangesReader(fields)::weight))
                .orElse(Map.of());
    }

    /** The name of a method, or a map with type and options. */
    public static Optional<Object> method(JsonFields fields) {
        return fields.getUnlessEmpty(METHOD).flatMap(new RankingChangesReader(fields)::method);
    }

    private Optional<Object> plain(Given<JsonNode> field) {
        JsonNode value = field.value();
        if (value.isTextual() || value.isNumber() || value.isBoolean()) {
            return Optional.ofNullable(PlainJson.of(value));
        }
        return fields.wrong(field, "text, a number or a boolean");
    }

    private Optional<Double> weight(Given<JsonNode> field) {
        Optional<Double> weight = fields.number(field);
        if (weight.isPresent() && weight.get() < 0) {
            fields.violation(field.path(), "must not be negative, was " + field.value() + ".");
            return Optional.empty();
        }
        return weight;
    }

    private Optional<Map<String, Figure>> figures(Given<JsonNode> field) {
        return fields.object(field).map(metrics -> metrics.all(metric -> FactReader.figure(fields, metric)));
    }

    private Optional<Map<String, String>> waivers(Given<JsonNode> field) {
        return fields.object(field)
                .map(gates -> gates.all(gate -> {
                    Optional<String> reason = fields.text(gate);
                    if (reason.isPresent() && reason.get().isBlank()) {
                        fields.violation(gate.path(), "needs a reason, was blank.");
                        return Optional.empty();
                    }
                    return reason;
                }));
    }

    private Optional<Object> method(JsonNode value) {
        return value.isTextual() || value.isObject()
                ? Optional.ofNullable(PlainJson.of(value))
                : fields.wrong(fields.path(METHOD), "the name of a method, or an object with a type", value);
    }
}
