package org.siteselection.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The revision of the catalogue that last wrote each row. Of the stored rows, those are listed that another revision wrote than
 * the one of all other rows, so that equal revisions have one form. Immutable.
 */
public final class RowRevisions {
    /** By the name of the type and the key of the row; without facts. */
    private final Map<String, Map<String, Long>> rows;
    /** By place. */
    private final Map<String, OfPlace> facts;

    private final long others;

    private RowRevisions(Map<String, Map<String, Long>> rows, Map<String, OfPlace> facts, long others) {
        this.rows = rows;
        this.facts = facts;
        this.others = others;
    }

    /** @param others revision of all rows that are not listed: that which brought the packaged edition in */
    public static RowRevisions of(long others) {
        return new RowRevisions(Map.of(), Map.of(), others);
    }

    /** The revision of an existing row. */
    public long of(RowType<?> kind, String key) {
        if (kind == (Object) RowType.FACT) {
            OfPlace ofPlace = facts.get(key.substring(0, key.indexOf(' ')));
            return ofPlace == null ? others : ofPlace.of(key.substring(key.indexOf(' ') + 1), others);
        }
        return rows.getOrDefault(kind.singular(), Map.of()).getOrDefault(key, others);
    }

    /** The revisions after the changes of the given revision. */
    public RowRevisions with(ChangeSet changes, long revision) {
        Edit edit = edit();
        changes.all().forEach(change -> {
            if (change.change().after() == null) {
                edit.remove(change.kind(), change.change().content());
            } else {
                edit.put(change.kind(), change.change().content(), revision);
            }
        });
        return edit.done();
    }

    public Edit edit() {
        return new Edit();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowRevisions same
                && same.others == others
                && same.rows.equals(rows)
                && same.facts.equals(facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, facts, others);
    }

    @Override
    public String toString() {
        return "revision " + others + ", " + rows + ", " + facts;
    }

    /** Collects revisions, of which the last one of each row counts. */
    public final class Edit {
        private final Map<String, Map<String, Long>> rowsAfter = new HashMap<>();
        private final Map<String, SortedMap<String, Long>> factsAfter = new HashMap<>();
        // Many places have facts of the same metrics.
        private final Map<String, String> texts = new HashMap<>();
        private final Map<Metrics, String[]> metrics = new HashMap<>();

        private Edit() {}

        public void put(RowType<?> kind, Object row, long revision) {
            set(kind, row, revision == others ? null : revision);
        }

        public void remove(RowType<?> kind, Object row) {
            set(kind, row, null);
        }

        private void set(RowType<?> kind, Object row, @Nullable Long revision) {
            if (row instanceof Fact fact) {
                put(ofPlace(fact.place()), text(fact.metric()), revision);
            } else {
                put(ofKind(kind.singular()), key(kind, row), revision);
            }
        }

        @SuppressWarnings("unchecked") // The row is of its type.
        private static <R> String key(RowType<R> kind, Object row) {
            return kind.key().apply((R) row);
        }

        private static void put(Map<String, Long> revisions, String key, @Nullable Long revision) {
            if (revision == null) {
                revisions.remove(key);
            } else {
                revisions.put(key, revision);
            }
        }

        private Map<String, Long> ofKind(String kind) {
            return rowsAfter.computeIfAbsent(kind, any -> new HashMap<>(rows.getOrDefault(kind, Map.of())));
        }

        private SortedMap<String, Long> ofPlace(String place) {
            return factsAfter.computeIfAbsent(place, any -> {
                OfPlace before = facts.get(place);
                return before == null ? new TreeMap<>() : before.all();
            });
        }

        private String text(String text) {
            String known = texts.putIfAbsent(text, text);
            return known == null ? text : known;
        }

        /** The keys of a type that are listed; null as the revision of one that is not kept removes it. */
        public void keepOnly(RowType<?> kind, java.util.Set<String> keys) {
            ofKind(kind.singular()).keySet().retainAll(keys);
        }

        public RowRevisions done() {
            Map<String, Map<String, Long>> allRows = new HashMap<>(rows);
            rowsAfter.forEach((kind, revisions) -> put(allRows, kind, revisions, revisions.isEmpty()));
            Map<String, OfPlace> allFacts = facts;
            if (!factsAfter.isEmpty()) {
                allFacts = new HashMap<>(facts);
                for (var ofPlace : factsAfter.entrySet()) {
                    SortedMap<String, Long> revisions = ofPlace.getValue();
                    put(allFacts, ofPlace.getKey(), new OfPlace(names(revisions), revisions), revisions.isEmpty());
                }
            }
            return new RowRevisions(allRows, allFacts, others);
        }

        private String[] names(SortedMap<String, Long> revisions) {
            String[] names = revisions.keySet().toArray(String[]::new);
            String[] known = metrics.putIfAbsent(new Metrics(names), names);
            return known == null ? names : known;
        }

        private static <T> void put(Map<String, T> all, String key, T value, boolean isEmpty) {
            if (isEmpty) {
                all.remove(key);
            } else {
                all.put(key, value);
            }
        }
    }

    /** Metrics as a key. */
    private record Metrics(String[] names) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Metrics same && Arrays.equals(same.names, names);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(names);
        }
    }

    /** The revisions of the facts of a place: of each metric in order, or one for all. */
    private static final class OfPlace {
        private final String[] metrics;
        private final long[] revisions;

        OfPlace(String[] metrics, SortedMap<String, Long> given) {
            this.metrics = metrics;
            long[] all = given.values().stream().mapToLong(Long::longValue).toArray();
            revisions = Arrays.stream(all).distinct().count() == 1 ? new long[] {all[0]} : all;
        }

        private long at(int index) {
            return revisions[revisions.length == 1 ? 0 : index];
        }

        long of(String metric, long others) {
            int index = Arrays.binarySearch(metrics, metric);
            return index < 0 ? others : at(index);
        }

        SortedMap<String, Long> all() {
            SortedMap<String, Long> all = new TreeMap<>();
            for (int i = 0; i < metrics.length; i++) {
                all.put(metrics[i], at(i));
            }
            return all;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfPlace same
                    && Arrays.equals(same.metrics, metrics)
                    && Arrays.equals(same.revisions, revisions);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(metrics) + Arrays.hashCode(revisions);
        }

        @Override
        public String toString() {
            return all().toString();
        }
    }
}
