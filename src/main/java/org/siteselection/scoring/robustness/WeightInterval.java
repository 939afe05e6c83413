package org.siteselection.scoring.robustness;

import org.jspecify.annotations.Nullable;

/**
 * How far one weight can move before the leader loses its place.
 *
 * @param path of the node
 * @param current global weight of the node, below 1
 * @param low least global weight at which the leader is first or level, all the way from {@code current}
 * @param high greatest such weight
 * @param lowLeader candidate that takes over just below {@code low}; null where {@code low} is 0 and nobody does
 * @param highLeader candidate that takes over just above {@code high}; null where {@code high} is 1 and nobody does
 */
public record WeightInterval(
        String path,
        double current,
        double low,
        double high,
        @Nullable Integer lowLeader,
        @Nullable Integer highLeader) {}
