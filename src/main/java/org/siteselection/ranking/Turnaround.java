package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.ScoreModels;
import org.siteselection.ranking.ComparisonAnswer.Change;
import org.siteselection.ranking.ComparisonAnswer.ValueChange;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.robustness.AdditiveModel;
import org.siteselection.scoring.robustness.SmallestFlip;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.scoring.value.ValueFunctionInverse;
import org.siteselection.text.Numbers;
import org.siteselection.text.Wording;

/**
 * Finds changes that reverse a comparison under the weighted sum: the value of a single criterion at which the lower
 * candidate draws level, and the least shift of weight with this effect. If no single value is enough, it finds the fewest
 * criteria that are enough together: those with the largest gain at their best value, the last of them as far as needed.
 *
 * <p>A criterion of effective weight w must score (difference of the scores) / w more; the inverse of its absolute scale
 * gives the nearest such value. Criteria without a value, of weight 0 or with a relative scale are left out. With
 * data-driven weights all are left out, because a new value would change the weights.
 */
final class Turnaround {
    private final Hierarchy hierarchy;
    private final Map<String, RuleCriterion> criteria;
    private final ScoreModels models;
    private final boolean weightsFollowValues;
    private final Assessed ahead;
    private final Assessed behind;

    private Turnaround(Assessment assessment, Assessed ahead, Assessed behind) {
        this.hierarchy = assessment.hierarchy();
        this.criteria = assessment
                .question()
                .rules()
                .root()
                .criteria()
                .collect(Collectors.toMap(RuleCriterion::path, criterion -> criterion));
        this.models = new ScoreModels(assessment);
        this.weightsFollowValues = assessment.question().weighsByCandidates();
        this.ahead = ahead;
        this.behind = behind;
    }

    /**
     * The changes of value, the smallest in points of its criterion first, then the shift of weight.
     *
     * @return null for methods other than the weighted sum; empty if the two are level
     */
    static @Nullable List<Change> of(Assessment assessment, Assessed left, Assessed right) {
        if (!assessment.question().method().isAdditive()) {
            return null;
        }
        if (left.score() == right.score()) {
            return List.of();
        }
        boolean leftLeads = left.score() > right.score();
        Turnaround turnaround = new Turnaround(assessment, leftLeads ? left : right, leftLeads ? right : left);
        List<Change> changes =
                new ArrayList<>(turnaround.values(Math.abs(EqualNumbers.difference(left.score(), right.score()))));
        turnaround.shift(changes);
        return changes;
    }

    /** A criterion whose value can change. */
    private record Lever(RuleCriterion criterion, ValueFunction scale, double weight, double current) {
        /** The value at which it adds this many points to the score of the candidate; empty if there is none. */
        Optional<ValueChange> raised(double points) {
            OptionalDouble needed =
                    ValueFunctionInverse.nearest(scale, current, scale.score(current) + points / weight);
            return needed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ValueChange(
                            criterion.path(), criterion.title(), criterion.unit(), current, needed.getAsDouble()));
        }

        /** Points that it can add at its best value. */
        double room() {
            return weight * (scale.highest() - scale.score(current));
        }
    }

    private List<Lever> levers() {
        List<Lever> levers = new ArrayList<>();
        for (int c = 0; c < hierarchy.criteria() && !weightsFollowValues; c++) {
            int node = hierarchy.criterionNode(c);
            ValueFunction scale = hierarchy.scale(node);
            double weight = behind.result().weights()[node];
            double current = behind.reported(hierarchy.criterion(c).path()).value();
            if (weight > 0
                    && ValueFunctionInverse.invertible(scale)
                    && !Double.isNaN(current)
                    && !Double.isNaN(scale.score(current))) {
                levers.add(new Lever(criterion(c), scale, weight, current));
            }
        }
        return levers;
    }

    /** @param gap points that the lower candidate needs */
    private List<Change> values(double gap) {
        List<Lever> levers = levers();
        List<Change> single = levers.stream()
                .sorted(Comparator.comparingDouble((Lever lever) -> -Numbers.round(lever.weight))
                        .thenComparing(lever -> lever.criterion.path()))
                .flatMap(lever -> lever.raised(gap).stream())
                .map(value -> change(List.of(value)))
                .toList();
        return single.isEmpty() ? together(levers, gap) : single;
    }

    private List<Change> together(List<Lever> levers, double gap) {
        List<ValueChange> values = new ArrayList<>();
        double open = gap;
        List<Lever> roomiest = levers.stream()
                .sorted(Comparator.comparingDouble((Lever lever) -> -Numbers.round(lever.room()))
                        .thenComparing(lever -> lever.criterion.path()))
                .toList();
        for (Lever lever : roomiest) {
            Optional<ValueChange> rest = lever.raised(open);
            if (rest.isPresent()) {
                values.add(rest.get());
                return List.of(change(values));
            }
            Optional<ValueChange> most = lever.raised(lever.room());
            if (most.isPresent() && lever.room() > 0) {
                values.add(most.get());
                open -= lever.room();
            }
        }
        return List.of();
    }

    private Change change(List<ValueChange> values) {
        String text =
                "With " + Wording.joined(values.stream().map(Turnaround::told).toList()) + ", " + level() + ".";
        return new Change("values", List.copyOf(values), null, null, text);
    }

    private static String told(ValueChange value) {
        String needed = Wording.quantity(value.needed(), Wording.apart(value.needed(), value.current()), value.unit());
        String current = Wording.flag(value.current(), value.unit())
                ? Wording.quantity(value.current(), "", value.unit())
                : Wording.apart(value.current(), value.needed());
        return needed + " instead of " + current + " for '" + value.title() + "'";
    }

    private String level() {
        return behind.candidate().name() + " draws level with "
                + ahead.candidate().name();
    }

    private void shift(List<Change> changes) {
        AdditiveModel model = models.exact();
        int leader = model.ids().indexOf(ahead.candidate().id());
        int challenger = model.ids().indexOf(behind.candidate().id());
        List<RuleCriterion> carrying =
                Arrays.stream(models.criteria()).mapToObj(models::criterion).toList();
        SmallestFlip.against(model, leader, challenger).ifPresent(flip -> {
            Map<String, Double> weights = new TreeMap<>();
            for (int k = 0; k < carrying.size(); k++) {
                weights.put(carrying.get(k).path(), flip.weights()[k]);
            }
            changes.add(new Change(
                    "weights",
                    null,
                    flip.distance(),
                    weights,
                    new WeightShift(carrying).text(model.weights(), flip.weights()) + ", " + level() + "."));
        });
    }

    private RuleCriterion criterion(int c) {
        return Objects.requireNonNull(criteria.get(hierarchy.criterion(c).path()));
    }
}
