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

    private SnapshotText() {}

    /** The members of the text. Versions that knew no counties wrote none. */
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
            List<WrittenColumn> countyColumns) {

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
                            : counties.columns().stream().map(WrittenColumn::of).toList());
        }

        EditionData data() {
            Counties read = counties == null || countyColumns == null
                    ? Counties.NONE
                    : new Counties(
                            counties,
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

    public static String write(CatalogueSnapshot snapshot) {
        try {
            return JSON.writeValueAsString(Written.of(snapshot.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows of a catalogue are texts and finite numbers", e);
        }
    }

    /**
     * @param digest digest of the written snapshot
     * @param staleAfterYears staleness limit of the snapshot, which the text does not contain
     * @throws IllegalArgumentException if the text is not a snapshot with this digest
     */
    public static CatalogueSnapshot read(String text, String digest, int staleAfterYears) {
        CatalogueSnapshot snapshot;
        try {
            snapshot = new CatalogueSnapshot(JSON.readValue(text, Written.class).data(), staleAfterYears);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The text is not a catalogue", e);
        }
        if (!snapshot.digest().equals(digest)) {
            throw new IllegalArgumentException(
                    "The catalogue has the digest " + snapshot.digest() + ", expected " + digest);
        }
        return snapshot;
    }
}
