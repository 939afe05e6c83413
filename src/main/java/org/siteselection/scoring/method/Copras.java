package org.siteselection.scoring.method;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.siteselection.scoring.Statistics;
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
public record Copras() implements ColumnMethod {
    @Override
    public String type() {
        return "copras";
    }

    @Override
    public Figures terms(Column column, Extremes values) {
        return values.constant() ? Figures.NONE : new Quotients(column.values(), values.largest(), 1);
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        if (values.constant()) {
            return ColumnPart.of(Figures.constant(1.0 / matrix.size()));
        }
        Domain.requireNotNegative(type(), matrix, column, values, "needs shares of a sum");
        return ColumnPart.of(new Quotients(column.values(), values.largest(), sum));
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        List<Column> columns = parts.matrix().columns();
        double[] benefit = parts.sums(j -> columns.get(j).goal() == Goal.MAXIMIZE);
        double[] cost = parts.sums(j -> columns.get(j).goal() == Goal.MINIMIZE);
        boolean minimises = false;
        for (int j = 0; j < columns.size(); j++) {
            minimises |= parts.counts(j) && columns.get(j).goal() == Goal.MINIMIZE;
        }
        double[] scores = benefit.clone();
        if (minimises) {
            addCosts(parts, cost, scores);
        }
        double best = Statistics.max(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 100 * (scores[i] / best);
        }
        return new MatrixResult(
                scores, Map.of("benefitShare", benefit, "costShare", cost), parts.kept("weightedShare"), null);
    }

    private void addCosts(WeightedParts parts, double[] cost, double[] scores) {
        double least = Statistics.min(cost);
        if (least == 0) {
            throw withoutCost(parts, Domain.first(cost, 0));
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

    private UndefinedException withoutCost(WeightedParts parts, int row) {
        DecisionMatrix matrix = parts.matrix();
        List<Column> costs = IntStream.range(0, parts.columns())
                .filter(j -> parts.weight(j) > 0)
                .mapToObj(matrix.columns()::get)
                .filter(column -> column.goal() == Goal.MINIMIZE)
                .toList();
        for (Column column : costs) {
            if (column.values()[row] > 0) {
                return Domain.outOfRange(type(), matrix, column, row);
            }
        }
        String reason = "divides by a candidate's shares of all criteria where less is better";
        return Domain.outside(type(), matrix, costs.get(0), row, reason);
    }
}
