package org.siteselection.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.ranking.RankingWithProvenance;
import org.siteselection.ranking.ReadFact;

/** Finds the figures that differ between two rankings, or between a ranking and the current catalogue. */
final class FactChanges {
    private FactChanges() {}

    private record Key(String place, String metric) {}

    /**
     * A figure on both sides; null if there is none.
     *
     * @param unit unit of the catalogue, otherwise of the request
     */
    record Change(
            String place,
            String metric,
            String unit,
            @Nullable ReadFact before,
            @Nullable ReadFact after) {}

    /** One side: figures of the request take precedence over those of the catalogue. */
    private static final class Side {
        private final Map<Key, ReadFact> own = new HashMap<>();
        private final Map<Key, Fact> facts = new HashMap<>();

        Side(RankingWithProvenance ranking, CatalogueSnapshot catalogue, Set<String> places) {
            ranking.facts().stream()
                    .filter(fact -> fact.source().equals(ReadFact.REQUEST))
                    .forEach(fact -> own.put(new Key(fact.place(), fact.metric()), fact));
            places.forEach(place ->
                    catalogue.facts(place).forEach(fact -> facts.put(new Key(place, fact.metric()), fact)));
        }

        @Nullable
        ReadFact at(Key key) {
            ReadFact brought = own.get(key);
            if (brought != null) {
                return brought;
            }
            Fact fact = facts.get(key);
            return fact == null ? null : ReadFact.of(fact);
        }
    }

    /** The figures that the rules of a ranking read and those of another catalogue, by place and metric. */
    static List<Change> since(RankingWithProvenance then, CatalogueSnapshot now) {
        return between(then, then, now);
    }

    /** By place and metric. */
    static List<Change> between(RankingWithProvenance before, RankingWithProvenance after) {
        return between(before, after, after.catalogue());
    }

    private static List<Change> between(
            RankingWithProvenance before, RankingWithProvenance after, CatalogueSnapshot catalogueAfter) {
        Set<String> places = new HashSet<>(before.places());
        places.addAll(after.places());
        Set<String> metrics = new HashSet<>(before.metrics());
        metrics.addAll(after.metrics());
        Side left = new Side(before, before.catalogue(), places);
        Side right = new Side(after, catalogueAfter, places);
        Set<Key> keys = new TreeSet<>(Comparator.comparing(Key::place).thenComparing(Key::metric));
        keys.addAll(left.own.keySet());
        keys.addAll(right.own.keySet());
        places.forEach(place -> metrics.forEach(metric -> keys.add(new Key(place, metric))));
        List<Change> changes = new ArrayList<>();
        for (Key key : keys) {
            ReadFact then = left.at(key);
            ReadFact now = right.at(key);
            if (!Objects.equals(then, now)) {
                String unit = catalogueAfter
                        .metric(key.metric)
                        .map(Metric::unit)
                        .orElseGet(() -> now != null ? now.unit() : then != null ? then.unit() : "");
                changes.add(new Change(key.place, key.metric, unit, then, now));
            }
        }
        return changes;
    }
}
