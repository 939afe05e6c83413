package org.siteselection.rulefiles.reading;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.siteselection.assessment.StateValues;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.HalfLife;
import org.siteselection.scoring.value.Identity;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.Log;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.ValueFunction;
import org.siteselection.text.Texts;

/** Warnings for the scale of one criterion, from the figures of all places of the level. */
final class ScaleChecks {
    private final RuleCriterion criterion;
    private final CatalogueSnapshot catalogue;
    private final Warnings warnings;

    /** Receives a warning for a key of the criterion. */
    @FunctionalInterface
    interface Warnings {
        void add(String code, String key, String message, String hint);
    }

    ScaleChecks(RuleCriterion criterion, CatalogueSnapshot catalogue, Warnings warnings) {
        this.criterion = criterion;
        this.catalogue = catalogue;
        this.warnings = warnings;
    }

    /** Warns of a direction that differs from that of the metric in the catalogue. */
    void direction() {
        Goal goal = criterion.goal();
        Optional<Metric> metric = criterion.value().soleMetric().flatMap(catalogue::metric);
        if (goal == null || metric.isEmpty()) {
            return;
        }
        String better = goal == Goal.MAXIMIZE ? "higher" : "lower";
        String direction = metric.get().direction();
        if (Stream.of("higher", "lower").anyMatch(direction::equals) && !direction.equals(better)) {
            warnings.add(
                    "direction-mismatch",
                    criterion.scale() == null ? "goal" : "scale",
                    "Here " + better + " is better; the catalogue says of '"
                            + metric.get().id() + "' that " + direction + " is better.",
                    "Reverse the scale, unless the project needs this direction.");
        }
    }

    /** Warns of values of places that the scale does not distinguish or has no entry for. */
    void values(StateValues states) {
        ValueFunction scale = criterion.scale();
        if (scale instanceof Categories categories) {
            classes(categories, states);
        } else if (scale instanceof Linear linear) {
            clamped(states, Math.min(linear.worst(), linear.best()), Math.max(linear.worst(), linear.best()));
        } else if (scale instanceof Log log) {
            clamped(states, Math.min(log.worst(), log.best()), Math.max(log.worst(), log.best()));
        } else if (scale instanceof Piecewise lines) {
            int last = lines.points().size() - 1;
            clamped(
                    states,
                    lines.points().get(0).value(),
                    lines.points().get(last).value());
        } else if (scale instanceof HalfLife decay) {
            clamped(states, decay.full(), Double.POSITIVE_INFINITY);
        } else if (scale instanceof Identity) {
            clamped(states, 0, 100);
        }
    }

    private void clamped(StateValues states, double low, double high) {
        clamped(states, low, "below", value -> EqualNumbers.less(value, low));
        clamped(states, high, "above", value -> EqualNumbers.less(high, value));
    }

    private void clamped(StateValues states, double end, String side, DoublePredicate beyond) {
        long all = states.values().length;
        long count = states.numbers().filter(beyond).count();
        if (2 * count > all) {
            warnings.add(
                    "scale-clamps",
                    "scale",
                    "The values of " + count + " of " + all + " " + states.word(all) + " lie " + side + " "
                            + Texts.number(end) + ", where the scale ends, so they all get the same score.",
                    "Widen the scale, or choose another type.");
        }
    }

    private void classes(Categories table, StateValues states) {
        TreeMap<Double, Integer> missing = new TreeMap<>();
        states.numbers()
                .filter(value -> Double.isNaN(table.score(value)))
                .forEach(value -> missing.merge(value, 1, Integer::sum));
        if (!missing.isEmpty()) {
            int count = missing.values().stream().mapToInt(Integer::intValue).sum();
            warnings.add(
                    "category-without-entry",
                    "scale",
                    "The table has no entry for "
                            + Texts.some(
                                    missing.keySet().stream().map(Texts::number).toList())
                            + ", which " + count + " " + states.word(count) + (count == 1 ? " has" : " have")
                            + "; these count as missing.",
                    "Add an entry for each class.");
        }
    }
}
