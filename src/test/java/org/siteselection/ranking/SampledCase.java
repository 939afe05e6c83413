package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.ranking.InlineRequest.linear;
import static org.siteselection.ranking.InlineRequest.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A reference case of stochastic acceptability analysis, sent to the public API. */
final class SampledCase {
    private final ReferenceCase published;
    private final JsonPath answer;
    private final List<List<Double>> matrix;

    SampledCase(ReferenceCase published, int samples) {
        this.published = published;
        this.matrix = published.matrix();
        Map<String, Object> criteria = new LinkedHashMap<>();
        for (int j = 0; j < matrix.get(0).size(); j++) {
            criteria.put("c" + (j + 1), map("value", "c" + (j + 1), "weight", 1, "scale", scale(j)));
        }
        InlineRequest request = new InlineRequest()
                .oneFactor(criteria)
                .with("samples", samples)
                .with("weightModel", map("type", "uniform"));
        for (int i = 0; i < matrix.size(); i++) {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (int j = 0; j < matrix.get(i).size(); j++) {
                facts.put("c" + (j + 1), fact(i, j));
            }
            request.candidate("a" + (i + 1), facts);
        }
        this.answer = request.answer("/v1/robustness");
    }

    private Map<String, Object> scale(int column) {
        JsonNode ends = published.params().path("scales_peer").path(column);
        double low = ends.isMissingNode() ? 0 : ends.get(0).asDouble();
        double high = ends.isMissingNode() ? 1 : ends.get(1).asDouble();
        return published.benefit(column) ? linear(low, high) : linear(high, low);
    }

    private Object fact(int row, int column) {
        double value = matrix.get(row).get(column);
        return published.params().has("sd")
                ? map(
                        "value",
                        value,
                        "sd",
                        published.params().get("sd").get(row).get(column).asDouble(),
                        "distribution",
                        published.params().get("distribution").get(column).asText())
                : value;
    }

    private String candidate(int row) {
        return "candidates.find { it.id == 'a" + (row + 1) + "' }";
    }

    /** @return the largest deviation */
    double assertRanks(List<List<Double>> expected, DoubleUnaryOperator tolerance) {
        double worst = 0;
        for (int i = 0; i < expected.size(); i++) {
            List<Double> shares = answer.getList(candidate(i) + ".rankAcceptability");
            assertThat(shares).hasSameSizeAs(expected.get(i));
            for (int rank = 0; rank < shares.size(); rank++) {
                double exact = expected.get(i).get(rank);
                assertThat(shares.get(rank))
                        .as("a" + (i + 1) + " at rank " + (rank + 1))
                        .isCloseTo(exact, within(tolerance.applyAsDouble(exact)));
                worst = Math.max(worst, Math.abs(shares.get(rank) - exact));
            }
        }
        return worst;
    }

    void assertCentralWeights(List<List<Double>> expected, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            Map<String, Double> central = answer.getMap(candidate(i) + ".centralWeights");
            for (int j = 0; j < expected.get(i).size(); j++) {
                assertThat(central.get("f.c" + (j + 1)))
                        .isCloseTo(expected.get(i).get(j), within(tolerance));
            }
        }
    }

    void assertConfidence(List<Double> expected, double tolerance) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(answer.getDouble(candidate(i) + ".confidenceFactor"))
                    .isCloseTo(expected.get(i), within(tolerance));
        }
    }
}
