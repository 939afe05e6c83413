/** Robustness of rankings: drawn weights and facts, and exact thresholds. */
@org.jspecify.annotations.NullMarked
package org.siteselection.scoring.robustness;
