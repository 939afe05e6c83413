package org.siteselection.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.SignificantDigits;
import org.siteselection.scoring.Statistics;

/** Scores of an {@link AdditiveModel} for one thread, stored by columns, so that the inner loop has no dependent sum. */
final class AdditiveScorer implements ScoreModel.Scorer {
    private final double[][] given;
    private final int criteria;
    private final double[][] columns;
    private final List<ScoreRange> ranges;
    private final long[] rangeKeys;
    private final @Nullable ScoreSampler sampler;
    private final double[][] drawn;
    /** Whether some given score is negative, as those of unbounded scales are. */
    private final boolean cancelling;
    /** By candidate, a rival that was ahead of it in an earlier draw. */
    private final int[] ahead;

    AdditiveScorer(
            List<String> ids, double[][] given, int criteria, List<ScoreRange> ranges, @Nullable ScoreSampler sampler) {
        this.given = given;
        this.criteria = criteria;
        this.ranges = ranges;
        this.sampler = sampler;
        columns = new double[criteria][given.length];
        load(given);
        ahead = new int[given.length];
        cancelling = Arrays.stream(given).flatMapToDouble(Arrays::stream).anyMatch(score -> score < 0);
        drawn = sampler == null ? new double[0][] : new double[given.length][criteria];
        rangeKeys = ranges.stream()
                .mapToLong(range -> 31 * SplitMix.key(ids.get(range.candidate())) + range.criterion())
                .toArray();
    }

    private void load(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < criteria; c++) {
                columns[c][i] = rows[i][c];
            }
        }
    }

    @Override
    public void draw(SplitMix random) {
        if (sampler != null) {
            // Each draw starts from the given scores, so that it does not depend on earlier draws.
            for (int i = 0; i < drawn.length; i++) {
                System.arraycopy(given[i], 0, drawn[i], 0, criteria);
            }
            sampler.draw(random.keyed(ScoreSampler.FACTS), drawn);
            load(drawn);
        }
        for (int r = 0; r < rangeKeys.length; r++) {
            ScoreRange range = ranges.get(r);
            columns[range.criterion()][range.candidate()] =
                    random.keyed(rangeKeys[r]).uniform(range.low(), range.high());
        }
    }

    @Override
    public void score(double[] weights, double[] scores) {
        if (cancelling) {
            scoreCancelling(weights, scores);
            return;
        }
        Arrays.fill(scores, 0, given.length, 0);
        int c = 0;
        // Four columns at a time reduce memory traffic; the order of additions is still that of the criteria.
        for (; c + 4 <= criteria; c += 4) {
            add(scores, c, weights[c], weights[c + 1], weights[c + 2], weights[c + 3]);
        }
        for (; c < criteria; c++) {
            double weight = weights[c];
            double[] column = columns[c];
            for (int i = 0; i < column.length; i++) {
                scores[i] += weight * column[i];
            }
        }
    }

    /** The same for scores of both signs, whose sums may cancel. */
    private void scoreCancelling(double[] weights, double[] scores) {
        for (int i = 0; i < given.length; i++) {
            scores[i] = score(weights, i);
        }
    }

    @Override
    public boolean first(double[] weights, int candidate, boolean higherIsBetter, double[] scratch) {
        // The candidate that was ahead in the last draw is mostly ahead again, and two scores are cheaper than all.
        int last = ahead[candidate];
        if (last != candidate && isAhead(score(weights, last), score(weights, candidate))) {
            return false;
        }
        score(weights, scratch);
        for (int i = 0; i < given.length; i++) {
            if (isAhead(scratch[i], scratch[candidate])) {
                ahead[candidate] = i;
                return false;
            }
        }
        return true;
    }

    private static boolean isAhead(double rival, double own) {
        return rival > own && SignificantDigits.rounded(rival) > SignificantDigits.rounded(own);
    }

    private double score(double[] weights, int candidate) {
        double sum = 0;
        double magnitude = 0;
        for (int c = 0; c < criteria; c++) {
            double part = weights[c] * columns[c][candidate];
            sum += part;
            magnitude += Math.abs(part);
        }
        return cancelling ? Statistics.settled(sum, magnitude) : sum;
    }

    private void add(double[] scores, int from, double w0, double w1, double w2, double w3) {
        double[] c0 = columns[from];
        double[] c1 = columns[from + 1];
        double[] c2 = columns[from + 2];
        double[] c3 = columns[from + 3];
        for (int i = 0; i < c0.length; i++) {
            scores[i] = scores[i] + w0 * c0[i] + w1 * c1[i] + w2 * c2[i] + w3 * c3[i];
        }
    }
}
