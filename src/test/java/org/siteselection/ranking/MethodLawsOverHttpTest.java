package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.ranking.InlineRequest.linear;
import static org.siteselection.ranking.InlineRequest.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the methods on seeded random tables, over HTTP. */
@QuarkusTest
class MethodLawsOverHttpTest {
    private static final int TABLES = Integer.getInteger("laws.tables", 5);
    private static final int CRITERIA = 4;

    /** One random question: candidates by id, weights, and which criteria are better when lower. */
    private record Table(Map<String, double[]> rows, double[] weights, boolean[] lower) {
        static Table random(Random random) {
            Map<String, double[]> rows = new LinkedHashMap<>();
            for (int i = 0; i < 6; i++) {
                rows.put("a" + i, random.doubles(CRITERIA, 1, 99).toArray());
            }
            boolean[] lower = new boolean[CRITERIA];
            for (int j = 0; j < CRITERIA; j++) {
                lower[j] = random.nextBoolean();
            }
            return new Table(rows, random.doubles(CRITERIA, 0.1, 5).toArray(), lower);
        }

        Table without(String id) {
            Map<String, double[]> fewer = new LinkedHashMap<>(rows);
            fewer.remove(id);
            return new Table(fewer, weights, lower);
        }

        Table with(String id, double[] row) {
            Map<String, double[]> more = new LinkedHashMap<>(rows);
            more.put(id, row);
            return new Table(more, weights, lower);
        }

        Table weightsTimes(double factor) {
            double[] scaled =
                    java.util.Arrays.stream(weights).map(w -> w * factor).toArray();
            return new Table(rows, scaled, lower);
        }

        /** The row with one value a little better. */
        double[] improved(String id, int column) {
            double[] row = rows.get(id).clone();
            row[column] = lower[column] ? row[column] * 0.9 : Math.min(99, row[column] * 1.1);
            return row;
        }

        /** Ranks and scores by candidate, in the order of the answer. */
        Map<String, Place> ask(String method, Random order) {
            List<Integer> columns =
                    new ArrayList<>(IntStream.range(0, CRITERIA).boxed().toList());
            List<String> ids = new ArrayList<>(rows.keySet());
            Collections.shuffle(columns, order);
            Collections.shuffle(ids, order);
            Map<String, Object> criteria = new LinkedHashMap<>();
            for (int j : columns) {
                Object scale = lower[j] ? linear(100, 0) : linear(0, 100);
                criteria.put("c" + j, map("value", "c" + j, "weight", weights[j], "scale", scale));
            }
            InlineRequest request = new InlineRequest().oneFactor(criteria).rule("method", method);
            for (String id : ids) {
                Map<String, Object> facts = new LinkedHashMap<>();
                columns.forEach(j -> facts.put("c" + j, rows.get(id)[j]));
                request.candidate(id, facts);
            }
            Map<String, Place> places = new LinkedHashMap<>();
            for (JsonNode each : request.tree().path("ranking")) {
                places.put(
                        each.path("id").textValue(),
                        new Place(
                                each.path("rank").intValue(), each.path("score").doubleValue()));
            }
            assertThat(places).containsOnlyKeys(rows.keySet());
            return places;
        }

        double score(String method, String id) {
            return ask(method, new Random(1)).get(id).score();
        }
    }

    private record Place(int rank, double score) {}

    /** Methods whose scores depend on absolute scales only. */
    @ParameterizedTest
    @ValueSource(strings = {"weighted_sum", "weighted_product", "minimum", "spotis"})
    void irrelevantAlternativesChangeNothing(String method) {
        Random random = new Random(41);
        for (int t = 0; t < TABLES; t++) {
            Table table = Table.random(random);
            Map<String, Place> all = table.ask(method, random);
            table.without("a0")
                    .ask(method, random)
                    .forEach((id, place) -> assertThat(place.score())
                            .as(id + " with and without a0")
                            .isEqualTo(all.get(id).score()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted_sum", "weighted_product", "minimum", "spotis"})
    void improvingAValueNeverHurts(String method) {
        Random random = new Random(42);
        int better = method.equals("spotis") ? -1 : 1;
        for (int t = 0; t < TABLES; t++) {
            Table table = Table.random(random);
            int column = random.nextInt(CRITERIA);
            double before = table.score(method, "a0");
            double after = table.with("a0", table.improved("a0", column)).score(method, "a0");
            assertThat(better * after).isGreaterThanOrEqualTo(better * before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weighted_sum",
                "weighted_product",
                "minimum",
                "waspas",
                "topsis",
                "vikor",
                "promethee_ii",
                "spotis",
                "copras",
                "edas",
                "mabac",
                "marcos",
                "aras",
                "moora"
            })
    void dominatedCandidateNeverRanksAhead(String method) {
        Random random = new Random(43);
        for (int t = 0; t < TABLES; t++) {
            Table table = Table.random(random);
            Table both = table.with("better", table.improved("a0", random.nextInt(CRITERIA)));
            Map<String, Place> places = both.ask(method, random);
            assertThat(places.get("better").rank())
                    .isLessThanOrEqualTo(places.get("a0").rank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weighted_sum",
                "weighted_product",
                "minimum",
                "waspas",
                "topsis",
                "vikor",
                "promethee_ii",
                "spotis",
                "copras",
                "edas",
                "mabac",
                "marcos",
                "codas",
                "aras",
                "moora"
            })
    void orderOfTheInputAndUnitOfTheWeightsChangeNothing(String method) {
        Random random = new Random(44);
        for (int t = 0; t < TABLES; t++) {
            Table table = Table.random(random);
            Map<String, Place> places = table.ask(method, new Random(1));
            assertThat(table.ask(method, random)).containsExactlyEntriesOf(places);
            // A power of two scales without rounding.
            assertThat(table.weightsTimes(1024).ask(method, random)).containsExactlyEntriesOf(places);
        }
    }
}
