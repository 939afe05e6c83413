package org.siteselection.scoring.robustness;

/**
 * A cell whose score is unknown and drawn uniformly, such as that of a missing value.
 *
 * @param candidate row
 * @param criterion column
 * @param low lowest possible score
 * @param high highest possible score, not below {@code low}
 */
public record ScoreRange(int candidate, int criterion, double low, double high) {}
