package org.siteselection.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The packaged edition as the build read it from its files, with its digest, in a form that a start reads without parsing: the
 * texts, each once, and then the rows in the order of their types, with the number of its text for each text.
 */
public final class EditionPack {
    static final String FILE = "edition.packed";

    /** Changes with the form of the rows. */
    private static final int FORM = 1;

    /**
     * What a pack holds.
     *
     * @param digest digest of the rows
     */
    record Content(EditionData rows, String digest) {}

    private EditionPack() {}

    /** Packs the edition while the application is built: reads its files and writes the pack beside them in the given folder. */
    public static void main(String[] folder) throws IOException {
        EditionData rows = PackagedEdition.ofFiles();
        Files.write(Path.of(folder[0], FILE), write(new Content(rows, rows.digest())));
    }

    static byte[] write(Content content) throws IOException {
        return new Writer().pack(content);
    }

    /** @throws IllegalArgumentException if the bytes are those of another version of the application */
    static Content read(byte[] pack) {
        return new Reader(pack).content();
    }

    private static final class Writer {
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream rows = new DataOutputStream(bytes);

        byte[] pack(Content content) throws IOException {
            EditionData data = content.rows();
            text(content.digest());
            text(data.edition());
            places(data.places());
            rows.writeInt(data.metrics().size());
            for (Metric m : data.metrics()) {
                texts(m.id(), m.label(), m.group(), m.unit(), m.direction(), m.description());
                number(m.min());
                number(m.max());
                text(m.inherit());
            }
            rows.writeInt(data.sources().size());
            for (Source s : data.sources()) {
                texts(s.id(), s.title(), s.publisher());
                year(s.year());
                texts(s.address(), s.licence());
            }
            facts(data.factRows());
            rows.writeInt(data.laws().size());
            for (Law l : data.laws()) {
                texts(l.place(), l.title(), l.citation(), l.url(), l.kind(), l.effect(), l.effective());
                year(l.year());
                texts(l.expires(), l.standing(), l.checkedOn(), l.source());
            }
            counties(data.counties());
            return withTexts();
        }

        private byte[] withTexts() throws IOException {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(whole);
            out.writeInt(FORM);
            out.writeInt(texts.size());
            for (String text : texts.keySet()) {
                byte[] written = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(written.length);
                out.write(written);
            }
            bytes.writeTo(out);
            return whole.toByteArray();
        }

        private void places(List<Place> places) throws IOException {
            rows.writeInt(places.size());
            for (Place p : places) {
                texts(p.id(), p.name(), p.kind(), p.region(), p.state(), p.county());
                number(p.latitude());
                number(p.longitude());
            }
        }

        private void facts(FactRows facts) throws IOException {
            rows.writeInt(facts.size());
            for (Fact f : facts) {
                texts(f.place(), f.metric());
                rows.writeDouble(f.value());
                text(f.unit());
                rows.writeInt(f.year());
                text(f.source());
                Uncertainty u = f.uncertainty();
                rows.writeBoolean(u != null);
                if (u != null) {
                    number(u.low());
                    number(u.high());
                    number(u.sd());
                    text(u.distribution());
                }
            }
        }

        private void counties(Counties counties) throws IOException {
            text(counties.digest());
            places(counties.places());
            text(counties.geography().outlines());
            rows.writeInt(counties.geography().surroundings().size());
            for (Counties.Surroundings s : counties.geography().surroundings()) {
                texts(s.metroArea(), s.largeAirport());
            }
            rows.writeInt(counties.columns().size());
            for (CountyColumn column : counties.columns()) {
                text(column.metric());
                rows.writeInt(column.year());
                text(column.source());
                for (double value : column.values()) {
                    rows.writeDouble(value);
                }
            }
        }

        private void texts(@Nullable String... several) throws IOException {
            for (String text : several) {
                text(text);
            }
        }

        private void text(@Nullable String text) throws IOException {
            if (text == null) {
                rows.writeInt(-1);
            } else {
                Integer known = texts.putIfAbsent(text, texts.size());
                rows.writeInt(known == null ? texts.size() - 1 : known);
            }
        }

        private void number(@Nullable Double number) throws IOException {
            rows.writeBoolean(number != null);
            if (number != null) {
                rows.writeDouble(number);
            }
        }

        private void year(@Nullable Integer year) throws IOException {
            rows.writeBoolean(year != null);
            if (year != null) {
                rows.writeInt(year);
            }
        }
    }

    /** Reads the members of a row in the order of its record, in which arguments are evaluated. */
    private static final class Reader {
        private final ByteBuffer rows;
        private final String[] texts;

        Reader(byte[] pack) {
            rows = ByteBuffer.wrap(pack);
            int form = rows.getInt();
            if (form != FORM) {
                throw new IllegalArgumentException("The pack has form " + form + ", expected " + FORM);
            }
            texts = new String[rows.getInt()];
            for (int i = 0; i < texts.length; i++) {
                int length = rows.getInt();
                texts[i] = new String(pack, rows.position(), length, StandardCharsets.UTF_8);
                rows.position(rows.position() + length);
            }
        }

        Content content() {
            String digest = text();
            return new Content(
                    new EditionData(
                            text(),
                            list(this::place),
                            list(this::metric),
                            list(this::source),
                            list(this::fact),
                            list(this::law),
                            counties()),
                    digest);
        }

        private Place place() {
            return new Place(text(), text(), text(), optional(), optional(), optional(), number(), number());
        }

        private Metric metric() {
            return new Metric(text(), text(), text(), text(), text(), text(), number(), number(), optional());
        }

        private Source source() {
            return new Source(text(), text(), text(), year(), optional(), optional());
        }

        private Fact fact() {
            return new Fact(text(), text(), rows.getDouble(), text(), rows.getInt(), text(), uncertainty());
        }

        private @Nullable Uncertainty uncertainty() {
            return rows.get() == 0 ? null : new Uncertainty(number(), number(), number(), optional());
        }

        private Law law() {
            return new Law(
                    text(),
                    text(),
                    optional(),
                    optional(),
                    text(),
                    text(),
                    optional(),
                    year(),
                    optional(),
                    text(),
                    optional(),
                    text());
        }

        private Counties counties() {
            String digest = text();
            List<Place> places = list(this::place);
            String outlines = optional();
            List<Counties.Surroundings> surroundings = list(() -> new Counties.Surroundings(optional(), optional()));
            List<CountyColumn> columns = list(() -> column(places.size()));
            return new Counties(places, new Counties.Geography(surroundings, outlines), columns, digest);
        }

        private CountyColumn column(int counties) {
            String metric = text();
            int year = rows.getInt();
            String source = text();
            double[] values = new double[counties];
            rows.asDoubleBuffer().get(values);
            rows.position(rows.position() + Double.BYTES * counties);
            return new CountyColumn(metric, year, source, values);
        }

        private <T> List<T> list(Supplier<T> row) {
            int size = rows.getInt();
            List<T> read = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                read.add(row.get());
            }
            return read;
        }

        private String text() {
            return texts[rows.getInt()];
        }

        private @Nullable String optional() {
            int text = rows.getInt();
            return text < 0 ? null : texts[text];
        }

        private @Nullable Double number() {
            return rows.get() == 0 ? null : rows.getDouble();
        }

        private @Nullable Integer year() {
            return rows.get() == 0 ? null : rows.getInt();
        }
    }
}
