package org.siteselection.scoring.robustness;

import java.util.function.Supplier;

/**
 * A node of the factor tree as the weights see it: a run of criteria in the order of the tree.
 *
 * @param path dotted path
 * @param from first criterion under the node, or the node itself
 * @param to criterion after the last one, above {@code from}
 * @param localShares share of the node's weight of each of its criteria, from {@code from} on, sum 1. They say how a weight is
 *     spread over criteria that have none yet, and are asked for in that case only
 */
public record WeightNode(String path, int from, int to, Supplier<double[]> localShares) {}
