package org.siteselection.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Sha256;

/**
 * SHA-256 over the rows of a catalogue in sorted order. Every field is written with its kind and length, so that no two
 * different catalogues have the same input; doubles are written as bits, because their decimal form differs between JDKs.
 *
 * <p>The facts of states are written row by row, as all facts were in earlier versions. If other places have facts, each
 * place with facts is written with the SHA-256 of its rows instead, so that a changed fact is not paid for with all others.
 */
final class CatalogueDigest {
    private static final int BUFFER = 8192;

    private final MessageDigest hash;
    // Many small updates of the hash cost more than the hash itself.
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private CatalogueDigest() {
        this(Sha256.begun());
    }

    private CatalogueDigest(MessageDigest hash) {
        this.hash = hash;
    }

    /**
     * The digest of a catalogue, from which that of a changed one can continue. It is computed when it is first asked for, because
     * many changes may come before that. Thread-safe.
     */
    static final class Known {
        private final EditionData rows;
        /** A computed digest of earlier rows; null if there is none, or if this one is computed. */
        private @Nullable Known before;

        private volatile @Nullable Result result;

        /** @param before digest of other rows; null for none */
        Known(EditionData rows, @Nullable Known before) {
            this.rows = rows;
            this.before = before == null || before.result != null ? before : before.earlier();
        }

        private synchronized @Nullable Known earlier() {
            return result == null ? before : this;
        }

        /** {@code sha256:} and 64 hexadecimal digits. */
        String name() {
            Result known = result;
            return known == null ? compute().name : known.name;
        }

        private synchronized Result compute() {
            Result known = result;
            if (known == null) {
                known = hasPlacesInGroups(rows) ? inGroups(rows) : inSequence(rows, upToChange());
                result = known;
                before = null;
            }
            return known;
        }

        /** The digest of earlier versions of the application. */
        Known under(String earlier) {
            return of(rows, earlier);
        }

        /** A digest that need not be computed. */
        static Known of(EditionData rows, String digest) {
            Known stated = new Known(rows, null);
            stated.result = new Result(digest, List.of());
            return stated;
        }

        /** The states up to the first place whose facts are not shared; empty if what precedes the facts is not. */
        private List<MessageDigest> upToChange() {
            Result known = before == null ? null : before.result;
            if (before == null || known == null || known.states.isEmpty() || !rows.hasFrameOf(before.rows)) {
                return List.of();
            }
            List<PlaceFacts> own = rows.factRows().places();
            List<PlaceFacts> others = before.rows.factRows().places();
            int same = 0;
            while (same < Math.min(own.size(), others.size()) && own.get(same) == others.get(same)) {
                same++;
            }
            return known.states.subList(0, same + 1);
        }
    }

    /** @param states of the hash before the facts of each place and after the last one; empty if facts are not written row by row */
    private record Result(String name, List<MessageDigest> states) {}

    private static Result inGroups(EditionData rows) {
        CatalogueDigest digest = new CatalogueDigest();
        digest.beforeFacts(rows);
        digest.places(rows.factRows());
        digest.afterFacts(rows);
        return new Result(digest.name(), List.of());
    }

    /** The digest of earlier versions, which stored runs hold: all facts row by row. */
    static String inSequence(EditionData rows) {
        return inSequence(rows, List.of()).name;
    }

    /** @param known states of the hash up to a place; empty for none */
    private static Result inSequence(EditionData rows, List<MessageDigest> known) {
        List<MessageDigest> states = new ArrayList<>(known);
        CatalogueDigest digest;
        if (states.isEmpty()) {
            digest = new CatalogueDigest();
            digest.beforeFacts(rows);
            states.add(digest.state());
        } else {
            digest = new CatalogueDigest(copy(states.get(states.size() - 1)));
        }
        List<PlaceFacts> places = rows.factRows().places();
        for (PlaceFacts place : places.subList(states.size() - 1, places.size())) {
            place.facts().forEach(digest::fact);
            states.add(digest.state());
        }
        digest.afterFacts(rows);
        return new Result(digest.name(), List.copyOf(states));
    }

