package org.siteselection.scoring.method;

import java.util.Map;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;

/**
 * Combinative distance-based assessment: H = Σ over the others of (E - E') + ψ(E - E')·(T - T'), with E the Euclidean and
 * T the taxicab distance of the weighted x/max, or min/x for less-is-better, from the worst of each criterion, and ψ 1
 * where |E - E'| is at least τ, else 0 (Keshavarz Ghorabaee, Zavadskas, Turskis and Antucheviciene 2016, Economic
 * Computation and Economic Cybernetics Studies and Research 50(3), 25-44).
 *
 * <p>Higher is better, of any size; the scores sum to 0, and a single candidate scores 0. The threshold breaks dominance: by
 * a narrow margin, a candidate that is nowhere worse may score lower, because its lead over a third is below τ while the
 * other's is not. Details: {@code euclideanDistance}, {@code taxicabDistance}.
 *
 * @param tau least difference of Euclidean distances at which taxicab distances count, not negative
 */
public record Codas(double tau) implements MatrixMethod {
    @Override
    public String type() {
        return "codas";
    }

    @Override
    public MatrixResult evaluate(DecisionMatrix matrix) {
        int n = matrix.size();
        int criteria = matrix.columns().size();
        double[][] weighted = Normalization.MAX.weighted(type(), matrix);
        double[] worst = new double[criteria];
        for (int j = 0; j < criteria; j++) {
            worst[j] = Double.POSITIVE_INFINITY;
            for (double[] row : weighted) {
                worst[j] = Math.min(worst[j], row[j]);
            }
        }
        double[] euclidean = new double[n];
        double[] taxicab = new double[n];
        for (int i = 0; i < n; i++) {
            double[] distances = new double[criteria];
            for (int j = 0; j < criteria; j++) {
                distances[j] = weighted[i][j] - worst[j];
                taxicab[i] += distances[j];
            }
            euclidean[i] = Statistics.norm(distances);
        }
        return new MatrixResult(
                assessments(EqualNumbers.levelled(euclidean), EqualNumbers.levelled(taxicab)),
                Map.of("euclideanDistance", euclidean, "taxicabDistance", taxicab),
                Map.of("weightedNormalized", weighted),
                null);
    }

    private boolean apart(double one, double other) {
        return EqualNumbers.reaches(Math.max(one, other), Math.min(one, other), tau);
    }

    /** Of distances in which equal ones are one number, so that candidates with equal distances are level. */
    private double[] assessments(double[] euclidean, double[] taxicab) {
        double[] scores = new double[euclidean.length];
        for (int i = 0; i < scores.length; i++) {
            StopRule.spend(scores.length);
            double sum = 0;
            double magnitude = 0;
            for (int k = 0; k < scores.length; k++) {
                double ahead = euclidean[i] - euclidean[k];
                double term = apart(euclidean[i], euclidean[k]) ? ahead + (taxicab[i] - taxicab[k]) : ahead;
                sum += term;
                magnitude += Math.abs(term);
            }
            scores[i] = Statistics.settled(sum, magnitude);
        }
        return scores;
    }
}
