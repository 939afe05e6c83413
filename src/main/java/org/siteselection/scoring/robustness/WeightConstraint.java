package org.siteselection.scoring.robustness;

import java.util.Arrays;

/**
 * A linear constraint on global criterion weights: the sum of coefficient times weight is at least {@code bound}.
 *
 * @param coefficients by criterion: -1, 0 or 1
 * @param bound -1..1
 */
public record WeightConstraint(double[] coefficients, double bound) {

    /** The criteria {@code from} (inclusive) to {@code to} (exclusive) of a node; none if both are equal. */
    public record Span(int from, int to) {}

    /** The criteria of {@code more} together weigh at least as much as those of {@code less}. */
    public static WeightConstraint order(int criteria, Span more, Span less) {
        double[] coefficients = new double[criteria];
        add(coefficients, more, 1);
        add(coefficients, less, -1);
        return new WeightConstraint(coefficients, 0);
    }

    /** The criteria of a node together weigh at least {@code low}. */
    public static WeightConstraint atLeast(int criteria, Span node, double low) {
        double[] coefficients = new double[criteria];
        add(coefficients, node, 1);
        return new WeightConstraint(coefficients, low);
    }

    /** The criteria of a node together weigh at most {@code high}. */
    public static WeightConstraint atMost(int criteria, Span node, double high) {
        double[] coefficients = new double[criteria];
        add(coefficients, node, -1);
        return new WeightConstraint(coefficients, -high);
    }

    private static void add(double[] coefficients, Span span, double sign) {
        for (int c = span.from(); c < span.to(); c++) {
            coefficients[c] += sign;
        }
    }

    /** By how much weights satisfy the constraint; negative if they do not. */
    public double slack(double[] weights) {
        double sum = -bound;
        for (int c = 0; c < weights.length; c++) {
            sum += coefficients[c] * weights[c];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightConstraint that
                && bound == that.bound
                && Arrays.equals(coefficients, that.coefficients);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(coefficients) + Double.hashCode(bound);
    }

    @Override
    public String toString() {
        return Arrays.toString(coefficients) + " >= " + bound;
    }
}
