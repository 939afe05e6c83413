package org.siteselection.scoring.method;

import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.text.Texts;

/** Checks the domain of the formulas of methods over raw values. */
final class Domain {
    private Domain() {}

    /** @throws UndefinedException naming the first candidate whose value is not above 0 */
    static void requirePositive(String method, DecisionMatrix matrix, Column column, Extremes values, String reason) {
        for (int i = 0; values.min() <= 0 && i < matrix.size(); i++) {
            if (column.values()[i] <= 0) {
                throw outside(method, matrix, column, i, reason);
            }
        }
    }

    /** @throws UndefinedException naming the first candidate whose value is below 0 */
    static void requireNotNegative(
            String method, DecisionMatrix matrix, Column column, Extremes values, String reason) {
        for (int i = 0; values.min() < 0 && i < matrix.size(); i++) {
            if (column.values()[i] < 0) {
                throw outside(method, matrix, column, i, reason);
            }
        }
    }

    /** @throws UndefinedException {@code overflow} naming the first candidate whose figure is not finite */
    static double[] requireFinite(String method, DecisionMatrix matrix, Column column, double[] figures) {
        for (int i = 0; i < figures.length; i++) {
            if (!Double.isFinite(figures[i])) {
                throw outOfRange(method, matrix, column, i);
            }
        }
        return figures;
    }

    /** {@code overflow}: a result of the value is too large, or its ratio to others too small, for a double. */
    static UndefinedException outOfRange(String method, DecisionMatrix matrix, Column column, int row) {
        return new UndefinedException(
                "overflow", column.path(), method + " leaves the range of numbers: " + candidate(matrix, column, row));
    }

    /** {@code division-by-zero} for a value of 0, {@code value-not-positive} for one below. */
    static UndefinedException outside(String method, DecisionMatrix matrix, Column column, int row, String reason) {
        return new UndefinedException(
                column.values()[row] == 0 ? "division-by-zero" : "value-not-positive",
                column.path(),
                method + " " + reason + ", and " + candidate(matrix, column, row));
    }

    private static String candidate(DecisionMatrix matrix, Column column, int row) {
        return "candidate '" + matrix.candidates().get(row) + "' has " + Texts.number(column.values()[row]) + " for '"
                + column.path() + "'";
    }

    /** Row of the first occurrence of a value that occurs. */
    static int first(double[] values, double value) {
        int row = 0;
        while (values[row] != value) {
            row++;
        }
        return row;
    }
}
