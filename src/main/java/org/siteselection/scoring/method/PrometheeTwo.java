package org.siteselection.scoring.method;

import java.util.Locale;
import java.util.Map;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.DecisionMatrix.Column;

/**
 * PROMETHEE II, complete outranking: net flow = positive flow - negative flow, the mean preference of a candidate over the n
 * - 1 others minus that of the others over it, weighted over the criteria (Brans and Vincke 1985, Management Science 31(6),
 * 647-656; Brans and Mareschal 2005).
 *
 * <p>Higher is better, -1..1, and the net flows sum to 0; a candidate that is nowhere worse never scores lower. A single
 * candidate has all flows 0. Details: {@code positiveFlow}, {@code negativeFlow}, each 0..1.
 */
public record PrometheeTwo() implements ColumnMethod {
    /** About ten seconds: the Gaussian shape is summed over every pair, the others by sorting. */
    static final long MOST_PAIRS = 100_000_000;

    @Override
    public String type() {
        return "promethee_ii";
    }

    @Override
    public void check(DecisionMatrix matrix, Column column, Extremes values) {
        if (column.preference().type() == Preference.Type.GAUSSIAN) {
            refuseWhatWouldTakeMinutes(matrix);
        }
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        OutrankingFlows flows = OutrankingFlows.of(column);
        int others = Math.max(1, matrix.size() - 1);
        return new ColumnPart(
                new Quotients(flows.ahead(), others, 1),
                new Quotients(flows.behind(), others, 1),
                Double.NaN,
                Double.NaN);
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        int n = parts.rows();
        double[] positive = new double[n];
        double[] negative = new double[n];
        double[] ahead = parts.block();
        double[] behind = parts.block();
        parts.blocks((from, to) -> {
            for (int j = 0; j < parts.columns(); j++) {
                if (parts.counts(j)) {
                    double weight = parts.weight(j);
                    StopRule.spend(to - from);
                    parts.part(j).figures().fill(from, to, ahead);
                    parts.part(j).others().fill(from, to, behind);
                    for (int i = from; i < to; i++) {
                        double plus = weight * ahead[i - from];
                        double minus = weight * behind[i - from];
                        positive[i] += plus;
                        negative[i] += minus;
                        ahead[i - from] = plus - minus;
                    }
                    parts.keep(j, from, to, ahead);
                }
            }
        });
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = Statistics.settled(positive[i] - negative[i], positive[i] + negative[i]);
        }
        return new MatrixResult(
                scores, Map.of("positiveFlow", positive, "negativeFlow", negative), parts.kept("contribution"), null);
    }

    private static void refuseWhatWouldTakeMinutes(DecisionMatrix matrix) {
        double pairs = 0;
        for (Column column : matrix.columns()) {
            boolean gaussian = column.weight() > 0 && column.preference().type() == Preference.Type.GAUSSIAN;
            pairs += gaussian ? (double) matrix.size() * matrix.size() : 0;
            if (pairs > MOST_PAIRS) {
                throw new UndefinedException(
                        "too-large",
                        column.path(),
                        "promethee_ii compares every pair of candidates for each gaussian preference, "
                                + String.format(Locale.ROOT, "%,d", MOST_PAIRS) + " pairs at most; "
                                + matrix.size() + " candidates have more; use another preference function");
            }
        }
    }
}
