package org.siteselection.scoring.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Best-worst method, linear model: the weights that minimise the largest deviation xi in |w(B) - a(B,j) w(j)| and
 * |w(j) - a(j,W) w(W)| over all j (Rezaei 2016, Best-worst multi-criteria decision-making method: some properties and a
 * linear model, Omega 64).
 *
 * @param best index of the most important sibling
 * @param worst index of the least important sibling
 * @param bestToOthers how many times the best is as important as each, 1 for itself
 * @param othersToWorst how many times each is as important as the worst, 1 for the worst
 */
public record BestWorst(int best, int worst, List<Double> bestToOthers, List<Double> othersToWorst)
        implements Weighting {
    @Override
    public String method() {
        return "best_worst";
    }

    @Override
    public Weights weights(List<Column> columns) {
        int n = bestToOthers.size();
        List<double[]> rows = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            if (j != best) {
                bothSigns(rows, n, best, j, bestToOthers.get(j));
            }
            if (j != worst) {
                bothSigns(rows, n, j, worst, othersToWorst.get(j));
            }
        }
        double[] sumToOne = new double[n + 1];
        Arrays.fill(sumToOne, 0, n, 1);
        double[] cost = new double[n + 1];
        cost[n] = 1;
        double[] solution = LinearProgram.minimise(cost, rows, sumToOne);
        double xi = Math.max(0, solution[n]);
        Weights weights = Weights.proportionalTo(Arrays.copyOf(solution, n));
        return new Weights(weights.values(), null, null, xi);
    }

    /** Adds |w(i) - ratio w(j)| <= xi as two rows of A x <= 0. */
    private static void bothSigns(List<double[]> rows, int n, int i, int j, double ratio) {
        for (int sign : new int[] {1, -1}) {
            double[] row = new double[n + 1];
            row[i] += sign;
            row[j] -= sign * ratio;
            row[n] = -1;
            rows.add(row);
        }
    }
}
