package org.siteselection.soak;

import static org.siteselection.soak.HeavyRequest.get;
import static org.siteselection.soak.HeavyRequest.json;
import static org.siteselection.soak.HeavyRequest.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All known kinds of heavy requests; add new ones here. */
final class HeavyRequests {
    private static final String RANKINGS = "/v1/rankings";
    private static final String ROBUSTNESS = "/v1/robustness";
    private static final String VALIDATE = "/v1/rule-sets/validate";
    private static final String SCENARIOS = "/v1/scenarios";
    private static final String VARIANT = "/v1/rule-sets/asic-assembly/variant";
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String CSV = "text/csv";

    private HeavyRequests() {}

    static Stream<HeavyRequest> all() {
        return Stream.of(rules(), weightings(), methods(), texts(), bodies(), answers())
                .flatMap(List::stream);
    }

    private static List<HeavyRequest> rules() {
        return List.of(
                json("gates with long lists", VALIDATE, () -> withGates(20, "m in [" + numbers(490) + "]")),
                json("many gates over many parameters", RANKINGS, () -> inline(withGates(190, "m > p"), 51)),
                json(
                        "expectation of 11,000 candidates",
                        VALIDATE,
                        () -> with(
                                criteria(5, i -> Map.of()),
                                "expect",
                                List.of(Map.of(
                                        "name",
                                        "all",
                                        "candidates",
                                        names("c", 11_000),
                                        "facts",
                                        each("c", 11_000, i -> Map.of("m", i)))))),
                json(
                        "2,000 expectations",
                        VALIDATE,
                        () -> with(
                                criteria(20, i -> Map.of()),
                                "expect",
                                list(2_000, i -> Map.of("name", "e" + i, "order", List.of("TX", "FL"))))),
                json(
                        "table of 100,000 classes",
                        RANKINGS,
                        () -> inline(
                                with(criteria(
                                        1,
                                        i -> Map.of(
                                                "scale",
                                                Map.of(
                                                        "type",
                                                        "categories",
                                                        "table",
                                                        each("", 100_000, k -> k % 100))))),
                                51)),
                json(
                        "piecewise scale of 100,000 points",
                        RANKINGS,
                        () -> inline(
                                with(criteria(
                                        1,
                                        i -> Map.of(
                                                "scale",
                                                Map.of(
                                                        "type",
                                                        "piecewise",
                                                        "points",
                                                        list(100_000, k -> List.of(k, k % 100)))))),
                                51)),
                json(
                        "1,000 criteria without direction",
                        RANKINGS,
                        () -> inline(with(criteria(1_000, i -> Map.of("scale", Map.of())), "method", "topsis"), 51)),
                json("20,000 criteria", VALIDATE, () -> criteria(20_000, i -> Map.of())),
                json(
                        "expression of 100,000 characters",
                        VALIDATE,
                        () -> criteria(1, i -> Map.of("value", "m + ".repeat(25_000) + "m"))));
    }

    private static List<HeavyRequest> weightings() {
        return List.of(
                json("best_worst over 1,000 siblings", RANKINGS, () -> inline(bestWorst(1_000), 51)),
                json("best_worst over 600 siblings", RANKINGS, () -> inline(bestWorst(600), 51)),
                json(
                        "critic over 1,000 siblings",
                        RANKINGS,
                        () -> inline(weighted(1_000, Map.of("method", "critic")), 200)),
                json(
                        "merec over 1,000 siblings",
                        RANKINGS,
                        () -> inline(weighted(1_000, Map.of("method", "merec")), 200)),
                json(
                        "entropy over 1,000 siblings",
                        RANKINGS,
                        () -> inline(weighted(1_000, Map.of("method", "entropy")), 200)));
    }

    private static List<HeavyRequest> methods() {
        return List.of(
                json("PROMETHEE, 10,000 x 20", RANKINGS, () -> inline(promethee(20), 10_000)),
                json("PROMETHEE, 1,000 x 200", RANKINGS, () -> inline(promethee(200), 1_000)),
                json(
                        "TOPSIS, 10,000 x 200",
                        RANKINGS,
                        () -> inline(with(criteria(200, i -> Map.of()), "method", "topsis"), 10_000)),
                json(
                        "every criterion of 10,000 candidates",
                        RANKINGS,
                        () -> inline(criteria(50, i -> Map.of()), 10_000)),
                json("999 candidates in full", RANKINGS, () -> inline(criteria(100, i -> Map.of()), 999)),
                json(
                        "50 scenarios over 2,000 candidates",
                        SCENARIOS,
                        () -> scenarios(inline(criteria(40, i -> Map.of()), 2_000))),
                json(
                        "50 scenarios over 10,000 candidates",
                        SCENARIOS,
                        () -> scenarios(inline(criteria(20, i -> Map.of()), 10_000))),
                json("variant with other weights", VARIANT, () -> Map.of("weights", Map.of("energy", 50))),
                json("variant by another method", VARIANT, () -> Map.of("method", "weighted_product")),
                json("robustness over 8,000 criteria", ROBUSTNESS, () -> inline(criteria(8_000, i -> Map.of()), 51)),
                json(
                        "robustness of 1,000,000 draws",
                        ROBUSTNESS,
                        () -> Map.of("ruleSet", "mining-site", "method", "promethee_ii", "samples", 1_000_000)),
                json(
                        "robustness with everything",
                        ROBUSTNESS,
                        () -> Map.of(
                                "ruleSet",
                                "asic-assembly",
                                "samples",
                                100_000,
                                "include",
                                List.of("methods", "rankReversals"))));
    }

