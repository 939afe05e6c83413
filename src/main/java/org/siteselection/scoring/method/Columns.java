package org.siteselection.scoring.method;

import org.siteselection.scoring.Statistics;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;

/** The least and greatest values of a criterion. */
final class Columns {
    private Columns() {}

    static double best(Column column) {
        return column.goal() == Goal.MAXIMIZE ? Statistics.max(column.values()) : Statistics.min(column.values());
    }

    static double worst(Column column) {
        return column.goal() == Goal.MAXIMIZE ? Statistics.min(column.values()) : Statistics.max(column.values());
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
