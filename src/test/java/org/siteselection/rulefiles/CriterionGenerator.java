package org.siteselection.rulefiles;

import static org.siteselection.rulefiles.DocumentGenerator.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;

/** Random criteria that a method can use: values, scales, directions, policies for missing values and preferences. */
final class CriterionGenerator {
    private static final List<String> WEIGHTINGS = List.of(
            "equal",
            "rank_order_centroid",
            "rank_sum",
            "rank_reciprocal",
            "swing",
            "ahp",
            "best_worst",
            "standard_deviation",
            "critic");
    private static final int MOST_CLASSES = 8;

    private final CatalogueSnapshot edition;
    private final Random random;
    private final String method;
    private final boolean onScores;
    private final List<String> metrics;
    private final List<String> weightings = new ArrayList<>(WEIGHTINGS);

    /**
     * @param fixedField whether weights may follow from the states' facts
     */
    CriterionGenerator(CatalogueSnapshot edition, Random random, String method, boolean fixedField) {
        this.edition = edition;
        this.random = random;
        this.method = method;
        this.onScores = DocumentGenerator.ON_SCORES.contains(method);
        this.metrics = edition.metrics().stream().map(Metric::id).toList();
        if (!fixedField) {
            weightings.removeAll(List.of("standard_deviation", "critic"));
        }
    }

    /** {@code criteria} and, where no weight is given, {@code weighting}. */
    Map<String, Object> group() {
        Map<String, Object> criteria = new LinkedHashMap<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            criteria.put((char) ('a' + random.nextInt(20)) + "_" + i, criterion());
        }
        if (random.nextInt(6) == 0) {
            criteria.put("shown", map("value", any(metrics), "report_only", true));
        }
        Map<String, Object> group = map("criteria", criteria);
        DocumentGenerator.weigh(group, criteria, random, weightings);
        return group;
    }

    private Map<String, Object> criterion() {
        String metric = any(metrics);
        double[] values = edition.factsOfMetric(metric).stream()
                .mapToDouble(Fact::value)
                .sorted()
                .toArray();
        boolean plain = values.length > 1 && random.nextInt(4) > 0;
        Map<String, Object> criterion = map("value", plain ? metric : expression(metric));
        double low = plain ? values[0] : -10;
        double high = plain && values[values.length - 1] > low ? values[values.length - 1] : low + 100;
        scale(criterion, low, high, plain ? values : new double[0]);
        if (random.nextInt(3) == 0) {
            criterion.put(
                    "missing",
                    onScores
                            ? any(List.of("exclude", "worst", "reweight", map("score", 40)))
                            : any(List.of("exclude", "worst")));
        }
        if (random.nextInt(4) == 0) {
            criterion.put("preference", preference(high - low));
        }
        return criterion;
    }

    private String expression(String metric) {
        String other = any(metrics);
        return any(List.of(
                metric + " * 2 + load",
                "min(" + metric + ", " + other + ")",
                "has(" + metric + ") ? " + metric + " : " + other,
                "open ? " + metric + " : -" + metric,
                "clamp(" + metric + ", -5, 50)",
                "sqrt(abs(" + metric + "))",
                "ln(1 + abs(" + metric + ")) + exp(0.1)",
                metric + " % 7 + pow(2, 3)",
                "load > 20 && " + metric + " in [1, 2, 3] ? 1 : " + other,
                "max(0.1 + 0.2 - 0.3, " + metric + " - " + other + ") // difference",
                metric + " / (1 + abs(" + other + "))",
                "(" + metric + " - 1000000) + 1000000.1"));
    }

    private void scale(Map<String, Object> criterion, double low, double high, double[] values) {
        boolean up = random.nextBoolean();
        String goal = up ? "maximize" : "minimize";
        double middle = low + (high - low) / 3;
        List<String> types = new ArrayList<>(List.of("linear", "piecewise"));
        if (!method.equals("spotis")) {
            types.addAll(List.of("half_life", "identity", "relative"));
            if (low > 0) {
                types.add("log");
            }
            if (onScores) {
                types.addAll(List.of("target", "steps", "categories"));
            }
        } else {
            types.remove("piecewise");
        }
        String type = any(types);
        Map<String, Object> scale = switch (type) {
            case "linear", "log" -> map("worst", up ? low : high, "best", up ? high : low);
            case "piecewise" ->
                map("points", List.of(List.of(low, up ? 0 : 100), List.of(middle, 45.5), List.of(high, up ? 100 : 0)));
            case "half_life" -> map("full", low, "half", (high - low) / 2);
            case "target" ->
                map("zero_below", low, "full_from", middle, "full_to", middle + (high - low) / 9, "zero_above", high);
            case "steps" ->
                map("table", List.of(List.of(low, 90), List.of(middle, 33.3)), "above", random.nextInt(100));
            case "categories" -> map("table", classes(values));
            case "relative" -> map("by", relative());
            default -> map();
        };
        scale.put("type", type);
        criterion.put("scale", scale);
        if (type.equals("relative")) {
            criterion.put("goal", goal);
        }
    }

    private String relative() {
        List<String> ways = new ArrayList<>(List.of("min_max", "max", "sum", "vector", "percentile", "rank"));
        if (!method.equals("weighted_product")) {
            ways.add("z_score");
        }
        return any(ways);
    }

    private Map<String, Object> classes(double[] values) {
        Map<String, Object> classes = new TreeMap<>(Map.of("0", 0, "1", 100));
        for (int i = 0; i < Math.min(values.length, MOST_CLASSES); i++) {
            if (values[i] != 0 && values[i] != 1) {
                classes.put(Double.toString(values[i]), random.nextInt(101));
            }
        }
        return classes;
    }

    private Map<String, Object> preference(double range) {
        String type = any(List.of("usual", "u_shape", "v_shape", "level", "linear", "gaussian"));
        Map<String, Object> preference = map("type", type);
        if (List.of("u_shape", "level", "linear").contains(type)) {
            preference.put("q", range / 16);
        }
        if (List.of("v_shape", "level", "linear").contains(type)) {
            preference.put("p", range / 4);
        }
        if (type.equals("gaussian")) {
            preference.put("s", range / 8);
        }
        return preference;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
