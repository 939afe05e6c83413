package org.siteselection.rulefiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;

/**
 * Random rule documents with all features, most of them valid: trees, weightings, methods, parameters, gates, shared
 * factor files and expectations. {@link CriterionGenerator} makes the criteria.
 */
final class DocumentGenerator {
    static final List<String> ON_SCORES = List.of("weighted_sum", "weighted_sum", "weighted_product", "minimum");
    static final List<String> ON_VALUES = List.of(
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
            "moora");

    private static final List<String> FILES = List.of(
            "factors/energy.yaml",
            "factors/labor.yaml",
            "factors/logistics.yaml",
            "factors/policy.yaml",
            "factors/risk.yaml");

    private final CatalogueSnapshot edition;
    private final Random random;

    DocumentGenerator(CatalogueSnapshot edition, Random random) {
        this.edition = edition;
        this.random = random;
    }

    Map<String, Object> document(String id) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("version", "1." + random.nextInt(10) + ".0");
        document.put("title", any("Plain", "Größe: \"quoted\"", "a # b", "\uD83C\uDFED plant"));
        String method = random.nextInt(3) > 0 ? any(ON_SCORES) : any(ON_VALUES);
        if (!method.equals("weighted_sum") || random.nextBoolean()) {
            document.put("method", method(method));
        }
        document.put("parameters", parameters());
        if (random.nextInt(3) == 0) {
            document.put("gates", gates());
        }
        Object field = any("candidates", "states", Map.of("from", "states", "except", List.of("DC")));
        document.put("field", field);
        CriterionGenerator criteria = new CriterionGenerator(edition, random, method, !field.equals("candidates"));
        document.putAll(factors(criteria, 1 + random.nextInt(3), ON_SCORES.contains(method)));
        if (random.nextInt(3) == 0) {
            document.put("expect", List.of(map("name", "in reach", "score", map("id", "TX", "min", -1e6, "max", 1e6))));
        }
        if (random.nextInt(4) == 0) {
            document.put("x_note", Arrays.asList(1, "two", null, Map.of("three", true)));
        }
        return document;
    }

    private Object method(String type) {
        return switch (type) {
            case "waspas" -> random.nextBoolean() ? type : map("type", type, "lambda", random.nextInt(11) / 10.0);
            case "vikor" -> random.nextBoolean() ? type : map("type", type, "v", random.nextInt(11) / 10.0);
            case "codas" -> random.nextBoolean() ? type : map("type", type, "tau", random.nextInt(5) / 100.0);
            case "topsis" ->
                random.nextBoolean()
                        ? type
                        : map("type", type, "normalization", any("vector", "min_max", "max", "sum", "none"));
            default -> random.nextBoolean() ? type : map("type", type);
        };
    }

    private Map<String, Object> parameters() {
        return map(
                "load", map("type", "number", "default", 1 + random.nextInt(50), "min", 0, "max", 100, "unit", "MW"),
                "country", map("type", "string", "default", any("CN", "US"), "enum", List.of("CN", "US", "DE")),
                "open", map("type", "boolean", "default", random.nextBoolean()));
    }

    private Map<String, Object> gates() {
        String metric = any(edition.metrics().stream().map(Metric::id).toList());
        Map<String, Object> gates = map(
                "first",
                map(
                        "when",
                        any(
                                "country == \"CN\" && " + metric + " > 3",
                                "has(" + metric + ") && " + metric + " <= load",
                                "!(open || " + metric + " in [0, 1, 2])"),
                        "outcome",
                        any("conditional", "fail"),
                        "reason",
                        "Counsel must confirm."));
        if (random.nextBoolean()) {
            gates.put(
                    "second",
                    map(
                            "title",
                            "Law",
                            "when",
                            "load > " + random.nextInt(60),
                            "outcome",
                            "conditional",
                            "reason",
                            "Ask.",
                            "cites",
                            "foreign_ownership"));
        }
        return gates;
    }

    /** {@code factors} and, where no weight is given, {@code weighting}. */
    private Map<String, Object> factors(CriterionGenerator criteria, int depth, boolean files) {
        Map<String, Object> factors = new LinkedHashMap<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Map<String, Object> factor = new LinkedHashMap<>();
            if (files && random.nextInt(8) == 0) {
                factor.put("use", any(FILES));
            } else if (depth > 1 && random.nextBoolean()) {
                factor.putAll(factors(criteria, depth - 1, files));
            } else {
                factor.putAll(criteria.group());
            }
            if (random.nextInt(5) == 0) {
                factor.put("title", "Factor " + i);
                factor.put("why", "Because\nof two lines.");
            }
            factors.put((char) ('f' + random.nextInt(15)) + "_" + i, factor);
        }
        Map<String, Object> part = map("factors", factors);
        weigh(part, factors, random, ON_FACTORS);
        return part;
    }

    private static final List<String> ON_FACTORS =
            List.of("equal", "rank_order_centroid", "rank_sum", "rank_reciprocal", "swing", "ahp", "best_worst");

    /** Gives siblings weights or a weighting; at least one weight is above 0. */
    static void weigh(
            Map<String, Object> parent, Map<String, Object> siblings, Random random, List<String> weightings) {
        List<String> ids = siblings.entrySet().stream()
                .filter(each -> !((Map<?, ?>) each.getValue()).containsKey("report_only"))
                .map(Map.Entry::getKey)
                .toList();
        if (random.nextInt(3) > 0 || ids.size() < 2) {
            int positive = random.nextInt(ids.size());
            for (int i = 0; i < ids.size(); i++) {
                boolean none = i != positive && random.nextInt(6) == 0;
                put(
                        siblings,
                        ids.get(i),
                        "weight",
                        none ? 0 : random.nextBoolean() ? 1 + random.nextInt(9) : 0.1 + random.nextInt(30) / 7.0);
            }
            return;
        }
        List<String> order = new ArrayList<>(ids);
        java.util.Collections.shuffle(order, random);
        String method = weightings.get(random.nextInt(weightings.size()));
        parent.put("weighting", weighting(method, order, random));
    }

    private static Map<String, Object> weighting(String method, List<String> order, Random random) {
        Map<String, Object> weighting = map("method", method);
        switch (method) {
            case "rank_order_centroid", "rank_sum", "rank_reciprocal" -> weighting.put("order", order);
            case "swing" -> weighting.put("points", judgements(order, 100 + random.nextInt(50), -13));
            case "ahp" -> {
                weighting.put("order", order);
                weighting.put("pairwise", pairwise(order.size()));
            }
            case "best_worst" -> {
                String best = order.get(0);
                String worst = order.get(order.size() - 1);
                weighting.put("best", best);
                weighting.put("worst", worst);
                weighting.put("best_to_others", judgements(order, 1, 1));
                List<String> reversed = new ArrayList<>(order);
                java.util.Collections.reverse(reversed);
                weighting.put("others_to_worst", judgements(reversed, 1, 1));
            }
            default -> {
                // The others need nothing.
            }
        }
        return weighting;
    }

    private static Map<String, Object> judgements(List<String> ids, int first, int step) {
        Map<String, Object> judgements = new LinkedHashMap<>();
        ids.forEach(id -> judgements.put(id, first + step * judgements.size()));
        return judgements;
    }

    /** Consistent judgements: row i is twice as important as row i + 1. */
    private static List<List<Double>> pairwise(int size) {
        return Stream.iterate(0, i -> i + 1)
                .limit(size)
                .map(i -> Stream.iterate(0, j -> j + 1)
                        .limit(size)
                        .map(j -> Math.pow(2, j - i))
                        .toList())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> siblings, String id, String key, Object value) {
        ((Map<String, Object>) siblings.get(id)).put(key, value);
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
