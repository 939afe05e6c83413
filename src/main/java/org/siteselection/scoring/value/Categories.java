package org.siteselection.scoring.value;

import java.util.List;
import java.util.Optional;
import org.siteselection.scoring.StopRule;

/**
 * Scores of named classes. A value without entry is missing, and the caller warns.
 *
 * @param table class numbers ({@link Point#value()}, rounded to 12 significant digits as values are) and their scores, at least
 *     one
 */
public record Categories(List<Point> table) implements ValueFunction {
    public Categories {
        table = table.stream().map(Point::rounded).toList();
    }

    @Override
    public double score(double value) {
        StopRule.spend(table.size());
        for (Point entry : table) {
            if (entry.value() == value) {
                return entry.score();
            }
        }
        return Double.NaN;
    }

    @Override
    public double lowest() {
        return table.stream().mapToDouble(Point::score).min().orElseThrow();
    }

    @Override
    public double highest() {
        return table.stream().mapToDouble(Point::score).max().orElseThrow();
    }

    @Override
    public boolean scoresAll() {
        return false;
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.empty();
    }

    @Override
    public String type() {
        return "categories";
    }
}
