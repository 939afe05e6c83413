package org.siteselection.scoring.method;

/** The aggregation of a {@link TreeMethod}: one score from several, and the contributions of each. */
interface Aggregation {
    /**
     * The score of a factor.
     *
     * @param children node indices; those with a NaN score or a share of 0 are ignored
     * @param scores by node
     * @param presentShare sum of the shares of the children with a score, positive
     */
    double aggregate(Hierarchy hierarchy, int[] children, double[] scores, double presentShare);

    /**
     * Points that each node adds to the score of the root; those of children sum to those of their factor.
     *
     * @param scores by node, NaN if missing
     * @param weights global weights by node after reweighting, 0 if missing
     */
    double[] contributions(Hierarchy hierarchy, double[] scores, double[] weights);

    /**
     * A power of two that scales shares before other products, so that products of denormal shares keep their digits; 1 for
     * ordinary shares.
     *
     * @param presentShare sum of the shares
     */
    static double unit(double presentShare) {
        return presentShare < 0x1p-500 ? 0x1p500 : 1;
    }

    /** Sums the contributions of criteria upwards in place; children come after their parents. */
    static double[] summedUp(Hierarchy hierarchy, double[] contributions) {
        for (int node = contributions.length - 1; node >= 0; node--) {
            for (int child : hierarchy.children(node)) {
                contributions[node] += contributions[child];
            }
        }
        return contributions;
    }
}
