package org.siteselection.scoring.method;

/**
 * Values divided by two numbers, one after the other, so that no intermediate result leaves the range of numbers.
 *
 * @param unit 1 for none
 * @param divisor 1 for none
 */
record Quotients(double[] values, double unit, double divisor) implements Figures {
    @Override
    public void fill(int from, int to, double[] out) {
        int length = to - from;
        System.arraycopy(values, from, out, 0, length);
        if (divisor == 1 || unit == 1) {
            double only = unit == 1 ? divisor : unit;
            for (int i = 0; i < length; i++) {
                out[i] = out[i] / only;
            }
            return;
        }
        for (int i = 0; i < length; i++) {
            out[i] = out[i] / unit / divisor;
        }
    }

    /** A number divided by each value; none is 0. */
    static Figures reciprocals(double[] values, double dividend) {
        return (from, to, out) -> {
            int length = to - from;
            System.arraycopy(values, from, out, 0, length);
            for (int i = 0; i < length; i++) {
                out[i] = dividend / out[i];
            }
        };
    }
}
