package org.siteselection.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

    private final MessageDigest hash = Sha256.begun();
    // Many small updates of the hash cost more than the hash itself.
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private CatalogueDigest() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    static String of(EditionData rows) {
        return hasPlacesInGroups(rows) ? of(rows, digest -> digest.places(rows.factRows())) : inSequence(rows);
    }

    /** The digest of earlier versions, which stored runs hold: all facts row by row. */
    static String inSequence(EditionData rows) {
        return of(rows, digest -> rows.facts().forEach(digest::fact));
    }

    private static boolean hasPlacesInGroups(EditionData rows) {
        Set<String> states = rows.places().stream()
                .filter(Place::representsState)
                .map(Place::id)
                .collect(Collectors.toSet());
        return rows.factRows().places().stream().anyMatch(facts -> !states.contains(facts.place()));
    }

    private static String of(EditionData rows, Consumer<CatalogueDigest> facts) {
        CatalogueDigest digest = new CatalogueDigest();
        digest.row("edition", rows.edition());
        rows.places().forEach(digest::place);
        rows.metrics().forEach(digest::metric);
        rows.sources()
                .forEach(s ->
                        digest.row("source", s.id(), s.title(), s.publisher(), s.year(), s.address(), s.licence()));
        facts.accept(digest);
        rows.laws()
                .forEach(l -> digest.row(
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
            digest.row("counties", rows.counties().digest());
        }
        return digest.name();
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
