package org.siteselection.scoring;

/**
 * A node of the factor tree as the weights see it.
 *
 * @param path dotted path
 * @param localShares per criterion, its share of the node's weight: 0 outside the node, sum 1 inside. They say how a weight is
 *     spread over criteria that have none yet
 * @param under per criterion, whether it stands under the node, or is it
 */
public record WeightNode(String path, boolean[] under, double[] localShares) {}
