package org.siteselection.scoring.value;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.siteselection.scoring.StopRule;

/**
 * Step table: the score of the first step whose bound is not below the value.
 *
 * @param steps bounds ({@link Point#value()}, inclusive, rounded to 12 significant digits as values are) and scores, by
 *     strictly ascending bound; at least one
 * @param above score beyond the last bound
 */
public record Steps(List<Point> steps, double above) implements ValueFunction {
    public Steps {
        steps = steps.stream().map(Point::rounded).toList();
    }

    @Override
    public double score(double value) {
        StopRule.spend(steps.size());
        for (Point step : steps) {
            if (value <= step.value()) {
                return step.score();
            }
        }
        return above;
    }

    @Override
    public double lowest() {
        return scores().min().orElseThrow();
    }

    @Override
    public double highest() {
        return scores().max().orElseThrow();
    }

    private DoubleStream scores() {
        return DoubleStream.concat(steps.stream().mapToDouble(Point::score), DoubleStream.of(above));
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.empty();
    }

    @Override
    public String type() {
        return "steps";
    }
}
