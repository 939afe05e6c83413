package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.ranking.InlineRequest.criterion;
import static org.siteselection.ranking.InlineRequest.linear;
import static org.siteselection.ranking.InlineRequest.map;
import static org.siteselection.ranking.InlineRequest.relative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Published composite indicators, rebuilt from their inputs by a rule document and inline candidates. */
@QuarkusTest
class PublishedCompositesTest {
    /** 38 countries, 42 raw variables, z-scores, three levels of equal weights. */
    @Test
    void internationalTaxCompetitivenessIndex2025() throws IOException {
        JsonNode index = read("itci_2025.json");
        Set<String> lowerIsBetter = new HashSet<>();
        index.get("lower_is_better").forEach(name -> lowerIsBetter.add(name.asText()));
        Map<String, Object> equal = map("method", "equal");
        Map<String, Object> categories = new LinkedHashMap<>();
        index.get("hierarchy").properties().forEach(category -> {
            Map<String, Object> subcategories = new LinkedHashMap<>();
            category.getValue().properties().forEach(subcategory -> {
                Map<String, Object> criteria = new LinkedHashMap<>();
                subcategory.getValue().forEach(variable -> {
                    Map<String, Object> criterion = criterion(variable.asText(), relative("z_score"));
                    criterion.put("goal", lowerIsBetter.contains(variable.asText()) ? "minimize" : "maximize");
                    criteria.put(variable.asText(), criterion);
                });
                subcategories.put(subcategory.getKey(), map("criteria", criteria, "weighting", equal));
            });
            categories.put(category.getKey(), map("factors", subcategories, "weighting", equal));
        });
        InlineRequest request = new InlineRequest().factors(categories).rule("weighting", equal);
        index.get("inputs").properties().forEach(country -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            country.getValue()
                    .properties()
                    .forEach(v -> facts.put(v.getKey(), v.getValue().asDouble()));
            request.candidate(country.getKey(), facts);
        });
        JsonNode answer = request.tree();
        assertThat(answer.get("scoreRange").isNull())
                .as("z-scores have no bounds")
                .isTrue();
        assertThat(answer.path("warnings"))
                .extracting(warning -> warning.path("code").asText())
                .contains("relative-scale");

        JsonNode published = index.get("published");
        Map<String, Double> scores = byId(answer, entry -> entry.path("score"));
        assertRescaled(scores, published, "final", 1e-9);
        byId(answer, entry -> entry.path("rank"))
                .forEach((id, rank) -> assertThat(rank)
                        .as(id)
                        .isEqualTo(published.get(id).get("rank").asInt()));
        index.get("hierarchy").fieldNames().forEachRemaining(category -> {
            Map<String, Double> ofCategory = byId(
                    answer,
                    entry -> entry.path("factors")
                            .valueStream()
                            .filter(factor -> factor.path("id").asText().equals(category))
                            .findFirst()
                            .orElseThrow()
                            .path("score"));
            assertRescaled(ofCategory, published, category, 1e-9);
        });
    }

    /** The publisher's own last step on finished scores: 100 (x - min + 1) / max (x - min + 1). */
    private static void assertRescaled(
            Map<String, Double> scores, JsonNode published, String column, double tolerance) {
        double min = scores.values().stream().mapToDouble(x -> x).min().orElseThrow();
        double max = scores.values().stream().mapToDouble(x -> x).max().orElseThrow();
        assertThat(scores).hasSize(38);
        scores.forEach((id, score) -> assertThat(100 * (score - min + 1) / (max - min + 1))
                .as(id + " " + column)
                .isCloseTo(published.get(id).get(column).asDouble(), within(tolerance)));
    }

    /** 50 states with the five printed weights. */
    @Test
    void stateBusinessTaxClimateIndex2019() throws IOException {
        JsonNode index = read("sbtci_2019.json");
        Map<String, Object> criteria = new LinkedHashMap<>();
        index.get("weights_published").properties().forEach(weight -> {
            Map<String, Object> criterion = criterion(weight.getKey(), linear(0, 10));
            criterion.put("weight", weight.getValue().asDouble());
            criteria.put(weight.getKey(), criterion);
        });
        InlineRequest request = new InlineRequest().oneFactor(criteria);
        index.get("inputs").properties().forEach(state -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            state.getValue()
                    .properties()
                    .forEach(c -> facts.put(c.getKey(), c.getValue().asDouble()));
            request.candidate("s_" + state.getKey(), facts);
        });
        JsonNode answer = request.tree();
        Map<String, Double> scores = byId(answer, entry -> entry.path("score"));
        assertThat(scores).hasSizeGreaterThanOrEqualTo(50);
        index.get("published")
                .properties()
                .forEach(state -> assertThat(scores.get("s_" + state.getKey()) / 10)
                        .as(state.getKey())
                        .isCloseTo(state.getValue().get("score").asDouble(), within(0.01)));
    }

    /** A geometric mean of three dimensions; published to three decimals. */
    @Test
    void humanDevelopmentIndex2014() throws IOException {
        JsonNode index = read("hdi_2014.json");
        Map<String, Object> equal = map("method", "equal");
        Map<String, Object> criteria = map(
                "health", criterion("life_expectancy", linear(20, 85)),
                "education",
                        criterion(
                                "100 * (min(expected_years_schooling, 18) / 18 + min(mean_years_schooling, 15) / 15) / 2",
                                map("type", "identity")),
                "income", criterion("gni_per_capita", map("type", "log", "worst", 100, "best", 75000)));
        InlineRequest request =
                new InlineRequest().oneFactor(criteria, "weighting", equal).rule("method", "weighted_product");
        Map<String, String> names = new LinkedHashMap<>();
        index.get("inputs").properties().forEach(country -> {
            String id = "c" + names.size();
            names.put(id, country.getKey());
            Map<String, Object> facts = new LinkedHashMap<>();
            country.getValue()
                    .properties()
                    .forEach(v -> facts.put(v.getKey(), v.getValue().asDouble()));
            request.candidate(id, facts);
        });
        Map<String, Double> scores = byId(request.tree(), entry -> entry.path("score"));
        assertThat(scores).hasSize(index.get("published").size());
        scores.forEach((id, score) -> assertThat(score / 100)
                .as(names.get(id))
                .isCloseTo(index.get("published").get(names.get(id)).asDouble(), within(0.001)));
    }

    private static Map<String, Double> byId(JsonNode answer, UnaryOperator<JsonNode> number) {
        Map<String, Double> byId = new LinkedHashMap<>();
        for (JsonNode entry : answer.path("ranking")) {
            byId.put(entry.path("id").textValue(), number.apply(entry).doubleValue());
        }
        return byId;
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = PublishedCompositesTest.class.getResourceAsStream("/published/" + name)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
