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
    public ColumnPart part(DecisionMatrix matrix, Column column, Extremes values, double sum) {
        return Normalization.MAX.normalized(type(), matrix, column, values, sum);
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
                    addDistances(block, worst, length, sums, norms.squares());
                }
            }
            System.arraycopy(sums, 0, taxicab, from, length);
            norms.norms(from, to, euclidean, row -> distances(parts, row));
        });
        return new MatrixResult(
                assessments(EqualNumbers.levelled(euclidean), EqualNumbers.levelled(taxicab)),
                Map.of("euclideanDistance", euclidean, "taxicabDistance", taxicab),
                parts.kept("weightedNormalized"),
                null);
    }

    private static void addDistances(double[] weighted, double worst, int length, double[] sums, double[] squares) {
        for (int i = 0; i < length; i++) {
            sums[i] += weighted[i] - worst;
        }
        for (int i = 0; i < length; i++) {
            double distance = weighted[i] - worst;
            squares[i] += distance * distance;
        }
    }

    /** The weighted distances of one row from the worst. */
    private static double[] distances(WeightedParts parts, int row) {
        double[] distances = new double[parts.columns()];
        double[] figure = new double[1];
        for (int j = 0; j < distances.length; j++) {
            if (parts.counts(j)) {
                parts.fill(j, row, row + 1, figure);
                distances[j] = parts.weight(j) * figure[0]
                        - parts.weight(j) * parts.part(j).least();
            }
        }
        return distances;
    }

    /**
     * Of distances in which equal ones are one number, so that candidates with equal distances are level. The lead of a
     * candidate over another is the other's over it with another sign, so each pair is compared once; the sum of a
     * candidate still runs in the order of the others.
     */
    private double[] assessments(double[] euclidean, double[] taxicab) {
        double[] sums = new double[euclidean.length];
        double[] magnitudes = new double[euclidean.length];
        for (int i = 0; i < sums.length; i++) {
            StopRule.spend(i);
            double own = euclidean[i];
            double sum = 0;
            double magnitude = 0;
            for (int k = 0; k < i; k++) {
                double ahead = own - euclidean[k];
                boolean apart = EqualNumbers.reaches(Math.max(own, euclidean[k]), Math.min(own, euclidean[k]), tau);
                double term = apart ? ahead + (taxicab[i] - taxicab[k]) : ahead;
                sum += term;
                sums[k] -= term;
                magnitude += Math.abs(term);
                magnitudes[k] += Math.abs(term);
            }
            sums[i] = sum;
            magnitudes[i] = magnitude;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Statistics.settled(sums[i], magnitudes[i]);
        }
        return sums;
    }
}