    private static List<HeavyRequest> texts() {
        return List.of(
                json(
                        "title of 90,000 characters, 1,000 candidates",
                        RANKINGS,
                        () -> inline(criteria(3, i -> Map.of("title", "t".repeat(90_000))), 1_000)),
                json(
                        "names of 90,000 characters",
                        RANKINGS,
                        () -> Map.of(
                                "ruleSet",
                                "asic-assembly",
                                "candidates",
                                list(100, i -> Map.of("id", "c" + i, "name", "n".repeat(90_000))))),
                text("nested keys of 147 KB", VALIDATE, JSON, () -> nested(40, 3_600)),
                text("nested keys of 600 KB", VALIDATE, JSON, () -> nested(40, 15_000)),
                text("nested keys of 600 KB as YAML", VALIDATE, YAML, () -> nested(40, 15_000)),
                text(
                        "one line beyond Latin-1",
                        VALIDATE,
                        JSON,
                        () -> "{\"a\":\"\u4E2D\",\"b\":[" + "1,".repeat(200_000) + "2]}"),
                text(
                        "one line beyond Latin-1, of a ranking",
                        RANKINGS,
                        JSON,
                        () -> "{\"a\":\"\u4E2D\",\"b\":[" + "1,".repeat(200_000) + "2]}"),
                text("one line of YAML", VALIDATE, YAML, () -> "a: \u4E2D\nb: [" + "1,".repeat(200_000) + "2]"),
                json("unknown fields, 1 MB", RANKINGS, () -> each("field_of_no_name_", 40_000, i -> 1)),
                json(
                        "unknown metrics, 1 MB",
                        RANKINGS,
                        () -> Map.of(
                                "ruleSet",
                                "asic-assembly",
                                "facts",
                                Map.of("TX", each("electricity_price_industrial_ttm_", 30_000, i -> 1)))),
                json(
                        "unknown candidates, 300 KB",
                        RANKINGS,
                        () -> Map.of("ruleSet", "asic-assembly", "candidates", names("candidate_of_no_name_", 9_999))),
                json(
                        "unknown waivers, 1 MB",
                        RANKINGS,
                        () -> Map.of(
                                "ruleSet",
                                "asic-assembly",
                                "candidates",
                                names("c", 9_999),
                                "waivers",
                                each(
                                        "candidate_",
                                        9_999,
                                        i -> Map.of("no_gate", "a reason", "no_other_gate", "a reason")))),
                text("names of one hash", RANKINGS, JSON, () -> oneHash("Ab", "BA")));
    }

    private static List<HeavyRequest> bodies() {
        return List.of(
                text("13 MB of candidates", RANKINGS, JSON, () -> candidates(13_000_000)),
                text("5 MB of candidates", RANKINGS, JSON, () -> candidates(5_000_000)),
                text("2 MB of candidates", RANKINGS, JSON, () -> candidates(2_000_000)),
                text("5 MB of empty objects", RANKINGS, JSON, () -> "{\"a\":[" + "{},".repeat(1_700_000) + "0]}"),
                text(
                        "1 MB of small objects in rules",
                        RANKINGS,
                        JSON,
                        () -> "{\"rules\":{\"x_a\":[" + "{\"a\":1},".repeat(120_000) + "0]}}"),
                text(
                        "60 KB of small objects",
                        RANKINGS,
                        JSON,
                        () -> "{\"rules\":{\"x_a\":[" + "{\"a\":1},".repeat(6_500) + "0]}}"),
                text("depth of 100,000", RANKINGS, JSON, () -> "[".repeat(100_000)),
                text("8 MB of blanks", RANKINGS, JSON, () -> " ".repeat(8_000_000)),
                text(
                        "20,000 bad rows",
                        "/v1/facts?dryRun=true",
                        CSV,
                        () -> "place,metric,value,year,source\n" + "a,b,c,d,e\n".repeat(20_000)),
                text(
                        "8 MB in one cell",
                        "/v1/places?dryRun=true",
                        CSV,
                        () -> "id,name,state\na1,\"" + "x".repeat(8_000_000) + "\",TX\n"),
                text("a header of 500,000 columns", "/v1/places?dryRun=true", CSV, () -> "a,".repeat(500_000) + "a\n"));
    }

