package org.siteselection.sql;

import java.util.ArrayList;
import java.util.List;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.value.Point;

/** Straight lines between points, and tables of steps. */
final class SqlLines {
    /** Ratio of an anchor to the distance of both from which the difference of value and anchor has to be that of the decimal numbers. */
    private static final double CANCELS = 1_000;

    private static final int DIGITS_OF_SUM = 15;
    /** In PostgreSQL a smaller score is 0, because its product with a weight may be an error. */
    private static final double TINY = 1e-290;
    /** Logarithms of scores are multiplied with weights, so scores may be smaller. */
    private static final double TINY_RATIO = 1e-300;
    /** More steps are searched by halves. */
    private static final int LONGEST_TABLE = 64;

    private final SqlDialect dialect;
    private final boolean ratios;

    /** @param ratios whether ratios of scores count, so that the distance of a value to an anchor has to be exact */
    SqlLines(SqlDialect dialect, boolean ratios) {
        this.dialect = dialect;
        this.ratios = ratios;
    }

    /** The line through points of ascending values, level outside. */
    String through(List<Point> points, String v) {
        return through(points, v, this::between);
    }

    /** As {@link #through}, with each score as the mean of the two nearest. */
    String mixed(List<Point> points, String v) {
        return through(points, v, this::mean);
    }

    private interface Line {
        String between(Point left, Point right, String v);
    }

    private String through(List<Point> points, String v, Line line) {
        List<String> whens = new ArrayList<>();
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        whens.add("WHEN " + v + " <= " + anchor(first.value(), 1) + " THEN " + dialect.number(first.score()));
        whens.add("WHEN " + v + " >= " + anchor(last.value(), -1) + " THEN " + dialect.number(last.score()));
        for (int i = 1; i < points.size() - 1; i++) {
            if (points.get(i).value() == 0 && dialect.raises()) {
                whens.add("WHEN abs(" + v + ") < " + dialect.number(tiny()) + " THEN "
                        + dialect.number(points.get(i).score()));
            }
            if (!isExact(points.get(i - 1), points.get(i))) {
                whens.add("WHEN " + v + " = " + dialect.number(points.get(i).value()) + " THEN "
                        + dialect.number(points.get(i).score()));
            }
            whens.add("WHEN " + v + " <= " + dialect.number(points.get(i).value()) + " THEN "
                    + line.between(points.get(i - 1), points.get(i), v));
        }
        return dialect.cast("CASE\n  " + String.join("\n  ", whens) + "\n  ELSE "
                + line.between(points.get(points.size() - 2), last, v) + "\nEND");
    }

    /** Whether the line to a point has its score there, in doubles. */
    private static boolean isExact(Point left, Point right) {
        double way = EqualNumbers.difference(right.value(), left.value());
        double low = Math.min(left.score(), right.score());
        return way == right.value() - left.value() && low + (right.score() - low) == right.score();
    }

    /** In PostgreSQL the quotient of a tiny number may be an error. */
    String anchor(double value, int direction) {
        return dialect.number(value == 0 ? direction * tiny() + 0.0 : value);
    }

    /** Values up to this one are 0. */
    double tiny() {
        return !dialect.raises() ? 0 : ratios ? TINY_RATIO : TINY;
    }

    /** The line between two points, for a value between theirs. */
    String between(Point left, Point right, String v) {
        if (left.score() == right.score()) {
            return "CASE WHEN " + v + " IS NOT NULL THEN " + dialect.number(left.score()) + " END";
        }
        // From the end of the lower score, so that the parts of a score are added.
        boolean rising = left.score() < right.score();
        double low = Math.min(left.score(), right.score());
        String along = share(left.value(), right.value(), v, rising, ratios);
        return (low == 0 ? "" : dialect.number(low) + " + ") + dialect.number(Math.abs(right.score() - left.score()))
                + " * " + along;
    }

    /** The mean of the scores of two points, by the place of the value between them. */
    private String mean(Point left, Point right, String v) {
        // Next to a right end of score 0, the service has the same rounding errors of the share.
        String along = share(left.value(), right.value(), v, true, ratios && left.score() == 0);
        String rest = dialect.number(left.score()) + " * (1 - " + along + ")";
        String gone = dialect.number(right.score()) + " * " + along;
        return left.score() == right.score()
                ? between(left, right, v)
                : left.score() == 0 ? gone : right.score() == 0 ? rest : rest + " + " + gone;
    }

    /**
     * The share of the way from one value to the other, or back.
     *
     * @param exact whether also a distance that is small beside the anchor has to be that of the decimal numbers
     */
    private String share(double from, double to, String v, boolean forward, boolean exact) {
        double way = EqualNumbers.difference(to, from);
        way = way == 0 ? to - from : way;
        if (Double.isInfinite(way)) {
            double half = to / 2 - from / 2;
            return forward
                    ? "((" + v + " / 2 - " + operand(from / 2) + ") / " + dialect.number(half) + ")"
                    : "((" + dialect.number(to / 2) + " - " + v + " / 2) / " + dialect.number(half) + ")";
        }
        String gone = forward ? v + " - " + operand(from) : dialect.number(to) + " - " + v;
        double anchor = Math.abs(forward ? from : to);
        double largest = exact ? anchor : Math.max(Math.abs(from), Math.abs(to));
        if (exact ? anchor > 0 : largest / way > CANCELS) {
            int digits = DIGITS_OF_SUM - 1 - (int) Math.floor(Math.log10(largest));
            if (Math.abs(digits) <= 22) {
                String unit = dialect.number(Math.pow(10, Math.abs(digits)));
                String by = digits < 0 ? " / " : " * ";
                String back = digits < 0 ? " * " : " / ";
                return "(" + dialect.whole("(" + gone + ")" + by + unit) + back + unit + " / " + dialect.number(way)
                        + ")";
            }
        }
        return "((" + gone + ") / " + dialect.number(way) + ")";
    }

    private String operand(double number) {
        return number < 0 ? "(" + dialect.number(number) + ")" : dialect.number(number);
    }

    /**
     * A table of steps.
     *
     * @param steps bounds and scores, by ascending bound
     * @param within {@code <=} or {@code <}: whether a bound belongs to its step
     * @param above score beyond the last bound
     */
    String table(List<Point> steps, String within, double above, String v) {
        if (steps.size() > LONGEST_TABLE) {
            int middle = steps.size() / 2;
            Point bound = steps.get(middle);
            return "CASE WHEN " + v + " " + within + " " + dialect.number(bound.value()) + " THEN "
                    + table(steps.subList(0, middle), within, bound.score(), v) + "\nELSE "
                    + table(steps.subList(middle + 1, steps.size()), within, above, v) + "\nEND";
        }
        StringBuilder text = new StringBuilder("CASE");
        for (Point step : steps) {
            text.append("\n  WHEN ")
                    .append(v)
                    .append(' ')
                    .append(within)
                    .append(' ')
                    .append(dialect.number(step.value()))
                    .append(" THEN ")
                    .append(dialect.number(step.score()));
        }
        return text + "\n  WHEN " + v + " IS NOT NULL THEN " + dialect.number(above) + "\nEND";
    }
}
