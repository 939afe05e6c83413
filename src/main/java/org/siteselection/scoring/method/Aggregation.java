package org.siteselection.scoring.method;

/** How a {@link TreeMethod} makes one score of several, and who is said to have made it. */
interface Aggregation {
    /**
     * The score of a factor.
     *
     * @param children node indices; those whose score is NaN or whose share is 0 play no part
     * @param scores by node
     * @param presentShare sum of the shares of the children with a score, positive
     */
    double aggregate(Hierarchy hierarchy, int[] children, double[] scores, double presentShare);

    /**
     * Points that each node adds to the score of the root; the children's sum to their factor's.
     *
     * @param scores by node, NaN where blank
     * @param weights global weights by node after reweighting, 0 where blank
     */
    double[] contributions(Hierarchy hierarchy, double[] scores, double[] weights);

    /**
     * A power of two by which shares are multiplied before they are multiplied with anything else, so that the products of
     * denormal shares keep their digits; 1 for ordinary shares.
     *
     * @param presentShare sum of the shares
     */
    static double unit(double presentShare) {
        return presentShare < 0x1p-500 ? 0x1p500 : 1;
    }

    /** Contributions of criteria, summed upwards in place; children stand behind their parents. */
    static double[] summedUp(Hierarchy hierarchy, double[] contributions) {
        for (int node = contributions.length - 1; node >= 0; node--) {
            for (int child : hierarchy.children(node)) {
                contributions[node] += contributions[child];
            }
        }
        return contributions;
    }
}
