package org.siteselection.scoring.weighting;

import org.siteselection.scoring.UndefinedException;
import org.siteselection.text.Texts;

/** The condition of logarithmic and ratio weightings. */
final class Positive {
    private Positive() {}

    /**
     * @throws UndefinedException {@code value-not-positive} naming the column
     */
    static void require(Weighting.Column column, String method) {
        for (double value : column.values()) {
            if (value <= 0) {
                throw new UndefinedException(
                        "value-not-positive",
                        column.id(),
                        method + " weights need values above 0, and '" + column.id() + "' has " + Texts.number(value));
            }
        }
    }
}
