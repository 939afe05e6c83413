package org.siteselection.scoring.robustness;

import java.util.function.Supplier;

/**
 * A node of the factor tree for weights: a range of criteria in the order of the tree.
 *
 * @param path dotted path
 * @param from first criterion under the node, or the node itself
 * @param to criterion after the last one, above {@code from}
 * @param localShares share of the node's weight of each of its criteria, from {@code from} on, sum 1. They define the
 *     distribution of a weight over criteria of weight 0, and are computed in that case only
 */
public record WeightNode(String path, int from, int to, Supplier<double[]> localShares) {}
