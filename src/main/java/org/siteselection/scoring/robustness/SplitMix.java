package org.siteselection.scoring.robustness;

import org.siteselection.scoring.Logarithms;
import org.siteselection.scoring.value.ValueFunction;

/**
 * A splittable stream of random numbers: SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number
 * generators), implemented here because its numbers are part of the answer and must not depend on the JVM. Logarithms use
 * {@link Logarithms} for the same reason.
 *
 * <p>{@link #of} gives draw {@code k} of a seed as a function of the two alone: the draws are disjoint parts of 2^32 + 1
 * numbers each of one sequence, so a draw does not depend on the thread or the order of draws. Not safe for concurrent use;
 * every draw has its own.
 */
public final class SplitMix {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    /** Odd, so that all bits of the state differ between draws, not only the upper half. */
    private static final long STRETCH = 0x1_0000_0001L * GAMMA;

    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** The plain SplitMix64 sequence from a state. */
    SplitMix(long state) {
        this.state = state;
    }

    /**
     * The numbers of one draw.
     *
     * @param seed any number; neighbouring seeds give unrelated sequences
     * @param draw 0 or above
     */
    public static SplitMix of(long seed, long draw) {
        return new SplitMix(mix(seed) + draw * STRETCH);
    }

    /**
     * A separate stream for one part of the draw, such as a candidate or a fact. It depends on this stream's position and
     * the key alone, so the part's numbers do not change when other parts are added, removed or reordered. This stream does
     * not advance.
     */
    public SplitMix keyed(long key) {
        return keyedBy(mixed(key));
    }

    /** The part of {@link #keyed(long)} that depends on the key alone. */
    static long mixed(long key) {
        return mix(key + GAMMA);
    }

    /** {@link #keyed(long)} by a {@link #mixed} key. */
    SplitMix keyedBy(long mixed) {
        return new SplitMix(mix(state ^ mixed));
    }

    /** As {@link #keyed(long)}, by the {@link #key} of a text. */
    public SplitMix keyed(String key) {
        return keyed(key(key));
    }

    /** Key of a text: FNV-1a over its UTF-16 units, 64 bits. */
    public static long key(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The next 64 bits. */
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** Uniform on [0, 1), a multiple of 2^-53. */
    public double uniform() {
        return (nextLong() >>> 11) * UNIT;
    }

    /** Uniform on [low, high]; both ends may be equal. */
    public double uniform(double low, double high) {
        double u = uniform();
        return low * (1 - u) + high * u;
    }

    /** Standard exponential, by inversion; above 0 and finite. */
    public double exponential() {
        // 52 bits and a half: neither 0, whose logarithm is infinite, nor 1, whose logarithm is 0.
        double open = ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
        return -Logarithms.log(open);
    }

    /** Standard normal, by Marsaglia's polar method (1964); uses a varying count of numbers. */
    public double gaussian() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * Logarithms.log(square) / square);
            }
        }
    }

    /**
     * Triangular distribution, by inversion.
     *
     * @param low lower bound
     * @param mode most likely value, within {@code low..high}
     * @param high upper bound
     */
    public double triangular(double low, double mode, double high) {
        if (low == high) {
            uniform();
            return low;
        }
        return triangularAt(low, peak(low, mode, high), high);
    }

    /** The position of the mode between the bounds, which differ: 0..1. */
    static double peak(double low, double mode, double high) {
        return ValueFunction.along(mode, low, high);
    }

    /** As {@link #triangular}, with the {@link #peak}. */
    double triangularAt(double low, double peak, double high) {
        double u = uniform();
        // √(u · peak) left of the peak and 1 - √((1 - u) · (1 - peak)) right of it, by a sign instead of a branch,
        // which would
        // be mispredicted in every other draw.
        double mirror = 1 - (Double.doubleToRawLongBits(u - peak) >>> 63);
        double way = Math.abs(mirror - Math.sqrt(Math.abs(mirror - u) * Math.abs(mirror - peak)));
        return low * (1 - way) + high * way;
    }

    /** The finaliser: Stafford's variant 13 of MurmurHash3's. */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
