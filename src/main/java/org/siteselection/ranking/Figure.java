package org.siteselection.ranking;

import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.robustness.Distribution;

/**
 * A fact that a request brings.
 *
 * @param value what scoring uses
 * @param distribution what the analysis of robustness draws it from; null where it is certain
 */
record Figure(double value, @Nullable Distribution distribution) {
    static Figure certain(double value) {
        return new Figure(value, null);
    }
}
