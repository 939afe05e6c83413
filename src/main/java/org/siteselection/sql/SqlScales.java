package org.siteselection.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.HalfLife;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.Log;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.Steps;
import org.siteselection.scoring.value.Target;
import org.siteselection.scoring.value.ValueFunction;

/**
 * Value functions, each as a CASE that is NULL for a missing value. A relative scale is printed by the points of its fitted
 * function over the field.
 */
final class SqlScales {
    /** More halvings of a double give 0. */
    private static final int MOST_HALVINGS = 1_074;
    /** In PostgreSQL the product of a weight and a score that is nearly 0 may be an error. */
    private static final int MOST_ORDINARY = 970;
    /** More halvings have fewer digits, which is an error of power in PostgreSQL. */
    private static final int MOST_OF_RATIO = 1_020;

    private final SqlDialect dialect;
    private final SqlLines lines;
    private final boolean ratios;

    /** @param ratios whether ratios of scores count, also of scores near 0 */
    SqlScales(SqlDialect dialect, boolean ratios) {
        this.dialect = dialect;
        this.lines = new SqlLines(dialect, ratios);
        this.ratios = ratios;
    }

    /**
     * The score of a value.
     *
     * @param v column of the value, which is NULL or finite
     * @param field raw values of the field, if the scale is relative
     */
    String score(RuleCriterion criterion, ValueFunction scale, String v, double[] field) {
        if (scale instanceof Linear linear) {
            return lines.through(points(linear), v);
        } else if (scale instanceof Piecewise piecewise) {
            return lines.mixed(piecewise.points(), v);
        } else if (scale instanceof Log log) {
            return logarithmic(log, v);
        } else if (scale instanceof Target target) {
            return band(target, v);
        } else if (scale instanceof HalfLife halfLife) {
            return decay(halfLife, v);
        } else if (scale instanceof Steps steps) {
            return dialect.cast(lines.table(steps.steps(), "<=", steps.above(), v));
        } else if (scale instanceof Categories categories) {
            return dialect.cast(categories.table().stream()
                    .map(entry ->
                            "\n  WHEN " + dialect.number(entry.value()) + " THEN " + dialect.number(entry.score()))
                    .collect(Collectors.joining("", "CASE " + v, "\nEND")));
        } else if (scale instanceof Identity) {
            return "CASE WHEN " + v + " <= " + dialect.number(lines.tiny()) + " THEN 0 WHEN " + v
                    + " >= 100 THEN 100 ELSE " + v + " END";
        }
        return relative(criterion, scale, v, field);
    }

    private static List<Point> points(Linear linear) {
        Point worst = new Point(linear.worst(), 0);
        Point best = new Point(linear.best(), 100);
        return linear.worst() < linear.best() ? List.of(worst, best) : List.of(best, worst);
    }

    private String logarithmic(Log log, String v) {
        double from = StrictMath.log(log.worst());
        double way = StrictMath.log(log.best()) - from;
        if (way == 0) {
            return lines.through(points(new Linear(log.worst(), log.best())), v);
        }
        boolean up = log.best() > log.worst();
        return "CASE\n  WHEN " + v + " <= " + dialect.number(up ? log.worst() : log.best()) + " THEN " + (up ? 0 : 100)
                + "\n  WHEN " + v + " >= " + dialect.number(up ? log.best() : log.worst()) + " THEN " + (up ? 100 : 0)
                + "\n  ELSE 100 * (ln(" + v + ") - " + operand(from) + ") / " + operand(way) + "\nEND";
    }

    private String operand(double number) {
        return number < 0 ? "(" + dialect.number(number) + ")" : dialect.number(number);
    }

    private String band(Target target, String v) {
        double from = Math.nextUp(SqlBounds.below(target.fullFrom()));
        double to = Math.nextDown(SqlBounds.above(target.fullTo()));
        List<String> whens = new ArrayList<>(List.of(
                "WHEN " + v + " BETWEEN " + dialect.number(from) + " AND " + dialect.number(to) + " THEN 100",
                "WHEN " + v + " <= " + lines.anchor(target.zeroBelow(), 1) + " OR " + v + " >= "
                        + lines.anchor(target.zeroAbove(), -1) + " THEN 0"));
        if (target.zeroBelow() < target.fullFrom()) {
            whens.add("WHEN " + v + " < " + dialect.number(target.fullFrom()) + " THEN "
                    + lines.between(new Point(target.zeroBelow(), 0), new Point(target.fullFrom(), 100), v));
        }
        if (target.fullTo() < target.zeroAbove()) {
            whens.add("WHEN " + v + " > " + dialect.number(target.fullTo()) + " THEN "
                    + lines.between(new Point(target.fullTo(), 100), new Point(target.zeroAbove(), 0), v));
        }
        return dialect.cast("CASE\n  " + String.join("\n  ", whens) + "\nEND");
    }

