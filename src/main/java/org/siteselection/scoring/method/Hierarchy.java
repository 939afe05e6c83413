package org.siteselection.scoring.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.siteselection.scoring.value.ValueFunction;

/**
 * The criteria hierarchy in one array, parents before children, with normalised weights. Siblings are in the order of their
 * ids, because floating-point sums depend on order and no number in an answer may depend on the order of a file.
 */
public final class Hierarchy {
    private final List<HierarchyNode> nodes = new ArrayList<>();
    private final Map<String, Integer> indices = new HashMap<>();
    private final List<int[]> children = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final double[] shares;
    private final double[] weights;
    private final int[] criteria;

    public Hierarchy(Factor root) {
        List<Double> share = new ArrayList<>();
        List<Double> weight = new ArrayList<>();
        add(root, -1, 1, 1, share, weight);
        shares = share.stream().mapToDouble(Double::doubleValue).toArray();
        weights = weight.stream().mapToDouble(Double::doubleValue).toArray();
        criteria = IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i) instanceof Criterion)
                .toArray();
    }

    private int add(
            HierarchyNode node,
            int parent,
            double share,
            double weight,
            List<Double> allShares,
            List<Double> allWeights) {
        int index = nodes.size();
        nodes.add(node);
        indices.put(node.path(), index);
        children.add(new int[0]);
        parents.add(parent);
        allShares.add(share);
        allWeights.add(weight);
        if (node instanceof Factor factor && !factor.children().isEmpty()) {
            List<HierarchyNode> sorted = new ArrayList<>(factor.children());
            sorted.sort(Comparator.comparing(HierarchyNode::id));
            // Scaled by the largest first, so that the sum of large weights does not overflow.
            double largest =
                    sorted.stream().mapToDouble(HierarchyNode::weight).max().orElseThrow();
            double sum = 0;
            for (HierarchyNode child : sorted) {
                sum += child.weight() / largest;
            }
            int[] indices = new int[sorted.size()];
            for (int i = 0; i < indices.length; i++) {
                double part = sorted.get(i).weight() / largest / sum;
                indices[i] = add(sorted.get(i), index, part, weight * part, allShares, allWeights);
            }
            children.set(index, indices);
        }
        return index;
    }

    /** Number of nodes; index 0 is the root. */
    public int size() {
        return nodes.size();
    }

    public HierarchyNode node(int index) {
        return nodes.get(index);
    }

    /** Indices of the children, in the order of their ids; empty for a criterion. */
    int[] children(int index) {
        return children.get(index);
    }

    /** Index of the parent; -1 for the root. */
    int parent(int index) {
        return parents.get(index);
    }

    /** Weight among its siblings, normalised to sum 1. */
    public double share(int index) {
        return shares[index];
    }

    /** Product of the shares on the path from a node to a descendant: 1 for the node itself, 0 for other nodes. */
    public double shareWithin(int index, int above) {
        double share = 1;
        for (int node = index; node != above; node = parent(node)) {
            if (parent(node) < 0) {
                return 0;
            }
            share *= share(node);
        }
        return share;
    }

    /** Index after the last descendant; the descendants are the nodes in between. */
    public int end(int index) {
        int[] below = children(index);
        return below.length == 0 ? index + 1 : end(below[below.length - 1]);
    }

    /** Number of the first criterion at or after this node. */
    public int firstCriterion(int index) {
        int at = Arrays.binarySearch(criteria, index);
        return at < 0 ? -at - 1 : at;
    }

    /** Global weight: the product of the shares on the path from the root; those of the criteria sum to 1. */
    public double weight(int index) {
        return weights[index];
    }

    /** Number of criteria. */
    public int criteria() {
        return criteria.length;
    }

    /** Node index of criterion number {@code c}; candidates' values are in this order. */
    public int criterionNode(int c) {
        return criteria[c];
    }

    public Criterion criterion(int c) {
        return (Criterion) nodes.get(criteria[c]);
    }

    /** Value function of the criterion at a node. */
    public ValueFunction scale(int index) {
        return ((Criterion) nodes.get(index)).scale();
    }

    /** Index of the node at a dotted path, or -1. */
    public int indexOf(String path) {
        return indices.getOrDefault(path, -1);
    }
}
