package org.siteselection.scoring.value;

import org.siteselection.scoring.EqualNumbers;

/**
 * One anchor of a {@link Piecewise} scale, or one entry of a table.
 *
 * @param value raw value
 * @param score 0..100
 */
public record Point(double value, double score) {
    /** The same with its raw value rounded to 12 significant digits. */
    Point rounded() {
        return new Point(EqualNumbers.rounded(value), score);
    }
}
