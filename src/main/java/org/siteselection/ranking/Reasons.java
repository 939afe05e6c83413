package org.siteselection.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.ranking.RankingAnswer.ReasonView;
import org.siteselection.ranking.known.AnswerPieces;
import org.siteselection.ranking.known.FieldMedians;
import org.siteselection.ranking.known.FieldMedians.Mark;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.text.Numbers;
import org.siteselection.text.Wording;

/**
 * Explains the rank of a candidate in sentences: its three strongest and three weakest criteria against the median of the
 * field. A criterion counts by its weight for this candidate times its advantage, which is
 *
 * <ul>
 *   <li>for methods over scores, score - median score of the field; under the weighted sum the product is in points of
 *       the candidate's score;
 *   <li>for methods over raw values, (value - median value) / (greatest - least value of field and candidate), turned
 *       so that better is positive.
 * </ul>
 *
 * <p>Missing values are neither strengths nor weaknesses, and not part of a median. Products are compared at 12 significant
 * digits, as in answers; equal ones are in the order of their paths.
 */
final class Reasons {
    private static final int MOST = 3;
    private static final double[] NO_FIELD = {};
    /** The end of a reason in JSON, after its last text. */
    private static final String END = "\"}";
    /** Below the last digit that answers show. */
    private static final double NOISE = 1e-12;

    private static final Comparator<Reason> GREATEST_FIRST = Comparator.comparingDouble(
                    (Reason reason) -> -Math.abs(reason.effect))
            .thenComparing(Reason::path);

    private final Hierarchy hierarchy;
    private final boolean matrix;
    private final boolean additive;
    private final FieldMedians medians;
    private final List<Measure> marks = new ArrayList<>();

    /** @param medians those of the field, for the method of the assessment */
    Reasons(Assessment assessment, FieldMedians medians) {
        this.medians = medians;
        this.hierarchy = assessment.hierarchy();
        this.matrix = assessment.question().method().isOverValues();
        this.additive = assessment.question().method().isAdditive();
        assessment.question().rules().root().criteria().forEach(criterion -> {
            int node = hierarchy.indexOf(criterion.path());
            if (node >= 0) {
                double[] column = assessment.field().getOrDefault(criterion.path(), NO_FIELD);
                medians.of(criterion, hierarchy.scale(node), column)
                        .ifPresent(mark -> marks.add(new Measure(mark, node)));
            }
        });
    }

    /**
     * @param node index of the criterion in the hierarchy
     */
    private record Measure(Mark mark, int node) {}

    /**
     * How a value compares with the field, which no weight changes.
     *
     * @param node index of the criterion in the hierarchy
     * @param advantage positive if the value is better than the median
     * @param words the sentence without the effect; made when it is first needed
     */
    record Standing(RuleCriterion criterion, int node, double advantage, Words words) {}

    /** The first part of a sentence. */
    static final class Words {
        private final Supplier<String> words;
        private volatile byte @Nullable [] written;

        Words(Supplier<String> words) {
            this.words = words;
        }

        /** A reason with these words in JSON, up to its effect. */
        private byte[] written(Reason reason, ObjectMapper mapper) {
            byte[] known = written;
            if (known == null) {
                try {
                    byte[] whole = mapper.writeValueAsBytes(reason.view(words.get()));
                    known = Arrays.copyOf(whole, whole.length - END.length());
                } catch (JsonProcessingException e) {
                    throw new UncheckedIOException(e);
                }
                written = known;
            }
            return known;
        }
    }

    /** @param effect weight times advantage, not 0 */
    record Reason(Standing standing, double weight, double effect) {
        private String path() {
            return standing.criterion.path();
        }

        private ReasonView view(String text) {
            return new ReasonView(path(), effect > 0 ? "strength" : "weakness", text);
        }

        private ReasonView view(boolean additive) {
            return view(standing.words.words.get() + end(additive));
        }

        /** Adds the reason as JSON. */
        void write(boolean additive, ObjectMapper mapper, AnswerPieces answer) {
            answer.add(standing.words.written(this, mapper))
                    .ascii(end(additive))
                    .ascii(END);
        }

        /** Points under the weighted sum; under other methods no single criterion has points of its own. */
        private String end(boolean additive) {
            return additive
                    ? (effect > 0 ? " and adds " : " and costs ") + Wording.points(Math.abs(effect)) + "."
                    : ", with " + Wording.percent(weight) + " of the weight.";
        }
    }

