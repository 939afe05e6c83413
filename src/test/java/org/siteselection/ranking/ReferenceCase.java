package org.siteselection.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A worked example of {@code cases/mcda-cases.json}. */
record ReferenceCase(JsonNode json) {
    static Stream<ReferenceCase> of(String... methods) {
        Set<String> wanted = Set.of(methods);
        return all().filter(c -> wanted.contains(c.method()));
    }

    static Stream<ReferenceCase> all() {
        try (InputStream in = ReferenceCase.class.getResourceAsStream("/cases/mcda-cases.json")) {
            List<ReferenceCase> cases = new ArrayList<>();
            new ObjectMapper().readTree(in).forEach(node -> cases.add(new ReferenceCase(node)));
            return cases.stream();
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

    double tolerance() {
        return json.get("tolerance").asDouble();
    }

    List<List<Double>> matrix() {
        return rows(json.get("matrix"));
    }

    List<Double> expected() {
        return json.has("expected_scores") && json.get("expected_scores").isArray()
                ? row(json.get("expected_scores"))
                : List.of();
    }

    List<Double> weights() {
        return json.has("weights") && json.get("weights").isArray() ? row(json.get("weights")) : List.of();
    }

    JsonNode params() {
        return json.get("params");
    }

    /** Whether more is better in a column. */
    boolean benefit(int column) {
        return !json.has("types") || json.get("types").get(column).asInt() == 1;
    }

    static List<List<Double>> rows(JsonNode node) {
        List<List<Double>> rows = new ArrayList<>();
        node.forEach(row -> rows.add(row(row)));
        return rows;
    }

    static List<Double> row(JsonNode node) {
        List<Double> row = new ArrayList<>();
        node.forEach(value -> row.add(value.isNull() ? null : value.asDouble()));
        return row;
    }

    @Override
    public String toString() {
        return id();
    }
}
