package org.siteselection.scoring.value;

import org.siteselection.scoring.EqualNumbers;

/**
 * {@link ValueFunction#along} between two fixed anchors, for many values, with the same bits. Immutable.
 */
public final class Along {
    /** Beyond it, the distance of a value to an anchor may leave the range of numbers. */
    private static final double HUGE = Double.MAX_VALUE / 4;
    /** A value farther from the anchor than this share of it is a difference that does not cancel: less than 1/99 of both. */
    private static final double NEAR = 1.0 / 98;

    private final double from;
    private final double to;
    private final double way;
    /** Whether differences are those of binary numbers. */
    private final boolean plain;
    /** Whether all differences may leave the range of numbers. */
    private final boolean far;
    /** Only positions outside these can be those of values that need care. */
    private final double near;

    private final double distant;
    /** Values within these bounds need the differences of decimal numbers. */
    private final double low;

    private final double high;
    /** Whether the difference of no value to an anchor leaves the range of numbers. */
    private final boolean bounded;

    /** @param to not equal to {@code from} */
    public Along(double from, double to) {
        this(from, to, Double.POSITIVE_INFINITY);
    }

    /**
     * @param to not equal to {@code from}
     * @param largest magnitude of all values
     */
    public Along(double from, double to, double largest) {
        bounded = largest <= HUGE;
        this.from = from;
        this.to = to;
        double decimal = EqualNumbers.difference(to, from);
        plain = decimal == 0;
        way = plain ? to - from : decimal;
        far = Math.abs(from) > HUGE / 4 || Double.isInfinite(way);
        // With a margin for the rounding errors of a position.
        near = 1.001 * NEAR * Math.abs(from / way) + Double.MIN_NORMAL;
        distant = HUGE / 2 / Math.abs(way);
        low = from - Math.abs(from) * NEAR;
        high = from + Math.abs(from) * NEAR;
    }

    /** The position of one value. */
    public double of(double value) {
        return far || needsCare(value) ? ValueFunction.along(value, from, to) : (value - from) / way;
    }

    /** Whether the difference of a value to the anchor cancels, or may leave the range of numbers. */
    private boolean needsCare(double value) {
        return value >= low && value <= high && !plain || value > HUGE || value < -HUGE;
    }

    /**
     * The positions of some values.
     *
     * @param first row of the first value
     * @param end row after the last one
     * @param out gets the position of the first value at 0
     */
    public void fill(double[] values, int first, int end, double[] out) {
        int length = end - first;
        if (far) {
            for (int i = 0; i < length; i++) {
                out[i] = of(values[first + i]);
            }
            return;
        }
        System.arraycopy(values, first, out, 0, length);
        for (int i = 0; i < length; i++) {
            out[i] = (out[i] - from) / way;
        }
        if (from == 0) {
            // Distances to 0 are exact and finite.
            return;
        }
        if (bounded) {
            for (int i = next(out, 0, length, near); i < length; i = next(out, i + 1, length, near)) {
                settle(values[first + i], i, out);
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            double distance = Math.abs(out[i]);
            if (!(distance > near && distance < distant)) {
                settle(values[first + i], i, out);
            }
        }
    }

    /** The next position near the anchor. A loop of one comparison and nothing else takes a third of the time. */
    private static int next(double[] positions, int start, int length, double near) {
        int i = start;
        while (i < length && !(Math.abs(positions[i]) <= near)) {
            i++;
        }
        return i;
    }

    private void settle(double value, int i, double[] out) {
        if (needsCare(value)) {
            out[i] = of(value);
        }
    }
}
