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
    /** Values within these bounds need the differences of decimal numbers. */
    private final double low;

    private final double high;

    /** @param to not equal to {@code from} */
    public Along(double from, double to) {
        this.from = from;
        this.to = to;
        double decimal = EqualNumbers.difference(to, from);
        plain = decimal == 0;
        way = plain ? to - from : decimal;
        low = from - Math.abs(from) * NEAR;
        high = from + Math.abs(from) * NEAR;
    }

    /** The position of one value. */
    public double of(double value) {
        return ValueFunction.along(value, from, to);
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
        if (Math.abs(from) > HUGE || Double.isInfinite(way)) {
            for (int i = 0; i < length; i++) {
                out[i] = of(values[first + i]);
            }
            return;
        }
        System.arraycopy(values, first, out, 0, length);
        for (int i = 0; i < length; i++) {
            out[i] = (out[i] - from) / way;
        }
        // The few values whose difference cancels or overflows.
        for (int i = first; i < end; i++) {
            double value = values[i];
            if (value >= low && value <= high && !plain || value > HUGE || value < -HUGE) {
                out[i - first] = of(value);
            }
        }
    }
}
