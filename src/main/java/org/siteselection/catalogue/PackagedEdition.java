package org.siteselection.catalogue;

import io.quarkus.runtime.LaunchMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The packaged facts, read from the application without a database. They are read once, on first use. */
public final class PackagedEdition {
    private static final String FOLDER = "/catalogue/";

    private static EditionPack.@Nullable Content content;
    private static @Nullable CatalogueSnapshot snapshot;

    private PackagedEdition() {}

    /** @throws InvalidEditionException when the packaged files break their own rules */
    public static synchronized CatalogueSnapshot snapshot() {
        CatalogueSnapshot read = snapshot;
        if (read == null) {
            EditionPack.Content found = content();
            CatalogueDigest.Known digest = CatalogueDigest.Known.of(found.rows(), found.digest());
            read = new CatalogueSnapshot(found.rows(), CatalogueSnapshot.STALE_AFTER_YEARS, digest, null);
            snapshot = read;
        }
        return read;
    }

    /** @throws InvalidEditionException when the packaged files break their own rules */
    public static EditionData data() {
        return content().rows();
    }

    private static synchronized EditionPack.Content content() {
        EditionPack.Content read = content;
        if (read == null) {
            read = read();
            content = read;
        }
        return read;
    }

    /** The pack that the build made of the files; the files where they are edited, or if there is no pack. */
    private static EditionPack.Content read() {
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            try (InputStream pack = bytes(EditionPack.FILE)) {
                if (pack != null) {
                    return EditionPack.read(pack.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        EditionData rows = ofFiles();
        return new EditionPack.Content(rows, rows.digest());
    }

    /**
     * The edition as its files have it.
     *
     * @throws InvalidEditionException when they break their own rules
     */
    static EditionData ofFiles() {
        Properties edition = edition();
        return EditionReader.read(
                edition.getProperty("edition", ""), edition.getProperty("outlines"), PackagedEdition::open);
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
        InputStream bytes = bytes(file);
        if (bytes == null) {
            throw new IllegalStateException("The application was packaged without " + FOLDER + file);
        }
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static @Nullable InputStream bytes(String file) {
        return PackagedEdition.class.getResourceAsStream(FOLDER + file);
    }
}
