package org.siteselection.ranking;

import static org.siteselection.ranking.InlineRequest.criterion;
import static org.siteselection.ranking.InlineRequest.linear;
import static org.siteselection.ranking.InlineRequest.map;
import static org.siteselection.ranking.InlineRequest.relative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A reference case as one inline request, and its answer in the units of the paper: results are multiplied by the sum
 * of the weights, and scores of 0..100 are divided.
 */
final class CaseRequest {
    private static final Map<String, String> METHODS = Map.ofEntries(
            Map.entry("SAW", "weighted_sum"),
            Map.entry("HIERARCHICAL_WEIGHTED_SUM", "weighted_sum"),
            Map.entry("WPM", "weighted_product"),
            Map.entry("WPM_LOG10", "weighted_product"),
            Map.entry("MOORA", "moora"),
            Map.entry("MOORA_RATIO", "moora"));

    private final ReferenceCase published;
    private final List<List<Double>> rows;

    /** Value that a linear scale gives 100 where the case does not normalise. */
    private final double best;

    CaseRequest(ReferenceCase published) {
        this.published = published;
        List<List<Double>> matrix = published.matrix();
        // Its first row is the ideal alternative, which the method computes.
        this.rows = published.id().endsWith("without-ideal") ? matrix.subList(1, matrix.size()) : matrix;
        this.best = Math.max(
                1,
                rows.stream()
                        .flatMap(List::stream)
                        .filter(java.util.Objects::nonNull)
                        .mapToDouble(x -> x)
                        .max()
                        .orElse(1));
    }

    /** Score of each row of the case in the paper's units, and the whole answer. */
    record Got(List<Double> scores, JsonNode answer) {}

    Got send() {
        if (published.method().equals("AHP_FULL")) {
            return ahp();
        }
        InlineRequest request = published.method().startsWith("HIERARCHICAL")
                ? new InlineRequest().factors(tree())
                : new InlineRequest().oneFactor(criteria());
        JsonNode answer = request.rule("method", method()).matrix(complete()).tree();
        return new Got(scores(answer, rows.size(), this::unscaled), answer);
    }