    /** Strengths, the greatest first, then weaknesses, the greatest first. */
    List<ReasonView> of(Assessed assessed) {
        return greatest(standings(assessed), assessed.result().weights()).stream()
                .map(reason -> reason.view(additive))
                .toList();
    }

    /** The known values of a candidate. */
    List<Standing> standings(Assessed assessed) {
        StopRule.spend(2L * StopRule.TRANSCENDENTAL * marks.size());
        List<Standing> standings = new ArrayList<>();
        for (Measure measure : marks) {
            Mark mark = measure.mark;
            double value = assessed.reported(mark.criterion().path()).value();
            if (medians.isKnown(value, hierarchy.scale(measure.node))) {
                double score = assessed.result().scores()[measure.node];
                double advantage = matrix ? direction(mark) * distance(mark, value) : ahead(score, mark.score());
                Words words = new Words(() -> words(matrix, mark, value, score, advantage > 0));
                standings.add(new Standing(mark.criterion(), measure.node, advantage, words));
            }
        }
        return standings;
    }

    /**
     * The reasons of a candidate in their order.
     *
     * @param weights by node of the hierarchy
     */
    static List<Reason> greatest(List<Standing> standings, double[] weights) {
        List<Reason> reasons = greatest(standings, weights, 1);
        reasons.addAll(greatest(standings, weights, -1));
        return reasons;
    }

    /** @param side 1 for strengths, -1 for weaknesses */
    private static List<Reason> greatest(List<Standing> standings, double[] weights, int side) {
        List<Reason> greatest = new ArrayList<>(2 * MOST);
        for (Standing standing : standings) {
            double weight = weights[standing.node];
            double effect = Numbers.round(weight * standing.advantage);
            if (side * effect > 0) {
                Reason reason = new Reason(standing, weight, effect);
                int place = greatest.size();
                while (place > 0 && GREATEST_FIRST.compare(reason, greatest.get(place - 1)) < 0) {
                    place--;
                }
                greatest.add(place, reason);
                if (greatest.size() > MOST) {
                    greatest.remove(MOST);
                }
            }
        }
        return greatest;
    }

    /** 0 if the two are equal within floating-point error. */
    private static double ahead(double figure, double median) {
        double distance = EqualNumbers.difference(figure, median);
        return Math.abs(distance) <= NOISE * Math.abs(median) ? 0 : distance;
    }

    /** From the median to the value, as a share of the span of all values; 0 where they do not differ. */
    private static double distance(Mark mark, double value) {
        double least = Math.min(mark.least(), value);
        double greatest = Math.max(mark.greatest(), value);
        return ahead(value, mark.value()) == 0
                ? 0
                : ValueFunction.along(value, least, greatest) - ValueFunction.along(mark.value(), least, greatest);
    }

    /** 1 if a higher raw value is better, -1 if a lower one is, 0 if the scale has no direction. */
    private static int direction(Mark mark) {
        Goal goal = mark.criterion().goal();
        return goal == null ? 0 : goal == Goal.MAXIMIZE ? 1 : -1;
    }

    /** @param better whether the value is better than the median */
    private static String words(boolean matrix, Mark mark, double value, double score, boolean better) {
        return mark.criterion().title() + ": "
                + (matrix || byValue(mark, value, better) ? values(mark, value, better) : scores(mark, value, score));
    }

    /**
     * Whether the comparison of values alone is meaningful for a method over scores. It is not on a scale without direction, for a flag, and between
     * the two middle values of a field without the candidate.
     */
    private static boolean byValue(Mark mark, double value, boolean better) {
        double ahead = direction(mark) * ahead(value, mark.value());
        return (better ? ahead > 0 : ahead < 0)
                && !Wording.flag(value, mark.criterion().unit());
    }

    private static String values(Mark mark, double value, boolean better) {
        double median = mark.value();
        String unit = mark.criterion().unit();
        return Wording.quantity(value, Wording.apart(value, median), unit) + " is "
                + (better ? "better" : "worse")
                + " than the median"
                + (Wording.flag(value, unit) ? "" : " of " + Wording.apart(median, value));
    }

    private static String scores(Mark mark, double value, double score) {
        String unit = mark.criterion().unit();
        return Wording.quantity(value, Wording.number(value), unit) + " scores "
                + Wording.apart(score, mark.score()) + " against a median of "
                + Wording.apart(mark.score(), score);
    }
}
