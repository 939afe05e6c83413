package org.siteselection.sql;

import java.util.function.DoublePredicate;
import org.siteselection.scoring.EqualNumbers;

/**
 * Comparisons with a known number as comparisons without tolerance. {@link EqualNumbers#less} is monotone in each argument,
 * so that the doubles equal to a number are a range, whose ends are found by bisection over all doubles.
 */
final class SqlBounds {
    private SqlBounds() {}

    /** The greatest double that is less than the number, and not equal to it. */
    static double below(double number) {
        return Math.nextDown(first(x -> !EqualNumbers.less(x, number)));
    }

    /** The least double that is greater than the number, and not equal to it. */
    static double above(double number) {
        return first(x -> EqualNumbers.less(number, x));
    }

    /** The least double from which a condition holds; infinite if there is none. */
    static double first(DoublePredicate holds) {
        long low = order(Double.NEGATIVE_INFINITY);
        long high = order(Double.POSITIVE_INFINITY);
        while (low < high) {
            // The distance of the ends does not fit into a long.
            long middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
            if (holds.test(number(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return number(low);
    }

    /** Bits whose order as integers is the order of the doubles. */
    private static long order(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double number(long order) {
        return Double.longBitsToDouble(order < 0 ? Long.MIN_VALUE - order : order);
    }
}
