package org.siteselection.scoring;

/** Sample statistics of columns; missing values (NaN) are left out. */
public final class Statistics {
    /** Upper bound of the relative error of sums over thousands of terms; smaller differences count as 0. */
    public static final double NOISE = 1e-13;

    /** Far above the rounding error of squares at the lower end of the range of numbers, 5e-324 for each. */
    private static final double LEAST_SQUARES = 1e-290;

    private Statistics() {}

    public static int count(double[] column) {
        int n = 0;
        for (double value : column) {
            n += Double.isNaN(value) ? 0 : 1;
        }
        return n;
    }

    /** Largest absolute value; 0 for an empty column. */
    public static double largest(double[] column) {
        double largest = 0;
        for (double value : column) {
            largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    public static double min(double[] column) {
        double min = Double.POSITIVE_INFINITY;
        for (double value : column) {
            min = Double.isNaN(value) ? min : Math.min(min, value);
        }
        return min;
    }

    public static double max(double[] column) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            max = Double.isNaN(value) ? max : Math.max(max, value);
        }
        return max;
    }

    /** Sum of the known values, each divided by {@code unit}, which keeps sums of large values finite. */
    public static double sum(double[] column, double unit) {
        double sum = 0;
        for (double value : column) {
            sum += Double.isNaN(value) ? 0 : value / unit;
        }
        return sum;
    }

    public static double mean(double[] column) {
        double unit = Math.max(largest(column), Double.MIN_NORMAL);
        return sum(column, unit) / count(column) * unit;
    }

    public static boolean constant(double[] column) {
        return count(column) == 0 || min(column) == max(column);
    }

    /** Sample standard deviation (n - 1); 0 for a constant column. */
    public static double deviation(double[] column) {
        int n = count(column);
        if (n < 2 || constant(column)) {
            return 0;
        }
        double mean = mean(column);
        double unit = Math.max(max(column) / 2 - mean / 2, mean / 2 - min(column) / 2);
        double squares = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                double distance = (value / 2 - mean / 2) / unit;
                squares += distance * distance;
            }
        }
        return Math.sqrt(squares / (n - 1)) * unit * 2;
    }

    /** Pearson's correlation over the rows where both are present; 0 if either is constant there. */
    public static double correlation(double[] a, double[] b) {
        double[] left = new double[a.length];
        double[] right = new double[b.length];
        for (int i = 0; i < a.length; i++) {
            boolean both = !Double.isNaN(a[i]) && !Double.isNaN(b[i]);
            left[i] = both ? a[i] : Double.NaN;
            right[i] = both ? b[i] : Double.NaN;
        }
        double product = deviation(left) * deviation(right);
        if (product == 0) {
            return 0;
        }
        return correlation(left, mean(left), right, mean(right), product);
    }

    /**
     * The same with known mean and deviation of both.
     *
     * @param a NaN in the same rows as {@code b}
     * @param product of both deviations, above 0
     */
    public static double correlation(double[] a, double meanA, double[] b, double meanB, double product) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i])) {
                sum += (a[i] - meanA) * (b[i] - meanB);
            }
        }
        return Math.max(-1, Math.min(1, sum / (count(a) - 1) / product));
    }

    /** Euclidean norm; over values relative to the largest if a square leaves the range of numbers. */
    public static double norm(double[] vector) {
        StopRule.spend(vector.length);
        double squares = squares(vector, 1);
        if (squaresInRange(squares)) {
            return Math.sqrt(squares);
        }
        double unit = largest(vector);
        return unit == 0 ? 0 : Math.sqrt(squares(vector, unit)) * unit;
    }

    /** Sum of squares of values without NaN, each divided by {@code unit}. */
    public static double squares(double[] values, double unit) {
        double squares = 0;
        for (double value : values) {
            double scaled = value / unit;
            squares += scaled * scaled;
        }
        return squares;
    }

    /** Whether a sum of squares is finite, and so large that squares below the range of numbers do not matter in it. */
    public static boolean squaresInRange(double squares) {
        return squares > LEAST_SQUARES && squares <= Double.MAX_VALUE;
    }

    /** The sum in the given order; 0 if the terms cancel within floating-point error. */
    public static double settledSum(double[] terms) {
        StopRule.spend(terms.length);
        double sum = 0;
        double magnitude = 0;
        for (double term : terms) {
            sum += term;
            magnitude += Math.abs(term);
        }
        return settled(sum, magnitude);
    }

    /** Sum of the known values, each divided by {@code unit}; 0 if they cancel within floating-point error. */
    public static double settledSum(double[] column, double unit) {
        double sum = 0;
        double magnitude = 0;
        for (double value : column) {
            sum += Double.isNaN(value) ? 0 : value / unit;
            magnitude += Double.isNaN(value) ? 0 : Math.abs(value / unit);
        }
        return settled(sum, magnitude);
    }

    /** a - b, or 0 if it is below the floating-point error of a mean or sum of decimal numbers. */
    public static double settledDifference(double a, double b) {
        return settled(a - b, Math.abs(a) + Math.abs(b));
    }

    /**
     * {@code sum}, or 0 if it is below the rounding error of terms whose absolute values sum to {@code magnitude}; a sum that
     * cancels to less than a hundredth of it has the 15 digits that {@link EqualNumbers#sum} keeps.
     */
    public static double settled(double sum, double magnitude) {
        return Math.abs(sum) <= NOISE * magnitude ? 0 : EqualNumbers.cancelled(sum, magnitude);
    }
}
