package org.siteselection.catalogue;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recorded facts of a catalogue, by place and metric. A changed list shares the places that did not change. Immutable.
 */
public final class FactRows extends AbstractList<Fact> {
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::place).thenComparing(Fact::metric);

    private final PlaceFacts[] places;
    /** Index of the first fact of each place. */
    private final int[] starts;

    private final int size;

    /** @param places by id */
    private FactRows(PlaceFacts[] places) {
        this.places = places;
        starts = new int[places.length];
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            starts[i] = next;
            next += places[i].size();
        }
        size = next;
    }

    /**
     * @param facts in any order
     * @throws IllegalArgumentException if two facts have the same place and metric
     */
    public static FactRows of(List<Fact> facts) {
        if (facts instanceof FactRows rows) {
            return rows;
        }
        PlaceFacts.Pool pool = new PlaceFacts.Pool();
        List<Fact> sorted =
                isSorted(facts) ? facts : facts.stream().sorted(ORDER).toList();
        List<PlaceFacts> places = new ArrayList<>();
        for (int from = 0, to = 0; from < sorted.size(); from = to) {
            String place = sorted.get(from).place();
            while (to < sorted.size() && sorted.get(to).place().equals(place)) {
                to++;
            }
            places.add(PlaceFacts.of(place, sorted.subList(from, to), pool));
        }
        return new FactRows(places.toArray(PlaceFacts[]::new));
    }

    private static boolean isSorted(List<Fact> facts) {
        for (int i = 1; i < facts.size(); i++) {
            if (ORDER.compare(facts.get(i - 1), facts.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** By id of the place. */
    List<PlaceFacts> places() {
        return Arrays.asList(places);
    }

    /** The facts of a place; null if it has none. */
    @Nullable
    PlaceFacts of(String place) {
        int index = index(place);
        return index < 0 ? null : places[index];
    }

    /** As {@link Arrays#binarySearch}. */
    private int index(String place) {
        int low = 0;
        int high = places.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = places[middle].place().compareTo(place);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** The facts of a metric, by place. */
    public List<Fact> ofMetric(String metric) {
        List<Fact> facts = new ArrayList<>();
        PlaceFacts.Measured measured = null;
        int index = -1;
        for (PlaceFacts place : places) {
            // Many places have the same metrics.
            if (place.measured() != measured) {
                measured = place.measured();
                index = measured.index(metric);
            }
            if (index >= 0) {
                facts.add(place.fact(index));
            }
        }
        return Collections.unmodifiableList(facts);
    }

    /** The facts of some places only. */
    FactRows only(Predicate<String> wanted) {
        PlaceFacts[] rest = Arrays.stream(places)
                .filter(place -> wanted.test(place.place()))
                .toArray(PlaceFacts[]::new);
        return rest.length == places.length ? this : new FactRows(rest);
    }

    /** Whether all places that are not shared, or that only one of the lists has, are among some. */
    boolean differsOnlyIn(FactRows other, Predicate<String> some) {
        int own = 0;
        int others = 0;
        while (own < places.length || others < other.places.length) {
            int order = own == places.length
                    ? 1
                    : others == other.places.length ? -1 : places[own].place().compareTo(other.places[others].place());
            boolean shared = order == 0 && places[own] == other.places[others];
            if (!shared && !some.test((order <= 0 ? places[own] : other.places[others]).place())) {
                return false;
            }
            own += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }
        return true;
    }

    /** Whether all places are shared. Lists that are not may still be equal. */
    boolean isSame(FactRows other) {
        if (places.length != other.places.length) {
            return false;
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] != other.places[i]) {
                return false;
            }
        }
        return true;
    }

    /** The other facts, with the places of these where all facts are equal. */
    FactRows sharing(FactRows other) {
        PlaceFacts[] shared = other.places.clone();
        for (int i = 0; i < shared.length; i++) {
            int own = i < places.length && places[i] == shared[i] ? i : index(shared[i].place());
            if (own >= 0 && places[own] != shared[i] && places[own].facts().equals(shared[i].facts())) {
                shared[i] = places[own];
            }
        }
        FactRows rows = new FactRows(shared);
        return isSame(rows) ? this : rows;
    }

    @Override
    public Fact get(int index) {
        int found = Arrays.binarySearch(starts, index);
        int place = found < 0 ? -found - 2 : found;
        return places[place].fact(index - starts[place]);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<Fact> iterator() {
        return Arrays.stream(places).flatMap(place -> place.facts().stream()).iterator();
    }

    @Override
    public Spliterator<Fact> spliterator() {
        return Spliterators.spliterator(iterator(), size, Spliterator.ORDERED | Spliterator.NONNULL);
    }

    @Override
    public Stream<Fact> stream() {
        return Arrays.stream(places).flatMap(place -> place.facts().stream());
    }

    public Edit edit() {
        return new Edit();
    }

    /** Collects changes, of which the last one of each fact counts. */
    public final class Edit {
        private final SortedMap<String, SortedMap<String, Edited>> changes = new TreeMap<>();
        private final PlaceFacts.Pool pool = new PlaceFacts.Pool();

        private Edit() {}

        /** @param fact null for one that is removed */
        private record Edited(@Nullable Fact fact) {}

        public Edit put(Fact fact) {
            // The fact is held until the end, its texts thereafter.
            Fact shared = new Fact(
                    pool.text(fact.place()),
                    pool.text(fact.metric()),
                    fact.value(),
                    pool.text(fact.unit()),
                    fact.year(),
                    pool.text(fact.source()),
                    fact.uncertainty());
            return change(shared.place(), shared.metric(), new Edited(shared));
        }

        public Edit remove(String place, String metric) {
            return change(place, metric, new Edited(null));
        }

        private Edit change(String place, String metric, Edited edited) {
            changes.computeIfAbsent(place, any -> new TreeMap<>()).put(metric, edited);
            return this;
        }

        /** The facts after the changes. */
        public FactRows done() {
            if (changes.isEmpty()) {
                return FactRows.this;
            }
            // Places of one kind often have the same metrics; this keeps them one object.
            Arrays.stream(places).map(PlaceFacts::measured).forEach(pool::measured);
            List<PlaceFacts> after = new ArrayList<>(places.length + changes.size());
            int next = 0;
            for (var ofPlace : changes.entrySet()) {
                int found = index(ofPlace.getKey());
                int until = found < 0 ? -found - 1 : found;
                after.addAll(Arrays.asList(places).subList(next, until));
                next = found < 0 ? until : until + 1;
                PlaceFacts before = found < 0 ? null : places[found];
                PlaceFacts changed = merged(ofPlace.getKey(), before, ofPlace.getValue());
                if (changed != null) {
                    after.add(changed);
                }
            }
            after.addAll(Arrays.asList(places).subList(next, places.length));
            return new FactRows(after.toArray(PlaceFacts[]::new));
        }

        private @Nullable PlaceFacts merged(
                String place, @Nullable PlaceFacts before, SortedMap<String, Edited> edited) {
            SortedMap<String, Fact> facts = new TreeMap<>();
            if (before != null) {
                pool.know(before);
                before.facts().forEach(fact -> facts.put(fact.metric(), fact));
            }
            edited.forEach((metric, change) -> {
                Fact fact = change.fact();
                if (fact == null) {
                    facts.remove(metric);
                } else {
                    facts.put(metric, fact);
                }
            });
            List<Fact> after = List.copyOf(facts.values());
            if (before != null && before.facts().equals(after)) {
                return before;
            }
            return after.isEmpty() ? null : PlaceFacts.of(before == null ? place : before.place(), after, pool);
        }
    }
}
