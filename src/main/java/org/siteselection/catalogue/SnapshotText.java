package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serialises a snapshot as JSON with the edition's date and all rows. Doubles survive the round trip exactly, and the digest
 * is verified when a snapshot is read.
 */
public final class SnapshotText {
    /** A separate mapper, because that of answers rounds. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String UNWRITABLE = "Rows of a catalogue are texts and finite numbers";
    private static final String UNREADABLE = "The text is not a catalogue";

    private SnapshotText() {}

    /** The members of the text. Versions that knew no counties, or nothing about them but rows and figures, wrote none. */
    @RegisterForReflection
    record Written(
            String edition,
            List<Place> places,
            List<Metric> metrics,
            List<Source> sources,
            List<Fact> facts,
            List<Law> laws,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Place> counties,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<WrittenColumn> countyColumns,

            @JsonInclude(JsonInclude.Include.NON_NULL) Counties.@Nullable Geography countyGeography) {

        static Written of(EditionData data) {
            Counties counties = data.counties();
            return new Written(
                    data.edition(),
                    data.places(),
                    data.metrics(),
                    data.sources(),
                    data.facts(),
                    data.laws(),
                    counties.isEmpty() ? null : counties.places(),
                    counties.isEmpty()
                            ? null
                            : counties.columns().stream().map(WrittenColumn::of).toList(),
                    counties.geography().equals(Counties.Geography.NONE) ? null : counties.geography());
        }

        EditionData data() {
            Counties read = counties == null || countyColumns == null
                    ? Counties.NONE
                    : new Counties(
                            counties,
                            countyGeography == null ? Counties.Geography.NONE : countyGeography,
                            countyColumns.stream().map(WrittenColumn::column).toList());
            return new EditionData(edition, places, metrics, sources, facts, laws, read);
        }
    }

    /** @param values in the order of the counties; null if unknown */
    @RegisterForReflection
    record WrittenColumn(String metric, int year, String source, List<@Nullable Double> values) {
        static WrittenColumn of(CountyColumn column) {
            return new WrittenColumn(
                    column.metric(),
                    column.year(),
                    column.source(),
                    Arrays.stream(column.values())
                            .mapToObj(value -> Double.isNaN(value) ? null : value)
                            .toList());
        }

        CountyColumn column() {
            return new CountyColumn(
                    metric,
                    year,
                    source,
                    values.stream()
                            .mapToDouble(value -> value == null ? Double.NaN : value)
                            .toArray());
        }
    }

    /** The text of all rows of an edition. */
    public static String write(EditionData rows) {
        try {
            return JSON.writeValueAsString(Written.of(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(UNWRITABLE, e);
        }
    }

    /** The text of the rows that differ from those of an edition. */
    public static String write(CatalogueSnapshot snapshot, EditionData edition) {
        try {
            return JSON.writeValueAsString(EditionDifference.of(edition, snapshot.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(UNWRITABLE, e);
        }
    }

    /**
     * All rows of an edition.
     *
     * @throws IllegalArgumentException if the text does not hold the rows of an edition
     */
    public static EditionData read(String text) {
        try {
            return JSON.readValue(text, Written.class).data();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(UNREADABLE, e);
        }
    }

    /**
     * The rows that a text gives as differences from an edition.
     *
     * @throws IllegalArgumentException if the text gives no differences
     */
    public static EditionData read(String text, EditionData edition) {
        try {
            return JSON.readValue(text, EditionDifference.class).over(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(UNREADABLE, e);
        }
    }

    /**
     * The snapshot of stored rows. It shares with the packaged edition what does not differ from it.
     *
     * @param digest digest of the snapshot that was stored
     * @throws IllegalArgumentException if the rows are not a snapshot with this digest
     */
    public static CatalogueSnapshot snapshot(EditionData rows, String digest) {
        CatalogueSnapshot snapshot = PackagedEdition.snapshot().with(rows);
        if (snapshot.digest().equals(digest)) {
            return snapshot;
        }
        if (snapshot.hasDigest(digest)) {
            return snapshot.under(digest);
        }
        throw new IllegalArgumentException(
                "The catalogue has the digest " + snapshot.digest() + ", expected " + digest);
    }
}
