package org.siteselection.scoring.value;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Straight line from 0 at {@code worst} to 100 at {@code best}, clamped outside; either may be the larger.
 *
 * @param worst raw value that scores 0
 * @param best raw value that scores 100; differs from {@code worst}
 */
public record Linear(double worst, double best) implements ValueFunction {
    @Override
    public double score(double value) {
        return ValueFunction.percent(ValueFunction.along(value, worst, best));
    }

    @Override
    public DoubleUnaryOperator prepared() {
        Along along = new Along(worst, best);
        return value -> ValueFunction.percent(along.of(value));
    }

    @Override
    public ColumnScores columns() {
        Along along = new Along(worst, best);
        return (values, from, to, out) -> {
            along.fill(values, from, to, out);
            for (int i = 0; i < to - from; i++) {
                out[i] = ValueFunction.percent(out[i]);
            }
        };
    }

    @Override
    public Optional<Goal> goal() {
        return Optional.of(best > worst ? Goal.MAXIMIZE : Goal.MINIMIZE);
    }

    @Override
    public String type() {
        return "linear";
    }
}
