package org.siteselection.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The packaged facts, read from the files of the application without a database. They are read once, on first use. */
public final class PackagedEdition {
    private static final String FOLDER = "/catalogue/";

    private static @Nullable EditionData data;
    private static @Nullable CatalogueSnapshot snapshot;

    private PackagedEdition() {}

    /** @throws InvalidEditionException when the packaged files break their own rules */
    public static synchronized CatalogueSnapshot snapshot() {
        CatalogueSnapshot read = snapshot;
        if (read == null) {
            read = new CatalogueSnapshot(data());
            snapshot = read;
        }
        return read;
    }

    /** @throws InvalidEditionException when the packaged files break their own rules */
    public static synchronized EditionData data() {
        EditionData read = data;
        if (read == null) {
            Properties edition = edition();
            read = EditionReader.read(
                    edition.getProperty("edition", ""), edition.getProperty("outlines"), PackagedEdition::open);
            data = read;
        }
        return read;
    }

    /** The packaged row of the same key, which takes effect again when a user's row is deleted; null if there is none. */
    public static <R> @Nullable R like(RowType<R> kind, R row) {
        R recorded = kind.recorded(snapshot(), row);
        if (recorded != null || !(row instanceof Fact fact)) {
            return recorded;
        }
        @SuppressWarnings("unchecked") // Facts are the rows of their kind.
        R ofCounty =
                (R) snapshot().packagedOfCounty(fact.place(), fact.metric()).orElse(null);
        return ofCounty;
    }

    /** The origin of a row with this content. */
    static <R> String origin(RowType<R> kind, R row) {
        return row.equals(like(kind, row)) ? Origin.EDITION : Origin.USER;
    }

    /** The digest of an edition, which is known if it is the packaged one. */
    public static String digest(EditionData edition) {
        return edition == data() ? snapshot().digest() : edition.digest();
    }

    private static Properties edition() {
        Properties properties = new Properties();
        try (Reader file = open("edition.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** A packaged file of the edition, by its name. */
    static Reader open(String file) {
        InputStream bytes = PackagedEdition.class.getResourceAsStream(FOLDER + file);
        if (bytes == null) {
            throw new IllegalStateException("The application was packaged without " + FOLDER + file);
        }
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
}
