package org.siteselection.catalogue.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Place;
import org.siteselection.text.Texts;

/**
 * Finds imported figures that are far outside of those of other places: more than {@value #FAR} times the largest of the same
 * sign, or, where all others have the same sign, under a {@value #FAR}th of the smallest. Such a figure is often in another
 * unit. The other figures are those after the import, so that rows of one import are compared with each other, too.
 */
final class Plausibility {
    static final String CODE = "implausible";
    private static final double FAR = 10;

    private final Map<String, List<Fact>> byMetric = new HashMap<>();

    private Plausibility() {}

    /** A county is compared with other counties, because many figures of states are totals. */
    static List<ImportAnswer.ImportWarning> warnings(CatalogueSnapshot base, List<Change<Fact>> changes) {
        Predicate<Fact> ofCounty =
                fact -> base.place(fact.place()).filter(Place::representsCounty).isPresent();
        List<Change<Fact>> ofCounties = changes.stream()
                .filter(change -> ofCounty.test(change.content()))
                .toList();
        if (ofCounties.isEmpty()) {
            return warnings(recorded(base, changes), changes);
        }
        List<Fact> recorded = ofCounties.stream()
                .map(change -> change.content().metric())
                .distinct()
                .flatMap(metric -> base.countyFacts(metric).stream())
                .toList();
        List<Change<Fact>> others = changes.stream()
                .filter(change -> !ofCounty.test(change.content()))
                .toList();
        return Stream.concat(warnings(recorded(base, others), others).stream(), warnings(recorded, ofCounties).stream())
                .toList();
    }

    /** The recorded facts of the changed metrics, without those of counties. */
    private static List<Fact> recorded(CatalogueSnapshot base, List<Change<Fact>> changes) {
        return changes.stream()
                .map(change -> change.content().metric())
                .distinct()
                .flatMap(metric -> base.factsOfMetric(metric).stream())
                .filter(fact -> base.place(fact.place())
                        .filter(place -> !place.representsCounty())
                        .isPresent())
                .toList();
    }

    static List<ImportAnswer.ImportWarning> warnings(List<Fact> recorded, List<Change<Fact>> changes) {
        Plausibility figures = new Plausibility();
        Map<String, Set<String>> replaced = new HashMap<>();
        for (Change<Fact> change : changes) {
            Fact fact = change.content();
            replaced.computeIfAbsent(fact.metric(), metric -> new HashSet<>()).add(fact.place());
            figures.add(fact);
        }
        for (Fact fact : recorded) {
            Set<String> places = replaced.get(fact.metric());
            if (places != null && !places.contains(fact.place())) {
                figures.add(fact);
            }
        }
        List<ImportAnswer.ImportWarning> warnings = new ArrayList<>();
        Map<String, Extremes> extremes = new HashMap<>();
        for (Change<Fact> change : changes) {
            if (change.isChange()) {
                Fact fact = change.content();
                extremes.computeIfAbsent(fact.metric(), metric -> Extremes.of(figures.of(metric)))
                        .fault(fact)
                        .ifPresent(message -> warnings.add(new ImportAnswer.ImportWarning(
                                change.row(), fact.place() + " " + fact.metric(), CODE, message)));
            }
        }
        return warnings;
    }

    private List<Fact> of(String metric) {
        return byMetric.getOrDefault(metric, List.of());
    }

    private void add(Fact fact) {
        byMetric.computeIfAbsent(fact.metric(), metric -> new ArrayList<>()).add(fact);
    }

    /**
     * The figures of a metric that are the extremes of their sign by magnitude. Two of each are kept, because the extreme of the
     * other places is the second where the place itself has the first.
     */
    private record Extremes(List<Fact> positive, List<Fact> negative, int zeros) {
        private static final int ENDS = 4;

        static Extremes of(List<Fact> facts) {
            return new Extremes(
                    ends(facts.stream().filter(fact -> fact.value() > 0).toList()),
                    ends(facts.stream().filter(fact -> fact.value() < 0).toList()),
                    (int) facts.stream().filter(fact -> fact.value() == 0).count());
        }

        /** At most two smallest and two largest, by magnitude; of equal ones, the first are small and the last are large. */
        private static List<Fact> ends(List<Fact> facts) {
            if (facts.size() <= ENDS) {
                return facts.stream()
                        .sorted(Comparator.comparingDouble(Extremes::size))
                        .toList();
            }
            Fact smallest = facts.get(0);
            Fact largest = facts.get(0);
            for (Fact fact : facts) {
                smallest = size(fact) < size(smallest) ? fact : smallest;
                largest = size(fact) >= size(largest) ? fact : largest;
            }
            Fact second = null;
            Fact beforeLast = null;
            for (Fact fact : facts) {
                if (fact != smallest && (second == null || size(fact) < size(second))) {
                    second = fact;
                }
                if (fact != largest && (beforeLast == null || size(fact) >= size(beforeLast))) {
                    beforeLast = fact;
                }
            }
            return List.of(smallest, Objects.requireNonNull(second), Objects.requireNonNull(beforeLast), largest);
        }

        private static double size(Fact fact) {
            return Math.abs(fact.value());
        }

        Optional<String> fault(Fact fact) {
            double size = Math.abs(fact.value());
            boolean isPositive = fact.value() > 0;
            List<Fact> others = (isPositive ? positive : negative)
                    .stream()
                            .filter(other -> !other.place().equals(fact.place()))
                            .toList();
            if (size == 0 || others.isEmpty()) {
                return Optional.empty();
            }
            Fact largest = others.get(others.size() - 1);
            if (size > FAR * Math.abs(largest.value())) {
                return Optional.of(far(fact, "more than ten times the largest", largest));
            }
            Fact smallest = others.get(0);
            boolean oneSign = zeros == 0 && (isPositive ? negative : positive).isEmpty();
            return oneSign && size < Math.abs(smallest.value()) / FAR
                    ? Optional.of(far(fact, "under a tenth of the smallest", smallest))
                    : Optional.empty();
        }

        private static String far(Fact fact, String how, Fact other) {
            return Texts.number(fact.value()) + " " + fact.unit() + " is " + how + " of other places, "
                    + Texts.number(other.value()) + " of " + other.place() + ". Check the unit.";
        }
    }
}