    private static List<Double> scores(JsonNode answer, int n, java.util.function.DoubleUnaryOperator unit) {
        Map<String, Double> byId = new LinkedHashMap<>();
        for (JsonNode each : answer.path("ranking")) {
            byId.put(each.path("id").textValue(), each.path("score").doubleValue());
        }
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> unit.applyAsDouble(byId.get("a" + i)))
                .toList();
    }

    private Object method() {
        JsonNode params = published.params();
        String type =
                METHODS.getOrDefault(published.method(), published.method().toLowerCase(Locale.ROOT));
        Map<String, Object> method = map("type", type);
        if (type.equals("waspas")) {
            method.put(
                    "lambda",
                    params.path("lambda_value").asDouble(params.path("l").asDouble(0.5)));
        } else if (type.equals("vikor")) {
            method.put("v", params.path("v").asDouble(0.5));
        } else if (type.equals("codas")) {
            method.put("tau", params.path("tau").asDouble(0.02));
        }
        return method.size() == 1 ? type : method;
    }

    private double weightSum() {
        return published.weights().stream().mapToDouble(x -> x).sum();
    }

    private double unscaled(double score) {
        double s = weightSum();
        return switch (published.method()) {
            case "SAW" -> score / 100 * scale() * s;
            case "WPM" -> Math.pow(score / 100 * scale(), s);
            case "WPM_LOG10" -> s * Math.log10(score / 100 * scale());
            case "MOORA", "MOORA_RATIO" -> score * s;
            case "COPRAS" -> score / 100;
            default -> score;
        };
    }

    private double scale() {
        return normalized() ? 1 : best;
    }

    private boolean normalized() {
        String normalization = published.json().path("normalization").asText();
        return normalization.startsWith("linear") || normalization.startsWith("sum");
    }

    private Map<String, Object> criteria() {
        Map<String, Object> criteria = new LinkedHashMap<>();
        for (int j = 0; j < rows.get(0).size(); j++) {
            String id = "c" + (j + 1);
            Map<String, Object> criterion =
                    map("value", id, "weight", published.weights().get(j));
            String goal = published.benefit(j) ? "maximize" : "minimize";
            switch (published.method()) {
                case "SAW", "WPM", "WPM_LOG10" -> {
                    String normalization =
                            published.json().path("normalization").asText();
                    if (normalized()) {
                        criterion.put("scale", relative(normalization.startsWith("sum") ? "sum" : "max"));
                        criterion.put("goal", goal);
                    } else {
                        criterion.put("scale", published.benefit(j) ? linear(0, best) : linear(best, 0));
                    }
                }
                case "SPOTIS" -> criterion.put("scale", bounds(j));
                default -> criterion.put("goal", goal);
            }
            preference(j, criterion);
            criteria.put(id, criterion);
        }
        return criteria;
    }

    /** Bounds are given as pairs per criterion, or as a row of lower and a row of upper ends. */
    private Map<String, Object> bounds(int column) {
        JsonNode bounds = published.params().get("bounds");
        boolean pairs = bounds.size() == rows.get(0).size() && bounds.get(0).size() == 2;
        double low = pairs
                ? bounds.get(column).get(0).asDouble()
                : bounds.get(0).get(column).asDouble();
        double high = pairs
                ? bounds.get(column).get(1).asDouble()
                : bounds.get(1).get(column).asDouble();
        boolean rises = published.benefit(column);
        return rises ? linear(low, high) : linear(high, low);
    }

    private void preference(int column, Map<String, Object> criterion) {
        JsonNode functions = published.params().path("preference_functions");
        if (!functions.isArray()) {
            return;
        }
        String name = functions.get(column).asText();
        String type = switch (name) {
            case "vshape" -> "v_shape";
            case "ushape" -> "u_shape";
            case "vshape_indifference" -> "linear";
            default -> name;
        };
        Map<String, Object> preference = map("type", type);
        Map<String, List<String>> thresholds = Map.of(
                "u_shape", List.of("q"),
                "v_shape", List.of("p"),
                "level", List.of("q", "p"),
                "linear", List.of("q", "p"),
                "gaussian", List.of("s"));
        thresholds
                .getOrDefault(type, List.of())
                .forEach(key -> preference.put(
                        key, published.params().get(key).get(column).asDouble()));
        criterion.put("preference", preference);
    }

    /** The factor tree of a case whose hierarchy is a list of parents; the single root is the rule set. */
    private Map<String, Object> tree() {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        published
                .params()
                .get("hierarchy")
                .forEach(node -> nodes.put(node.get("iCode").asText(), node));
        String root = nodes.keySet().stream()
                .filter(id -> !nodes.containsKey(nodes.get(id).path("Parent").asText()))
                .findFirst()
                .orElseThrow();
        return children(root, nodes, new ArrayList<>(nodes.keySet()));
    }

    private Map<String, Object> children(String parent, Map<String, JsonNode> nodes, List<String> order) {
        Map<String, Object> children = new LinkedHashMap<>();
        int column = 0;
        for (String id : order) {
            JsonNode node = nodes.get(id);
            boolean leaf = nodes.values().stream()
                    .noneMatch(other -> other.path("Parent").asText().equals(id));
            column += leaf ? 1 : 0;
            if (!node.path("Parent").asText().equals(parent)) {
                continue;
            }
            double weight = node.path("Weight").asDouble(1);
            if (leaf) {
                Map<String, Object> criterion = criterion("c" + column, relative("min_max"));
                criterion.put("goal", published.benefit(column - 1) ? "maximize" : "minimize");
                criterion.put("weight", weight);
                children.put(id, criterion);
            } else {
                Map<String, Object> below = children(id, nodes, order);
                boolean factors = nodes.values().stream()
                        .filter(other -> other.path("Parent").asText().equals(id))
                        .anyMatch(child -> nodes.values().stream()
                                .anyMatch(o -> o.path("Parent")
                                        .asText()
                                        .equals(child.get("iCode").asText())));
                children.put(id, map("weight", weight, factors ? "factors" : "criteria", below));
            }
        }
        return children;
    }

    /** Missing values are sent as the mean of their column. */
    private List<List<Double>> complete() {
        List<List<Double>> complete = new ArrayList<>();
        for (List<Double> row : rows) {
            List<Double> filled = new ArrayList<>();
            for (int j = 0; j < row.size(); j++) {
                int column = j;
                filled.add(
                        row.get(j) != null
                                ? row.get(j)
                                : rows.stream()
                                        .map(r -> r.get(column))
                                        .filter(java.util.Objects::nonNull)
                                        .mapToDouble(x -> x)
                                        .average()
                                        .orElseThrow());
            }
            complete.add(filled);
        }
        return complete;
    }

    /** Factors are the criteria, under each a criterion per alternative; an alternative has 100 on its own criterion. */
    private Got ahp() {
        List<JsonNode> alternatives = new ArrayList<>();
        published.params().get("alternative_matrices").forEach(alternatives::add);
        int n = alternatives.get(0).size();
        Map<String, Object> factors = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        for (int f = 0; f < alternatives.size(); f++) {
            Map<String, Object> criteria = new LinkedHashMap<>();
            List<String> own = new ArrayList<>();
            for (int a = 1; a <= n; a++) {
                own.add("f" + f + "_a" + a);
                criteria.put("f" + f + "_a" + a, criterion("own" + a, map("type", "identity")));
            }
            Map<String, Object> weighting =
                    map("method", "ahp", "order", own, "pairwise", ReferenceCase.rows(alternatives.get(f)));
            factors.put("f" + f, map("criteria", criteria, "weighting", weighting));
            order.add("f" + f);
        }
        InlineRequest request = new InlineRequest().factors(factors);
        if (published.weights().isEmpty()) {
            request.rule("weighting", map("method", "ahp", "order", order, "pairwise", published.matrix()));
        } else {
            Map<String, Object> points = new LinkedHashMap<>();
            for (int f = 0; f < order.size(); f++) {
                points.put(order.get(f), published.weights().get(f));
            }
            request.rule("weighting", map("method", "swing", "points", points));
        }
        for (int a = 1; a <= n; a++) {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (int other = 1; other <= n; other++) {
                facts.put("own" + other, other == a ? 100 : 0);
            }
            request.candidate("a" + a, facts);
        }
        JsonNode answer = request.tree();
        return new Got(scores(answer, n, score -> score / 100), answer);
    }
}
