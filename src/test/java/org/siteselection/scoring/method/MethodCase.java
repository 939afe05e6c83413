package org.siteselection.scoring.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.Linear;

/** A worked example of {@code cases/mcda-cases.json} as a decision matrix; weights are normalised to sum 1. */
public record MethodCase(JsonNode json) {
    public static Stream<MethodCase> of(String... methods) {
        Set<String> wanted = Set.of(methods);
        try (InputStream in = MethodCase.class.getResourceAsStream("/cases/mcda-cases.json")) {
            List<MethodCase> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(node -> cases.add(new MethodCase(node)));
            return cases.stream().filter(c -> wanted.contains(c.method()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return json.get("id").asText();
    }

    String method() {
        return json.get("method").asText();
    }

    public double tolerance() {
        return json.get("tolerance").asDouble();
    }

    public JsonNode params() {
        return json.get("params");
    }

    double parameter(String name, double otherwise) {
        return params().path(name).asDouble(otherwise);
    }

    /** Empty where only the order is published. */
    double[] expected() {
        return numbers(json.path("expected_scores"));
    }

    int[] ranking() {
        return IntStream.range(0, json.get("expected_ranking").size())
                .map(i -> json.get("expected_ranking").get(i).asInt())
                .toArray();
    }

    double weightSum() {
        double sum = 0;
        for (double weight : numbers(json.get("weights"))) {
            sum += weight;
        }
        return sum;
    }

    /** All rows, or those after the first {@code skipped}; ids a01, a02 … keep the order of the rows. */
    DecisionMatrix matrix(int skipped) {
        int rows = json.get("matrix").size() - skipped;
        List<String> ids = IntStream.rangeClosed(1, rows)
                .mapToObj(i -> String.format(Locale.ROOT, "a%02d", i))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < json.get("weights").size(); j++) {
            int column = j;
            Goal goal = json.get("types").get(j).asInt() == 1 ? Goal.MAXIMIZE : Goal.MINIMIZE;
            double[] values = IntStream.range(0, rows)
                    .mapToDouble(
                            i -> json.get("matrix").get(i + skipped).get(column).asDouble())
                    .toArray();
            double weight = json.get("weights").get(j).asDouble() / weightSum();
            String path = String.format(Locale.ROOT, "f.c%02d", j + 1);
            columns.add(new Column(path, goal, weight, values, bounds(j, goal), preference(j)));
        }
        return new DecisionMatrix(ids, columns);
    }

    /** Bounds are given as pairs, or as a row of lower and a row of upper ones. */
    private @Nullable Linear bounds(int column, Goal goal) {
        JsonNode bounds = params().path("bounds");
        if (bounds.isMissingNode()) {
            return null;
        }
        boolean pairs = bounds.size() == json.get("weights").size();
        double low = (pairs ? bounds.get(column).get(0) : bounds.get(0).get(column)).asDouble();
        double high = (pairs ? bounds.get(column).get(1) : bounds.get(1).get(column)).asDouble();
        return goal == Goal.MAXIMIZE ? new Linear(low, high) : new Linear(high, low);
    }

    private Preference preference(int column) {
        JsonNode functions = params().path("preference_functions");
        if (functions.isMissingNode()) {
            return Preference.USUAL;
        }
        Preference.Type type = switch (functions.get(column).asText()) {
            case "linear", "vshape_indifference" -> Preference.Type.LINEAR;
            case "vshape" -> Preference.Type.V_SHAPE;
            case "level" -> Preference.Type.LEVEL;
            case "gaussian" -> Preference.Type.GAUSSIAN;
            default -> throw new IllegalArgumentException(functions.toString());
        };
        return new Preference(type, threshold("q", column), threshold("p", column), threshold("s", column));
    }

    private double threshold(String name, int column) {
        return params().path(name).path(column).asDouble();
    }

    public double[] numbers(JsonNode node) {
        return IntStream.range(0, node.size())
                .mapToDouble(i -> node.get(i).asDouble())
                .toArray();
    }

    @Override
    public String toString() {
        return id();
    }
}