    private MessageDigest state() {
        flush();
        return copy(hash);
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasPlacesInGroups(EditionData rows) {
        Set<String> states = rows.places().stream()
                .filter(Place::representsState)
                .map(Place::id)
                .collect(Collectors.toSet());
        return rows.factRows().places().stream().anyMatch(facts -> !states.contains(facts.place()));
    }

    private void beforeFacts(EditionData rows) {
        row("edition", rows.edition());
        rows.places().forEach(this::place);
        rows.metrics().forEach(this::metric);
        rows.sources()
                .forEach(s -> row("source", s.id(), s.title(), s.publisher(), s.year(), s.address(), s.licence()));
    }

    private void afterFacts(EditionData rows) {
        rows.laws()
                .forEach(l -> row(
                        "law",
                        l.place(),
                        l.title(),
                        l.citation(),
                        l.url(),
                        l.kind(),
                        l.effect(),
                        l.effective(),
                        l.year(),
                        l.expires(),
                        l.standing(),
                        l.checkedOn(),
                        l.source()));
        // Without counties, the digest is that of versions that knew none.
        if (!rows.counties().isEmpty()) {
            row("counties", rows.counties().digest());
        }
    }

    /** The 32 bytes of the digest of the facts of a place. */
    static byte[] of(List<Fact> facts) {
        CatalogueDigest digest = new CatalogueDigest();
        facts.forEach(digest::fact);
        digest.flush();
        return digest.hash.digest();
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    static String of(Counties counties) {
        CatalogueDigest digest = new CatalogueDigest();
        counties.places().forEach(digest::place);
        // Stored runs hold editions of versions that knew neither surroundings nor the digest of the outlines.
        Counties.Geography geography = counties.geography();
        geography.surroundings().forEach(s -> digest.row("surroundings", s.metroArea(), s.largeAirport()));
        if (geography.outlines() != null) {
            digest.row("outlines", geography.outlines());
        }
        for (CountyColumn column : counties.columns()) {
            digest.row("column", column.metric(), column.year(), column.source());
            double[] values = column.values();
            ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
            for (double value : values) {
                bytes.putDouble(value + 0.0);
            }
            digest.write(bytes.array());
        }
        return digest.name();
    }

    private void place(Place p) {
        row("place", p.id(), p.name(), p.kind(), p.region(), p.state(), p.latitude(), p.longitude());
        if (p.county() != null) {
            row("county", p.county());
        }
    }

    private void metric(Metric m) {
        row("metric", m.id(), m.label(), m.group(), m.unit(), m.direction(), m.description());
        // Without bounds, the digest is that of versions that knew none, which stored runs hold.
        if (m.min() != null || m.max() != null || m.inherit() != null) {
            row("bounds", m.min(), m.max(), m.inherit());
        }
    }

    private void fact(Fact f) {
        row("fact", f.place(), f.metric(), f.value(), f.unit(), f.year(), f.source());
        Uncertainty u = f.uncertainty();
        if (u != null) {
            row("uncertainty", u.low(), u.high(), u.sd(), u.distribution());
        }
    }

    private void places(FactRows facts) {
        for (PlaceFacts place : facts.places()) {
            row("facts", place.place());
            write(place.digest());
        }
    }

    private void row(@Nullable Object... fields) {
        for (Object field : fields) {
            reserve(1 + Double.BYTES);
            if (field == null) {
                buffer.put((byte) '0');
            } else if (field instanceof Double number) {
                // Adding 0.0 turns -0.0, which is the same figure, into 0.0.
                buffer.put((byte) 'd').putDouble(number + 0.0);
            } else {
                byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
                buffer.put((byte) 's').putInt(text.length);
                write(text);
            }
        }
        reserve(1);
        buffer.put((byte) '\n');
    }

    private void write(byte[] bytes) {
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            hash.update(bytes);
        } else {
            buffer.put(bytes);
        }
    }

    private void reserve(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        hash.update(buffer.flip());
        buffer.clear();
    }

    private String name() {
        flush();
        return Sha256.name(hash);
    }
}
