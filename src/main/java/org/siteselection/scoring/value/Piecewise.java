package org.siteselection.scoring.value;

import java.util.List;
import java.util.Optional;
import org.siteselection.scoring.StopRule;

/**
 * Straight lines between anchors, level outside the first and the last.
 *
 * @param points at least two, by strictly ascending raw value
 */
public record Piecewise(List<Point> points) implements ValueFunction {
    public Piecewise {
        points = List.copyOf(points);
    }

    @Override
    public double score(double value) {
        StopRule.spend(points.size());
        Point left = points.get(0);
        if (value <= left.value()) {
            return left.score();
        }
        for (int i = 1; i < points.size(); i++) {
            Point right = points.get(i);
            if (value <= right.value()) {
                double along = ValueFunction.along(value, left.value(), right.value());
                // This form gives exactly right.score() at the right end, so that rounding never leaves the range of
                // the two
                // scores.
                double score = left.score() * (1 - along) + right.score() * along;
                double low = Math.min(left.score(), right.score());
                return Math.min(Math.max(score, low), Math.max(left.score(), right.score()));
            }
            left = right;
        }
        return left.score();
    }

    @Override
    public double lowest() {
        return points.stream().mapToDouble(Point::score).min().orElseThrow();
    }

    @Override
    public double highest() {
        return points.stream().mapToDouble(Point::score).max().orElseThrow();
    }

    @Override
    public Optional<Goal> goal() {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < points.size(); i++) {
            double step = points.get(i).score() - points.get(i - 1).score();
            rises |= step > 0;
            falls |= step < 0;
        }
        return rises == falls ? Optional.empty() : Optional.of(rises ? Goal.MAXIMIZE : Goal.MINIMIZE);
    }

    @Override
    public String type() {
        return "piecewise";
    }
}
