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
public record PrometheeTwo() implements MatrixMethod {
    /** About ten seconds: the Gaussian shape is summed over every pair, the others by sorting. */
    static final long MOST_PAIRS = 100_000_000;

    @Override
    public String type() {
        return "promethee_ii";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        refuseWhatWouldTakeMinutes(matrix);
        int n = matrix.size();
        int others = Math.max(1, n - 1);
        double[] positive = new double[n];
        double[] negative = new double[n];
        double[][] contributions = new double[n][matrix.columns().size()];
        for (int j = 0; j < matrix.columns().size(); j++) {
            Column column = matrix.columns().get(j);
            StopRule.spend(matrix.size());
            if (column.weight() == 0) {
                continue;
            }
            OutrankingFlows flows = OutrankingFlows.of(column);
            for (int i = 0; i < n; i++) {
                double ahead = column.weight() * (flows.ahead()[i] / others);
                double behind = column.weight() * (flows.behind()[i] / others);
                positive[i] += ahead;
                negative[i] += behind;
                contributions[i][j] = ahead - behind;
            }
        }
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = Statistics.settled(positive[i] - negative[i], positive[i] + negative[i]);
        }
        return new MatrixResult(
                scores,
                Map.of("positiveFlow", positive, "negativeFlow", negative),
                Map.of("contribution", contributions),
                null);
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
