package org.siteselection.scoring.robustness;

import java.util.List;

/** Candidates whose scores are a function of global criterion weights, possibly with uncertain values. */
public interface ScoreModel {
    /** Ids of the candidates, all different; scores are in this order. */
    List<String> ids();

    /** Number of criteria. */
    int criteria();

    boolean higherIsBetter();

    /** Whether values differ between draws; if not, {@link Scorer#draw} does nothing. */
    boolean uncertain();

    /** A scorer for one thread. */
    Scorer scorer();

    /** Scores candidates at one draw of the values. */
    interface Scorer {
        /** Draws the uncertain values; before the first call they have their given values. */
        void draw(SplitMix random);

        /**
         * @param weights global criterion weights, sum 1
         * @param scores overwritten: finite, one per candidate
         */
        void score(double[] weights, double[] scores);

        /**
         * Whether no candidate has a better score than this one, by scores rounded to 12 significant digits.
         *
         * @param weights global criterion weights, sum 1
         * @param scratch one per candidate; the content afterwards is not specified
         */
        default boolean first(double[] weights, int candidate, boolean higherIsBetter, double[] scratch) {
            score(weights, scratch);
            return Standings.first(scratch, candidate, higherIsBetter);
        }
    }
}
