package org.siteselection.scoring.weighting;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.value.ValueFunction;

/**
 * Criteria importance through intercriteria correlation: the standard deviation of the min-max normalised column times its
 * conflict with the others, sum of 1 - r (Diakoulaki, Mavrotas and Papayannakis 1995, Determining objective weights in
 * multiple criteria problems: the CRITIC method, Computers and Operations Research 22(7)). A column without spread has no
 * information: it gets weight 0 and is not part of the conflict of others.
 */
public record CriticWeights() implements Weighting {
    /** Pairs of siblings times the size of the field: some seconds. */
    static final long MOST_PAIRS = 5_000_000_000L;

    @Override
    public String method() {
        return "critic";
    }

    @Override
    public Basis basis() {
        return Basis.SCORES;
    }

    /** @throws UndefinedException {@code too-large} too, beyond {@value #MOST_PAIRS} pairs of siblings times the field */
    @Override
    public Weights weights(List<Column> columns) {
        double pairs = columns.isEmpty()
                ? 0
                : (double) columns.size() * columns.size() * columns.get(0).values().length;
        if (pairs > MOST_PAIRS) {
            throw new UndefinedException(
                    "too-large",
                    "",
                    String.format(
                            Locale.ROOT,
                            "critic compares every pair of siblings over the field; pairs times the field are %,.0f, at most %,d"
                                    + " are compared",
                            pairs,
                            MOST_PAIRS));
        }
        List<Profile> profiles = columns.stream()
                .map(column -> Profile.of(minMax(column.values())))
                .toList();
        double[] conflict = new double[columns.size()];
        // Each pair is computed once for both sides; every sum still runs in the order of the columns.
        for (int j = 0; j < conflict.length; j++) {
            for (int k = j + 1; k < conflict.length; k++) {
                Profile one = profiles.get(j);
                Profile other = profiles.get(k);
                StopRule.spend(one.values.length);
                double distance = 1 - one.correlation(other);
                conflict[j] += other.constant ? 0 : distance;
                conflict[k] += one.constant ? 0 : distance;
            }
        }
        double[] parts = new double[columns.size()];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = profiles.get(j).deviation * conflict[j];
        }
        // Rounding leaves a small conflict between perfectly correlated columns.
        for (int j = 0; j < parts.length; j++) {
            parts[j] = parts[j] < 1e-12 ? 0 : parts[j];
        }
        // A single column with spread has no conflict with others, but is the only one that distinguishes the field.
        long varying = profiles.stream().filter(profile -> !profile.constant).count();
        for (int j = 0; j < parts.length && varying == 1; j++) {
            parts[j] = profiles.get(j).constant ? 0 : 1;
        }
        if (varying > 1 && DoubleStream.of(parts).allMatch(part -> part == 0)) {
            throw new UndefinedException(
                    "weights-undetermined",
                    "",
                    "the siblings that differ over the field are perfectly correlated, so none is in conflict with another");
        }
        return Weights.proportionalTo(parts);
    }

    /**
     * A normalised column with the statistics that every pair needs.
     *
     * @param complete whether no value is missing, so that pairs of such columns need no statistics of their own
     */
    private record Profile(double[] values, double mean, double deviation, boolean complete, boolean constant) {
        static Profile of(double[] values) {
            StopRule.spend(values.length);
            return new Profile(
                    values,
                    Statistics.mean(values),
                    Statistics.deviation(values),
                    Statistics.count(values) == values.length,
                    Statistics.constant(values));
        }

        double correlation(Profile other) {
            if (!complete || !other.complete) {
                StopRule.spend((long) StopRule.TRANSCENDENTAL * values.length);
                return Statistics.correlation(values, other.values);
            }
            double product = deviation * other.deviation;
            return product == 0 ? 0 : Statistics.correlation(values, mean, other.values, other.mean, product);
        }
    }

    private static double[] minMax(double[] column) {
        double min = Statistics.min(column);
        double max = Statistics.max(column);
        double[] normalised = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            normalised[i] = min == max ? column[i] * 0 : ValueFunction.along(column[i], min, max);
        }
        return normalised;
    }
}
