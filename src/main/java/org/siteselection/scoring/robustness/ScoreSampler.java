package org.siteselection.scoring.robustness;

/** Draws the scores that depend on uncertain facts. Stateless and thread-safe. */
public interface ScoreSampler {
    /** Key of the stream of the facts among the values of a draw. */
    String FACTS = "facts";

    /**
     * One draw.
     *
     * @param random numbers of this draw; {@link SplitMix#keyed(String)} with the ids of place and metric makes them
     *     independent of the order of candidates
     * @param scores candidates by criteria, filled with the given scores; cells are overwritten with finite ones
     */
    void draw(SplitMix random, double[][] scores);
}
