package org.siteselection.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores of an {@link AdditiveModel}, one thread's copy: by columns, so that the inner loop has no dependent sum. */
final class AdditiveScorer implements ScoreModel.Scorer {
    private final double[][] given;
    private final int criteria;
    private final double[] columns;
    private final List<ScoreRange> ranges;
    private final long[] rangeKeys;
    private final @Nullable ScoreSampler sampler;
    private final double[][] drawn;

    AdditiveScorer(
            List<String> ids, double[][] given, int criteria, List<ScoreRange> ranges, @Nullable ScoreSampler sampler) {
        this.given = given;
        this.criteria = criteria;
        this.ranges = ranges;
        this.sampler = sampler;
        columns = new double[given.length * criteria];
        load(given);
        drawn = sampler == null ? new double[0][] : new double[given.length][criteria];
        rangeKeys = ranges.stream()
                .mapToLong(range -> 31 * SplitMix.key(ids.get(range.candidate())) + range.criterion())
                .toArray();
    }

    private void load(double[][] rows) {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < criteria; c++) {
                columns[c * n + i] = rows[i][c];
            }
        }
    }

    @Override
    public void draw(SplitMix random) {
        if (sampler != null) {
            // From the given scores each time, or a draw would depend on the ones before it.
            for (int i = 0; i < drawn.length; i++) {
                System.arraycopy(given[i], 0, drawn[i], 0, criteria);
            }
            sampler.draw(random.keyed("facts"), drawn);
            load(drawn);
        }
        for (int r = 0; r < rangeKeys.length; r++) {
            ScoreRange range = ranges.get(r);
            columns[range.criterion() * given.length + range.candidate()] =
                    random.keyed(rangeKeys[r]).uniform(range.low(), range.high());
        }
    }

    @Override
    public void score(double[] weights, double[] scores) {
        int n = given.length;
        java.util.Arrays.fill(scores, 0, n, 0);
        for (int c = 0; c < criteria; c++) {
            double weight = weights[c];
            int column = c * n;
            for (int i = 0; i < n; i++) {
                scores[i] += weight * columns[column + i];
            }
        }
    }
}