    private int mostHalvings() {
        return !dialect.raises() ? MOST_HALVINGS : ratios ? MOST_OF_RATIO : MOST_ORDINARY;
    }

    private String decay(HalfLife halfLife, String v) {
        String zero = "";
        double none = halfLife.full() + mostHalvings() * halfLife.half();
        if (Double.isFinite(none)) {
            zero = "\n  WHEN " + v + " >= " + dialect.number(none) + " THEN 0";
        }
        String beyond = halfLife.full() == 0
                ? v + " / " + dialect.number(halfLife.half())
                : Double.isFinite(Double.MAX_VALUE - halfLife.full())
                        ? "(" + v + " - " + operand(halfLife.full()) + ") / " + dialect.number(halfLife.half())
                        : "(" + v + " / 2 - " + operand(halfLife.full() / 2) + ") / "
                                + dialect.number(halfLife.half() / 2);
        return "CASE\n  WHEN " + v + " <= " + lines.anchor(halfLife.full(), 1) + " THEN 100" + zero
                + "\n  ELSE 100 * power(" + dialect.number(0.5) + ", " + beyond + ")\nEND";
    }

    private String relative(RuleCriterion criterion, ValueFunction scale, String v, double[] given) {
        String by = criterion.relative() == null ? "" : criterion.relative().by();
        double[] field = Arrays.stream(given)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
        // Throws if a scale that counts cannot be fitted.
        if (Double.isNaN(scale.score(field.length == 0 ? 0 : field[0]))) {
            return dialect.cast("NULL");
        }
        double min = field[0];
        double max = field[field.length - 1];
        if (by.equals("z_score") && Statistics.deviation(field) > 0) {
            return standardised(criterion.goal(), v, field);
        }
        if (min == max || by.equals("z_score")) {
            return "CASE WHEN " + v + " IS NOT NULL THEN " + dialect.cast(dialect.number(scale.score(min))) + " END";
        }
        boolean up = criterion.goal() == Goal.MAXIMIZE;
        return switch (by) {
            case "percentile", "rank" -> dialect.cast(positions(scale, v, field, up));
            case "min_max", "vector" -> lines.through(kinks(scale, field, 0), v);
            default ->
                up
                        ? lines.through(kinks(scale, field, by.equals("sum") ? sum(field) : 0), v)
                        : "CASE\n  WHEN " + v + " <= " + dialect.number(min) + " THEN "
                                + dialect.number(scale.score(min)) + "\n  WHEN " + v + " >= " + dialect.number(max)
                                + " THEN " + dialect.number(scale.score(max)) + "\n  ELSE "
                                + dialect.number(scale.score(min) * min) + " / " + v + "\nEND";
        };
    }

    private static double sum(double[] field) {
        double unit = Math.max(Statistics.largest(field), Double.MIN_NORMAL);
        return Statistics.settledSum(field, unit) * unit;
    }

    /** The points at which a fitted straight line begins, ends or is clamped. */
    private static List<Point> kinks(ValueFunction scale, double[] field, double full) {
        double min = field[0];
        double max = field[field.length - 1];
        return Arrays.stream(new double[] {min, 0, full, max})
                .filter(x -> x >= min && x <= max)
                .sorted()
                .distinct()
                .mapToObj(x -> new Point(x + 0.0, scale.score(x)))
                .toList();
    }

    private String standardised(@Nullable Goal goal, String v, double[] field) {
        double mean = Statistics.mean(field);
        double deviation = Statistics.deviation(field);
        String distance = goal == Goal.MAXIMIZE ? v + " - " + operand(mean) : dialect.number(mean) + " - " + v;
        String noise =
                dialect.number(Statistics.NOISE) + " * (abs(" + v + ") + " + dialect.number(Math.abs(mean)) + ")";
        double end = Math.min(1e290 / deviation, Double.MAX_VALUE / 1e10) * (goal == Goal.MAXIMIZE ? 1 : -1);
        String beyond = dialect.raises()
                ? "WHEN " + v + " > 1e290 THEN " + dialect.number(end) + " WHEN " + v + " < -1e290 THEN "
                        + dialect.number(-end) + " "
                : "";
        return "CASE " + beyond + "WHEN abs(" + v + " - " + operand(mean) + ") <= " + noise + " THEN 0 ELSE ("
                + distance + ") / " + dialect.number(deviation) + " END";
    }

    /** Positions in the field: a table whose bounds are the values of the field. */
    private String positions(ValueFunction scale, String v, double[] field, boolean up) {
        double[] distinct = Arrays.stream(field).distinct().toArray();
        List<Point> steps = new ArrayList<>();
        for (int i = 0; i + 1 < distinct.length; i++) {
            steps.add(new Point(up ? distinct[i + 1] : distinct[i], scale.score(distinct[i])));
        }
        double above = scale.score(distinct[distinct.length - 1]);
        return lines.table(steps, up ? "<" : "<=", above, v);
    }
}
