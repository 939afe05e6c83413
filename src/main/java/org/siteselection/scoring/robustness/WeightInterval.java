package org.siteselection.scoring.robustness;

import org.jspecify.annotations.Nullable;

/**
 * The interval of one weight in which the leader remains first.
 *
 * @param path of the node
 * @param current global weight of the node, below 1
 * @param low least global weight such that the leader is first or level at every weight from there to {@code current}
 * @param high greatest such weight
 * @param lowLeader candidate that leads just below {@code low}; null if {@code low} is 0 and the leader remains first
 * @param highLeader candidate that leads just above {@code high}; null if {@code high} is 1 and the leader remains first
 */
public record WeightInterval(
        String path,
        double current,
        double low,
        double high,
        @Nullable Integer lowLeader,
        @Nullable Integer highLeader) {}
