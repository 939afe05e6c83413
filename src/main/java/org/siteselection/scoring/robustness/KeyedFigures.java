package org.siteselection.scoring.robustness;

import java.util.Arrays;
import java.util.List;

/**
 * Uncertain figures, each with a stream of random numbers of its own, so that a figure does not depend on the others that are
 * drawn with it. What the draws have in common is computed once. Immutable and thread-safe.
 */
public final class KeyedFigures {
    /**
     * One figure.
     *
     * @param key of its stream: {@link SplitMix#keyed(long)}
     */
    public record Figure(long key, Distribution distribution) {}

    private final long[] keys;
    private final Distribution[] distributions;
    /** Of triangular figures; the peak of others is NaN. */
    private final double[] lows;

    private final double[] peaks;
    private final double[] highs;

    public KeyedFigures(List<Figure> figures) {
        int size = figures.size();
        keys = figures.stream().mapToLong(figure -> SplitMix.mixed(figure.key)).toArray();
        distributions = figures.stream().map(Figure::distribution).toArray(Distribution[]::new);
        lows = new double[size];
        peaks = new double[size];
        highs = new double[size];
        Arrays.fill(peaks, Double.NaN);
        for (int f = 0; f < size; f++) {
            if (distributions[f] instanceof Distribution.Triangular triangular && !triangular.degenerate()) {
                lows[f] = triangular.low();
                highs[f] = triangular.high();
                peaks[f] = SplitMix.peak(triangular.low(), triangular.mode(), triangular.high());
            }
        }
    }

    /** Number of figures. */
    public int size() {
        return keys.length;
    }

    /**
     * Draws all figures, in their order.
     *
     * @return not finite only where a distribution exceeds the range of doubles
     */
    public double[] draw(SplitMix random) {
        double[] drawn = new double[keys.length];
        for (int f = 0; f < drawn.length; f++) {
            SplitMix own = random.keyedBy(keys[f]);
            drawn[f] =
                    Double.isNaN(peaks[f]) ? distributions[f].draw(own) : own.triangularAt(lows[f], peaks[f], highs[f]);
        }
        return drawn;
    }
}
