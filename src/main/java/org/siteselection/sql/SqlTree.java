package org.siteselection.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siteselection.rules.Method;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.method.Criterion;
import org.siteselection.scoring.method.Factor;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.HierarchyNode;

/**
 * The way from the scores of the criteria to the score of the whole, as {@code scoring.method.TreeWalk} goes it: a missing
 * score is left out and its weight goes to its siblings.
 */
final class SqlTree {
    private static final String SUM = "\n  + ";

    private final Hierarchy hierarchy;
    private final Method.OverScores method;
    private final SqlDialect dialect;
    /** Quoted columns of the scores, by path. */
    private final Map<String, String> scores;
    /** Quoted columns of the scores before a missing one is replaced, by path of the criterion. */
    private final Map<String, String> known;

    SqlTree(
            Hierarchy hierarchy,
            Method.OverScores method,
            SqlDialect dialect,
            Map<String, String> scores,
            Map<String, String> known) {
        this.hierarchy = hierarchy;
        this.method = method;
        this.dialect = dialect;
        this.scores = scores;
        this.known = known;
    }

    /** The expression of each factor's score by its path, in levels: a level reads only the levels before and criteria. */
    List<Map<String, String>> factors() {
        List<Map<String, String>> levels = new ArrayList<>();
        place((Factor) hierarchy.node(0), levels);
        return levels;
    }

    /** Adds a factor after those below it, and returns the number of levels that it needs. */
    private int place(Factor factor, List<Map<String, String>> levels) {
        int below = 0;
        for (HierarchyNode child : factor.children()) {
            below = child instanceof Factor inner ? Math.max(below, place(inner, levels)) : below;
        }
        while (levels.size() <= below) {
            levels.add(new LinkedHashMap<>());
        }
        levels.get(below).put(factor.path(), score(factor));
        return below + 1;
    }

    /**
     * A part of a sum.
     *
     * @param column score, which may be NULL
     */
    private record Part(double share, String column, boolean always, boolean negative) {}

    private List<Part> parts(Factor factor) {
        return factor.children().stream()
                .sorted(java.util.Comparator.comparing(HierarchyNode::id))
                .map(child -> new Part(
                        hierarchy.share(hierarchy.indexOf(child.path())),
                        column(child.path()),
                        always(child),
                        negative(child)))
                .toList();
    }

    private String column(String path) {
        return java.util.Objects.requireNonNull(scores.get(path), path);
    }

    /** Whether the score is never NULL, because every missing one is replaced. */
    private static boolean always(HierarchyNode node) {
        return node instanceof Criterion criterion
                ? criterion.missing().standIn(criterion.scale()).isPresent()
                : ((Factor) node).children().stream().anyMatch(child -> child.weight() > 0 && always(child));
    }

    private static boolean negative(HierarchyNode node) {
        return node instanceof Criterion criterion
                ? !criterion.scale().bounded()
                        || criterion.scale().lowest() < 0
                        || criterion.missing().standIn(criterion.scale()).orElse(0) < 0
                : ((Factor) node).children().stream().anyMatch(SqlTree::negative);
    }

    private String score(Factor factor) {
        List<Part> all = parts(factor);
        List<Part> parts = all.stream().filter(part -> part.share > 0).toList();
        if (parts.size() == 1) {
            return parts.get(0).column;
        }
        return switch (method) {
            case WEIGHTED_SUM -> mean(parts);
            case WEIGHTED_PRODUCT -> geometricMean(parts);
            case MINIMUM -> parts.stream().map(Part::column).collect(Collectors.joining(", ", "least(", ")"));
        };
    }

    private String mean(List<Part> parts) {
        String sum = parts.stream()
                .map(part -> {
                    String product = dialect.number(part.share) + " * " + part.column;
                    return part.always ? product : "coalesce(" + product + ", 0)";
                })
                .collect(Collectors.joining(SUM));
        String total = sum;
        if (parts.stream().anyMatch(Part::negative)) {
            String sizes = parts.stream()
                    .map(part -> dialect.number(part.share) + " * coalesce(abs(" + part.column + "), 0)")
                    .collect(Collectors.joining(" + "));
            total = "CASE WHEN abs(" + sum + ") <= " + dialect.number(Statistics.NOISE) + " * (" + sizes
                    + ") THEN 0 ELSE " + sum + " END";
        }
        return parts.stream().allMatch(Part::always) ? total : "(" + total + ")\n/ " + present(parts);
    }

