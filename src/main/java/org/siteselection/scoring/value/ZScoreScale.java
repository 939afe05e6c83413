package org.siteselection.scoring.value;

import java.util.function.DoubleUnaryOperator;
import org.siteselection.scoring.Statistics;

/** (x - mean) / sample standard deviation, negated for less-is-better; neither scaled nor clamped. */
public record ZScoreScale() implements RelativeScale {
    @Override
    public String by() {
        return "z_score";
    }

    @Override
    public boolean bounded() {
        return false;
    }

    @Override
    public ValueFunction fit(double[] field, Goal goal) {
        double mean = Statistics.mean(field);
        double deviation = Statistics.deviation(field);
        if (deviation == 0) {
            return new FittedScale(by(), goal, 0, false, x -> 0);
        }
        int sign = goal == Goal.MAXIMIZE ? 1 : -1;
        double worst = goal == Goal.MAXIMIZE ? Statistics.min(field) : Statistics.max(field);
        DoubleUnaryOperator score = x -> sign * (Statistics.settledDifference(x, mean) / deviation) + 0.0;
        return new FittedScale(by(), goal, score.applyAsDouble(worst), false, score);
    }
}
