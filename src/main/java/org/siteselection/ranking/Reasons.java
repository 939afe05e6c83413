package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.ranking.RankingAnswer.ReasonView;
import org.siteselection.ranking.known.FieldMedians;
import org.siteselection.ranking.known.FieldMedians.Mark;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.text.Numbers;

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
    /** Below the last digit that answers show. */
    private static final double NOISE = 1e-12;

    private static final Comparator<Finding> GREATEST_FIRST = Comparator.comparingDouble(
                    (Finding finding) -> -Math.abs(finding.effect))
            .thenComparing(finding -> finding.mark.criterion().path());

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
     * @param effect weight times advantage, not 0
     * @param score the candidate's own; NaN for methods over raw values
     */
    private record Finding(Mark mark, double value, double score, double weight, double effect) {}

    /** Strengths, the greatest first, then weaknesses, the greatest first. */
    List<ReasonView> of(Assessed assessed) {
        StopRule.spend(2L * StopRule.TRANSCENDENTAL * marks.size());
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : marks) {
            Mark mark = measure.mark;
            double value = assessed.reported(mark.criterion().path()).value();
            if (medians.isKnown(value, hierarchy.scale(measure.node))) {
                double score = assessed.result().scores()[measure.node];
                double weight = assessed.result().weights()[measure.node];
                double advantage = matrix ? direction(mark) * distance(mark, value) : ahead(score, mark.score());
                findings.add(new Finding(mark, value, score, weight, Numbers.round(weight * advantage)));
            }
        }
        List<ReasonView> reasons = greatest(findings, finding -> finding.effect > 0);
        reasons.addAll(greatest(findings, finding -> finding.effect < 0));
        return reasons;
    }

    private List<ReasonView> greatest(List<Finding> findings, Predicate<Finding> side) {
        return new ArrayList<>(findings.stream()
                .filter(side)
                .sorted(GREATEST_FIRST)
                .limit(MOST)
                .map(finding -> new ReasonView(
                        finding.mark.criterion().path(),
                        finding.effect > 0 ? "strength" : "weakness",
                        sentence(finding)))
                .toList());
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

    private String sentence(Finding finding) {
        RuleCriterion criterion = finding.mark.criterion();
        return criterion.title() + ": "
                + (byValue(finding) ? values(finding) : scores(finding))
                + effect(finding) + ".";
    }

    /**
     * Whether the comparison of values alone is meaningful. It is not on a scale without direction, for a flag, and between
     * the two middle values of a field without the candidate.
     */
    private boolean byValue(Finding finding) {
        if (matrix) {
            return true;
        }
        double ahead = direction(finding.mark) * ahead(finding.value, finding.mark.value());
        return ahead * Math.signum(finding.effect) > 0
                && !Wording.flag(finding.value, finding.mark.criterion().unit());
    }

    private static String values(Finding finding) {
        double median = finding.mark.value();
        String unit = finding.mark.criterion().unit();
        return Wording.quantity(finding.value, Wording.apart(finding.value, median), unit) + " is "
                + (finding.effect > 0 ? "better" : "worse")
                + " than the median"
                + (Wording.flag(finding.value, unit) ? "" : " of " + Wording.apart(median, finding.value));
    }

    private static String scores(Finding finding) {
        String unit = finding.mark.criterion().unit();
        return Wording.quantity(finding.value, Wording.number(finding.value), unit) + " scores "
                + Wording.apart(finding.score, finding.mark.score()) + " against a median of "
                + Wording.apart(finding.mark.score(), finding.score);
    }

    /** Points under the weighted sum; under other methods no single criterion has points of its own. */
    private String effect(Finding finding) {
        return additive
                ? (finding.effect > 0 ? " and adds " : " and costs ") + Wording.points(Math.abs(finding.effect))
                : ", with " + Wording.percent(finding.weight) + " of the weight";
    }
}
