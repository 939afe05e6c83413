package org.siteselection.scoring.robustness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.siteselection.scoring.UndefinedException;

/** Any method as a function of the global weights, for methods whose scores are not linear in them. */
public final class MethodSampler implements ScoreModel {
    private final List<String> ids;
    private final int criteria;
    private final boolean higherIsBetter;
    private final boolean uncertain;
    private final WeightedScoring given;
    private final Function<SplitMix, WeightedScoring> draw;

    /** Scores of all candidates at global weights. Thread-safe. */
    public interface WeightedScoring {
        /** @throws UndefinedException if the method's formula is not defined */
        double[] scores(double[] weights);

        /**
         * Whether no candidate has a better score than this one, by scores rounded to 12 significant digits, where the answer is
         * certain without all scores.
         *
         * @return empty if the scores have to be computed
         */
        default Optional<Boolean> first(double[] weights, int candidate) {
            return Optional.empty();
        }
    }

    private MethodSampler(
            List<String> ids,
            int criteria,
            boolean higherIsBetter,
            boolean uncertain,
            WeightedScoring given,
            Function<SplitMix, WeightedScoring> draw) {
        this.ids = List.copyOf(ids);
        this.criteria = criteria;
        this.higherIsBetter = higherIsBetter;
        this.uncertain = uncertain;
        this.given = given;
        this.draw = draw;
    }

    /** A method over certain values. */
    public static MethodSampler certain(
            List<String> ids, int criteria, boolean higherIsBetter, WeightedScoring scoring) {
        return new MethodSampler(ids, criteria, higherIsBetter, false, scoring, random -> scoring);
    }

    /**
     * A method over uncertain values.
     *
     * @param given scoring at the given values
     * @param draw scoring at one draw of the values; must be thread-safe
     */
    public static MethodSampler uncertain(
            List<String> ids,
            int criteria,
            boolean higherIsBetter,
            WeightedScoring given,
            Function<SplitMix, WeightedScoring> draw) {
        return new MethodSampler(ids, criteria, higherIsBetter, true, given, draw);
    }

    @Override
    public List<String> ids() {
        return ids;
    }

    @Override
    public int criteria() {
        return criteria;
    }

    @Override
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    @Override
    public boolean uncertain() {
        return uncertain;
    }

    @Override
    public Scorer scorer() {
        return new CallingScorer(given, draw);
    }

    private static final class CallingScorer implements Scorer {
        private final Function<SplitMix, WeightedScoring> draw;
        private WeightedScoring scoring;

        CallingScorer(WeightedScoring given, Function<SplitMix, WeightedScoring> draw) {
            this.scoring = given;
            this.draw = draw;
        }

        @Override
        public void draw(SplitMix random) {
            scoring = draw.apply(random.keyed(ScoreSampler.FACTS));
        }

        @Override
        public boolean first(double[] weights, int candidate, boolean higherIsBetter, double[] scratch) {
            return scoring.first(weights, candidate)
                    .orElseGet(() -> Scorer.super.first(weights, candidate, higherIsBetter, scratch));
        }

        @Override
        public void score(double[] weights, double[] scores) {
            double[] result = scoring.scores(weights.clone());
            for (int i = 0; i < scores.length; i++) {
                if (!Double.isFinite(result[i])) {
                    throw new UndefinedException(
                            "overflow", "", "a score leaves the range of numbers at drawn weights");
                }
                scores[i] = result[i];
            }
        }
    }
}