    /** The weight of the scores that are present; NULL if none is. */
    private String present(List<Part> parts) {
        return parts.stream()
                .map(part -> part.always
                        ? dialect.number(part.share)
                        : "CASE WHEN " + part.column + " IS NULL THEN 0 ELSE " + dialect.number(part.share) + " END")
                .collect(Collectors.joining(SUM, "nullif(" + dialect.zero() + SUM, ", 0)"));
    }

    private String geometricMean(List<Part> parts) {
        String zero = parts.stream().map(part -> part.column + " = 0").collect(Collectors.joining(" OR "));
        String logarithms = parts.stream()
                .map(part -> "coalesce(" + dialect.number(part.share) + " * ln(nullif(" + part.column + ", 0)), 0)")
                .collect(Collectors.joining(SUM));
        return "CASE\n  WHEN " + zero + " THEN 0\n  ELSE exp((" + Sql.indented(logarithms) + ")\n    / "
                + Sql.indented(present(parts)) + ")\nEND";
    }

    private List<Integer> weighted() {
        List<Integer> weighted = new ArrayList<>();
        for (int c = 0; c < hierarchy.criteria(); c++) {
            if (hierarchy.weight(hierarchy.criterionNode(c)) > 0) {
                weighted.add(c);
            }
        }
        return weighted;
    }

    private double weight(int c) {
        return hierarchy.weight(hierarchy.criterionNode(c));
    }

    private String known(int c) {
        return java.util.Objects.requireNonNull(known.get(hierarchy.criterion(c).path()));
    }

    /** Condition: no weighted score is missing. */
    String complete() {
        return weighted().stream().map(c -> known(c) + " IS NOT NULL").collect(Collectors.joining(" AND "));
    }

    /** Condition: at least one weighted score is known. */
    String anyKnown() {
        return weighted().stream().map(this::known).collect(Collectors.joining(", ", "coalesce(", ") IS NOT NULL"));
    }

    /** The share of the weight whose scores are known. */
    String completeness() {
        String sum = weighted().stream()
                .map(c -> "CASE WHEN " + known(c) + " IS NULL THEN 0 ELSE " + dialect.number(weight(c)) + " END")
                .collect(Collectors.joining(SUM));
        return "CASE\n  WHEN " + complete() + " THEN 1\n  ELSE least(1, " + Sql.indented(sum) + ")\nEND";
    }

    /** The score with the lowest, or the highest, score that a scale can give in place of a missing one; NULL if none is. */
    String bound(boolean highest) {
        List<Integer> weighted = weighted();
        List<String> unbounded = weighted.stream()
                .filter(c -> !hierarchy.criterion(c).scale().bounded())
                .map(c -> known(c) + " IS NULL")
                .toList();
        Map<Integer, String> filled = new LinkedHashMap<>();
        for (int c : weighted) {
            Criterion criterion = hierarchy.criterion(c);
            double end =
                    highest ? criterion.scale().highest() : criterion.scale().lowest();
            filled.put(c, "coalesce(" + known(c) + ", " + dialect.number(end) + ")");
        }
        String aggregate = switch (method) {
            case WEIGHTED_SUM ->
                filled.entrySet().stream()
                        .map(part -> dialect.number(weight(part.getKey())) + " * " + part.getValue())
                        .collect(Collectors.joining(SUM));
            case WEIGHTED_PRODUCT ->
                "CASE\n  WHEN "
                        + filled.values().stream().map(part -> part + " = 0").collect(Collectors.joining(" OR "))
                        + " THEN 0\n  ELSE exp("
                        + filled.entrySet().stream()
                                .map(part -> dialect.number(weight(part.getKey())) + " * ln(nullif(" + part.getValue()
                                        + ", 0))")
                                .collect(Collectors.joining("\n    + "))
                        + ")\nEND";
            case MINIMUM -> filled.values().stream().collect(Collectors.joining(", ", "least(", ")"));
        };
        String none = "\n  WHEN " + complete() + " THEN NULL"
                + (unbounded.isEmpty() ? "" : "\n  WHEN " + String.join(" OR ", unbounded) + " THEN NULL");
        return dialect.cast("CASE" + none + "\n  ELSE " + Sql.indented(aggregate) + "\nEND");
    }
}
