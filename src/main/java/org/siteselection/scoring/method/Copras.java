package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;

/**
 * Complex proportional assessment: 100·Q / Qmax with Q = S+ + ΣS- / (S-·Σ(1/S-)), where S+ and S- are the sums of the
 * weighted shares w·x/Σx over the criteria to maximise and to minimise (Zavadskas, Kaklauskas and Sarka 1994, The new
 * method of multicriteria complex proportional assessment of projects). Both kinds of shares divide by the plain sum of
 * the column; without criteria to minimise Q = S+. Values must not be negative.
 *
 * <p>Higher is better, 0..100, the best 100; a candidate that is nowhere worse never scores lower. Details:
 * {@code benefitShare} S+ and {@code costShare} S-.
 */
public record Copras() implements MatrixMethod {
    @Override
    public String type() {
        return "copras";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        double[] benefit = new double[matrix.size()];
        double[] cost = new double[matrix.size()];
        double[][] shares = new double[matrix.size()][matrix.columns().size()];
        boolean minimises = false;
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            if (column.weight() == 0) {
                continue;
            }
            boolean minimised = column.goal() == Goal.MINIMIZE;
            minimises |= minimised;
            double[] share = shares(matrix, column);
            for (int i = 0; i < share.length; i++) {
                shares[i][j] = column.weight() * share[i];
                (minimised ? cost : benefit)[i] += shares[i][j];
            }
        }
        double[] scores = benefit.clone();
        if (minimises) {
            addCosts(matrix, cost, scores);
        }
        double best = Statistics.max(scores);
        return new MatrixResult(
                Arrays.stream(scores).map(q -> 100 * (q / best)).toArray(),
                Map.of("benefitShare", benefit, "costShare", cost),
                Map.of("weightedShare", shares),
                null);
    }

    private void addCosts(DecisionMatrix matrix, double[] cost, double[] scores) {
        double least = Statistics.min(cost);
        if (least == 0) {
            throw withoutCost(matrix, Columns.first(cost, 0));
        }
        double reciprocals = 0;
        for (double share : cost) {
            reciprocals += least / share;
        }
        double all = Statistics.sum(cost, 1);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += all * (least / cost[i]) / reciprocals;
        }
    }

    private UndefinedException withoutCost(DecisionMatrix matrix, int row) {
        List<Column> costs = matrix.columns().stream()
                .filter(column -> column.weight() > 0 && column.goal() == Goal.MINIMIZE)
                .toList();
        for (Column column : costs) {
            if (column.values()[row] > 0) {
                return Domain.outOfRange(type(), matrix, column, row);
            }
        }
        String reason = "divides by a candidate's shares of all criteria where less is better";
        return Domain.outside(type(), matrix, costs.get(0), row, reason);
    }

    private double[] shares(DecisionMatrix matrix, Column column) {
        double[] values = column.values();
        if (Statistics.constant(values)) {
            return Arrays.stream(values).map(x -> 1.0 / values.length).toArray();
        }
        Domain.requireNotNegative(type(), matrix, column, "needs shares of a sum");
        double unit = Statistics.largest(values);
        double sum = Statistics.sum(values, unit);
        return Arrays.stream(values).map(x -> x / unit / sum).toArray();
    }
}
