package org.siteselection.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Sha256;

/**
 * SHA-256 over the rows of a catalogue in sorted order. Every field is written with its kind and length, so that no two
 * different catalogues have the same input; doubles are written as bits, because their decimal form differs between JDKs.
 */
final class CatalogueDigest {
    private final MessageDigest hash = Sha256.begun();

    private CatalogueDigest() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    static String of(EditionData rows) {
        CatalogueDigest digest = new CatalogueDigest();
        digest.row("edition", rows.edition());
        rows.places().forEach(digest::place);
        rows.metrics().forEach(digest::metric);
        rows.sources()
                .forEach(s ->
                        digest.row("source", s.id(), s.title(), s.publisher(), s.year(), s.address(), s.licence()));
        rows.facts().forEach(digest::fact);
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
        return Sha256.name(digest.hash);
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
            digest.hash.update(bytes.array());
        }
        return Sha256.name(digest.hash);
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

    private void row(@Nullable Object... fields) {
        for (Object field : fields) {
            if (field == null) {
                hash.update((byte) '0');
            } else if (field instanceof Double number) {
                hash.update((byte) 'd');
                // Adding 0.0 turns -0.0, which is the same figure, into 0.0.
                hash.update(ByteBuffer.allocate(Double.BYTES)
                        .putDouble(number + 0.0)
                        .array());
            } else {
                byte[] text = field.toString().getBytes(StandardCharsets.UTF_8);
                hash.update((byte) 's');
                hash.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
                hash.update(text);
            }
        }
        hash.update((byte) '\n');
    }
}
