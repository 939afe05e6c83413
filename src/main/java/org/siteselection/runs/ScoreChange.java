package org.siteselection.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.RankingAnswer.CriterionView;
import org.siteselection.ranking.RankingAnswer.Entry;
import org.siteselection.ranking.RankingAnswer.FactorView;
import org.siteselection.rules.Method;
import org.siteselection.runs.DiffAnswer.Effect;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.text.Numbers;

/**
 * The change of one candidate's score, criterion by criterion. Under the weighted sum a criterion contributes w·s, and the
 * change of a product splits exactly into two parts, each at the mean of the other factor:
 *
 * <pre>w₁s₁ - w₀s₀ = (w₀ + w₁)/2 · (s₁ - s₀) + (s₀ + s₁)/2 · (w₁ - w₀)</pre>
 *
 * (the Shapley value of two causes; as the midpoint decomposition in index theory, Bennet 1920). A missing value counts with
 * weight 0 and the score of the other run, because its weight was redistributed, so that its whole change is one of weight.
 * A criterion that only one run has is treated in the same way.
 */
final class ScoreChange {
    private static final Comparator<Effect> GREATEST_FIRST = Comparator.comparingDouble(
                    (Effect effect) -> effect.change() == null ? 0 : -Numbers.round(Math.abs(effect.change())))
            .thenComparing(Effect::path);

    /**
     * Contributions that differ by less than this many points are equal, because sums of shares may differ in their last
     * bits.
     */
    private static final double NOISE = 1e-12;

    private final boolean contributions;
    private final boolean sum;

    /** @param method method of both runs; null if they differ */
    ScoreChange(@Nullable String method) {
        contributions = method != null;
        sum = method != null && Method.isAdditive(method);
    }

    /** Criteria with a changed value, score or weight, the greatest absolute change first. */
    List<Effect> effects(Entry before, Entry after) {
        Map<String, CriterionView> left = criteria(before);
        Map<String, CriterionView> right = criteria(after);
        Map<String, CriterionView> all = new LinkedHashMap<>(left);
        all.putAll(right);
        List<Effect> effects = new ArrayList<>();
        all.forEach((path, view) -> {
            Effect effect = effect(view, left.get(path), right.get(path));
            if (!Objects.equals(effect.valueBefore(), effect.valueAfter())
                    || !Objects.equals(effect.scoreBefore(), effect.scoreAfter())
                    || Numbers.round(effect.weightBefore()) != Numbers.round(effect.weightAfter())
                    || effect.change() != null && Math.abs(effect.change()) > NOISE) {
                effects.add(effect);
            }
        });
        effects.sort(GREATEST_FIRST);
        return effects;
    }

    private Effect effect(CriterionView named, @Nullable CriterionView before, @Nullable CriterionView after) {
        Double scoreBefore = before == null ? null : before.score();
        Double scoreAfter = after == null ? null : after.score();
        double weightBefore = weight(before);
        double weightAfter = weight(after);
        Double change = null;
        Double byScore = null;
        Double byWeight = null;
        Double left = contribution(before);
        Double right = contribution(after);
        if (contributions && left != null && right != null) {
            change = EqualNumbers.difference(right, left);
        }
        if (sum) {
            double known = scoreAfter != null ? scoreAfter : scoreBefore != null ? scoreBefore : 0;
            double s0 = scoreBefore != null ? scoreBefore : known;
            double s1 = scoreAfter != null ? scoreAfter : known;
            byScore = (weightBefore + weightAfter) / 2 * EqualNumbers.difference(s1, s0);
            byWeight = (s0 + s1) / 2 * EqualNumbers.difference(weightAfter, weightBefore);
        }
        return new Effect(
                named.path(),
                named.title(),
                named.unit(),
                before == null ? null : before.value(),
                after == null ? null : after.value(),
                before == null ? null : before.from(),
                after == null ? null : after.from(),
                scoreBefore,
                scoreAfter,
                weightBefore,
                weightAfter,
                change,
                byScore,
                byWeight);
    }

    /** Effective weight of the criterion for this candidate; 0 for a missing value, whose weight was redistributed. */
    private static double weight(@Nullable CriterionView view) {
        if (view == null) {
            return 0;
        }
        return view.effectiveWeight() != null ? view.effectiveWeight() : view.weight();
    }

    /** Null for methods without contributions; 0 for criteria that the rules of a run do not have. */
    private static @Nullable Double contribution(@Nullable CriterionView view) {
        return view == null ? Double.valueOf(0) : view.contribution();
    }

    private static Map<String, CriterionView> criteria(Entry entry) {
        Map<String, CriterionView> criteria = new LinkedHashMap<>();
        if (entry.factors() != null) {
            entry.factors().stream().flatMap(ScoreChange::criteria).forEach(view -> criteria.put(view.path(), view));
        }
        return criteria;
    }

    private static Stream<CriterionView> criteria(FactorView factor) {
        return Stream.concat(
                factor.factors() == null
                        ? Stream.of()
                        : factor.factors().stream().flatMap(ScoreChange::criteria),
                factor.criteria() == null ? Stream.of() : factor.criteria().stream());
    }
}