    private static List<HeavyRequest> answers() {
        return List.of(
                get("all facts", "/v1/facts"),
                get("all laws", "/v1/laws"),
                get("OpenAPI document", "/q/openapi"),
                get("every state in full", "/v1/rankings/asic-assembly"),
                get("query of 16,000 characters", "/v1/rankings/asic-assembly?" + "a=1&".repeat(4_000)),
                get(
                        "1,600 unknown candidates",
                        "/v1/rankings/asic-assembly?"
                                + IntStream.range(0, 900)
                                        .mapToObj(i -> "candidate=c" + i)
                                        .collect(Collectors.joining("&"))));
    }

    private static Map<String, Object> bestWorst(int siblings) {
        return weighted(
                siblings,
                Map.of(
                        "method",
                        "best_worst",
                        "best",
                        "c0",
                        "worst",
                        "c1",
                        "best_to_others",
                        each("c", siblings, i -> i == 0 ? 1 : 1 + i % 9),
                        "others_to_worst",
                        each("c", siblings, i -> i == 1 ? 1 : 1 + i % 9)));
    }

    private static Map<String, Object> weighted(int siblings, Map<String, Object> weighting) {
        Map<String, Object> rules = criteria(siblings, i -> Map.of());
        criteriaOf(rules).values().forEach(criterion -> asMap(criterion).remove("weight"));
        asMap(asMap(rules.get("factors")).get("all")).put("weighting", weighting);
        return with(rules, "field", Map.of("from", "candidates"));
    }

    private static Map<String, Object> promethee(int criteria) {
        return with(
                criteria(criteria, i -> Map.of("preference", Map.of("type", "gaussian", "s", 3))),
                "method",
                "promethee_ii");
    }

    private static Map<String, Object> withGates(int gates, String when) {
        return with(
                criteria(1, i -> Map.of()),
                "parameters",
                Map.of("p", Map.of("type", "number", "default", 1)),
                "gates",
                each(
                        "g",
                        gates,
                        i -> Map.of(
                                "title", "Gate " + i, "when", when, "outcome", "conditional", "reason", "counsel")));
    }

    /** A rule document with one factor of so many criteria, all of which read the metric {@code m}. */
    private static Map<String, Object> criteria(int count, IntFunction<Map<String, Object>> more) {
        Map<String, Object> criteria = each("c", count, i -> {
            Map<String, Object> criterion = new LinkedHashMap<>(Map.of(
                    "title",
                    "Criterion " + i,
                    "value",
                    "m + " + i,
                    "weight",
                    1,
                    "scale",
                    Map.of("type", "linear", "worst", 0, "best", 20_000)));
            criterion.putAll(more.apply(i));
            return criterion;
        });
        Map<String, Object> all = new LinkedHashMap<>(Map.of("title", "All", "weight", 1, "criteria", criteria));
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("title", "Heavy");
        rules.put("metrics", Map.of("m", Map.of("unit", "count")));
        rules.put("factors", new LinkedHashMap<>(Map.of("all", all)));
        return rules;
    }

    /** A request that ranks so many candidates by this document. */
    private static Map<String, Object> inline(Map<String, Object> rules, int candidates) {
        return Map.of(
                "rules",
                rules,
                "candidates",
                list(candidates, i -> Map.of("id", "s" + i, "facts", Map.of("m", 1 + i * 7 % 9_973))));
    }

    /** The request with 50 scenarios, each with another weight. */
    private static Map<String, Object> scenarios(Map<String, Object> request) {
        return with(
                request,
                "scenarios",
                list(50, i -> Map.of("name", "s" + i, "weights", Map.of("all.c" + i % 20, 2 + i))));
    }

    private static Map<String, Object> with(Map<String, Object> rules, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(rules);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static Map<String, Object> criteriaOf(Map<String, Object> rules) {
        return asMap(asMap(asMap(rules.get("factors")).get("all")).get("criteria"));
    }

    @SuppressWarnings("unchecked") // Documents are maps with text keys.
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> each(String prefix, int count, IntFunction<Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            map.put(prefix + i, value.apply(i));
        }
        return map;
    }

    private static List<Object> list(int count, IntFunction<Object> item) {
        return IntStream.range(0, count).mapToObj(item).toList();
    }

    private static List<Object> names(String prefix, int count) {
        return list(count, i -> prefix + i);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String nested(int depth, int length) {
        String key = "k".repeat(length);
        return ("{\"" + key + "\":").repeat(depth) + "{" + "\"a\":1,".repeat(1) + "\"b\":2}" + "}".repeat(depth);
    }

    private static String candidates(int bytes) {
        String candidate =
                "{\"id\":\"c%07d\",\"name\":\"Site\",\"state\":\"TX\",\"facts\":{\"electricity_price_industrial\":7.25,"
                        + "\"minimum_wage\":{\"value\":12,\"low\":11,\"high\":13},\"net_generation\":1234567}}";
        int count = bytes / candidate.length();
        return IntStream.range(0, count)
                .mapToObj(candidate::formatted)
                .collect(Collectors.joining(",", "{\"ruleSet\":\"asic-assembly\",\"candidates\":[", "]}"));
    }

    private static String oneHash(String one, String other) {
        return IntStream.range(0, 1 << 15)
                .mapToObj(i -> IntStream.range(0, 15)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? one : other)
                        .collect(Collectors.joining("", "\"", "\":0")))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
