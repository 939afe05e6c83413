package org.siteselection.catalogue;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recorded facts of one place, at least one, by metric. They are held in arrays, without an object for each fact, so that
 * a fact takes some 14 bytes. Immutable.
 */
final class PlaceFacts {
    private static final Uncertainty[] CERTAIN = {};

    private final String place;
    private final Measured measured;
    private final double[] values;
    private final short[] years;
    private final String[] sources;
    /** Empty if all figures are certain. */
    private final @Nullable Uncertainty[] uncertainties;

    /** Empty until it is first asked for. */
    private byte[] digest = {};

    private PlaceFacts(String place, Measured measured, List<Fact> facts, Pool pool) {
        this.place = place;
        this.measured = measured;
        int size = facts.size();
        values = new double[size];
        years = new short[size];
        sources = new String[size];
        uncertainties = facts.stream().allMatch(fact -> fact.uncertainty() == null) ? CERTAIN : new Uncertainty[size];
        for (int i = 0; i < size; i++) {
            Fact fact = facts.get(i);
            values[i] = fact.value();
            years[i] = (short) fact.year();
            if (years[i] != fact.year()) {
                throw new IllegalArgumentException("Year " + fact.year() + " is not from 1800 to 2100");
            }
            sources[i] = pool.text(fact.source());
            if (uncertainties.length > 0) {
                uncertainties[i] = fact.uncertainty();
            }
        }
    }

    /**
     * @param facts of the place, by metric
     * @throws IllegalArgumentException if two facts have the same metric
     */
    static PlaceFacts of(String place, List<Fact> facts, Pool pool) {
        String[] metrics = new String[facts.size()];
        String[] units = new String[facts.size()];
        for (int i = 0; i < metrics.length; i++) {
            metrics[i] = pool.text(facts.get(i).metric());
            units[i] = pool.text(facts.get(i).unit());
            if (i > 0 && metrics[i].equals(metrics[i - 1])) {
                throw new IllegalArgumentException("Duplicate key '" + place + " " + metrics[i] + "'");
            }
        }
        return new PlaceFacts(place, pool.measured(new Measured(metrics, units)), facts, pool);
    }

    String place() {
        return place;
    }

    /** The metrics and units, which many places have in common as one object. */
    Measured measured() {
        return measured;
    }

    int size() {
        return values.length;
    }

    /** Index of the fact of a metric; negative if there is none. */
    int index(String metric) {
        return measured.index(metric);
    }

    double value(int index) {
        return values[index];
    }

    int year(int index) {
        return years[index];
    }

    String source(int index) {
        return sources[index];
    }

    /** The sources of all facts, some of them often. */
    List<String> sources() {
        return Collections.unmodifiableList(Arrays.asList(sources));
    }

    @Nullable
    Uncertainty uncertainty(int index) {
        return uncertainties.length == 0 ? null : uncertainties[index];
    }

    Fact fact(int index) {
        return new Fact(
                place,
                measured.metrics[index],
                values[index],
                measured.units[index],
                years[index],
                sources[index],
                uncertainty(index));
    }

    /** The fact of a metric; null if there is none. */
    @Nullable
    Fact fact(String metric) {
        int index = index(metric);
        return index < 0 ? null : fact(index);
    }

    /** By metric. */
    List<Fact> facts() {
        return new AbstractList<>() {
            @Override
            public Fact get(int index) {
                return fact(index);
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    /** The 32 bytes of the digest of the facts, computed once. */
    byte[] digest() {
        // Without a lock: all threads compute the same bytes.
        byte[] known = digest;
        if (known.length == 0) {
            known = CatalogueDigest.of(facts());
            digest = known;
        }
        return known;
    }

    /** Metrics in order, each with the unit of its figure. */
    static final class Measured {
        private final String[] metrics;
        private final String[] units;
        private final int hash;

        Measured(String[] metrics, String[] units) {
            this.metrics = metrics;
            this.units = units;
            // Each change of the catalogue compares those of all places.
            hash = 31 * Arrays.hashCode(metrics) + Arrays.hashCode(units);
        }

        /** Index of a metric; negative if it is not among these. */
        int index(String metric) {
            return Arrays.binarySearch(metrics, metric);
        }

        List<String> metrics() {
            return List.of(metrics);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Measured same
                    && Arrays.equals(metrics, same.metrics)
                    && Arrays.equals(units, same.units);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Equal texts, and equal metrics with units, as one object each. */
    static final class Pool {
        private final Map<String, String> texts = new HashMap<>();
        private final Map<Measured, Measured> measured = new HashMap<>();

        String text(String text) {
            String known = texts.putIfAbsent(text, text);
            return known == null ? text : known;
        }

        Measured measured(Measured given) {
            Measured known = measured.putIfAbsent(given, given);
            return known == null ? given : known;
        }

        /** Adds what a place has. */
        void know(PlaceFacts facts) {
            measured(facts.measured);
            for (String source : facts.sources) {
                text(source);
            }
        }
    }
}
