package org.siteselection.scoring.method;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.DecisionMatrix.Column;

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
public record Codas(double tau) implements ColumnMethod {
    /** About ten seconds. */
    static final long MOST_PAIRS = 5_000_000_000L;

    @Override
    public String type() {
        return "codas";
    }

    @Override
    public void check(DecisionMatrix matrix, Column column, Extremes values) {
        if ((double) matrix.size() * matrix.size() > MOST_PAIRS) {
            throw new UndefinedException(
                    "too-large",
                    column.path(),
                    "codas compares every pair of candidates, " + String.format(Locale.ROOT, "%,d", MOST_PAIRS)
                            + " pairs at most; " + matrix.size() + " candidates have more; use another method");
        }
    }

    @Override
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values) {
        return Normalization.MAX.normalized(type(), matrix, column, values);
    }

    @Override
    public MatrixResult combine(WeightedParts parts) {
        int n = parts.rows();
        double[] euclidean = new double[n];
        double[] taxicab = new double[n];
        RowNorms norms = new RowNorms(parts);
        double[] block = parts.block();
        double[] sums = parts.block();
        parts.blocks((from, to) -> {
            int length = to - from;
            Arrays.fill(sums, 0);
            for (int j = 0; j < parts.columns(); j++) {
                if (parts.counts(j)) {
                    parts.weighted(j, from, to, block);
                    double worst = parts.weight(j) * parts.part(j).least();
                    double[] distances = norms.next();
                    for (int i = 0; i < length; i++) {
                        distances[i] = block[i] - worst;
                    }
                    for (int i = 0; i < length; i++) {
                        sums[i] += distances[i];
                    }
                }
            }
            System.arraycopy(sums, 0, taxicab, from, length);
            norms.norms(from, to, euclidean);
        });
        return new MatrixResult(
                assessments(EqualNumbers.levelled(euclidean), EqualNumbers.levelled(taxicab)),
                Map.of("euclideanDistance", euclidean, "taxicabDistance", taxicab),
                parts.kept("weightedNormalized"),
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
