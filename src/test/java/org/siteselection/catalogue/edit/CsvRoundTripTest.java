package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowType;
import org.siteselection.http.request.Csv;

/** A table that is exported and brought back is the same, whatever its texts begin with. */
class CsvRoundTripTest {
    private static final int ROWS = 2_000;

    private final NastyTexts texts = new NastyTexts(20261122);

    static Stream<RowType<?>> kinds() {
        return RowType.IN_ORDER.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <R> void anImportedExportIsUnchanged(RowType<R> kind) {
        CatalogueSnapshot base = withPlaces(PackagedEdition.snapshot());
        ImportPlan<R> plan = ImportPlan.of(kind, RequestTable.json(kind, json(kind)), base);
        CatalogueSnapshot stored = base.with(plan.changes().applyTo(base.data()));
        List<R> own = kind.rows().apply(stored.data()).stream()
                .filter(row -> kind.key().apply(row).contains("nasty"))
                .toList();
        assertThat(own).hasSizeGreaterThanOrEqualTo(ROWS);

        byte[] table = kind.table(own).getBytes(StandardCharsets.UTF_8);
        ImportPlan<R> back = ImportPlan.of(kind, RequestTable.csv(kind, table), stored);
        assertThat(back.changed()).isEmpty();
        assertThat(back.all()).hasSameSizeAs(own);
        assertThat(stored.with(back.changes().applyTo(stored.data())).digest()).isEqualTo(stored.digest());
    }

    private byte[] json(RowType<?> kind) {
        try {
            return new ObjectMapper().writeValueAsBytes(Map.of(kind.plural(), texts.rows(kind, ROWS)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each place has one fact of a metric, so the facts need places of their own. */
    private CatalogueSnapshot withPlaces(CatalogueSnapshot packaged) {
        List<Place> places = new ArrayList<>(packaged.places());
        for (Map<String, Object> row : texts.rows(RowType.FACT, ROWS)) {
            places.add(new Place(String.valueOf(row.get("place")), "Own", Place.SITE, null, "TX", null, null));
        }
        EditionData data = packaged.data();
        return packaged.with(
                new EditionData(data.edition(), places, data.metrics(), data.sources(), data.facts(), data.laws()));
    }

    @Test
    void noTwoTextsAreWrittenAlike() {
        for (String rest :
                List.of("", "=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "\uFF1D1", "a", "\"", "\"=", "x'=", " =")) {
            for (int apostrophes = 0; apostrophes < 4; apostrophes++) {
                String text = "'".repeat(apostrophes) + rest;
                String cell = cell(text);
                assertThat(Csv.read(cell)).isEqualTo(text);
                assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r\n\uFF1D].*");
            }
        }
    }

    /** The cell as a reader of CSV finds it, without the quotes of the format. */
    private static String cell(String text) {
        String row = Csv.write(List.of("a"), List.of(List.of(text))).substring("a\r\n".length());
        String cell = row.substring(0, row.length() - "\r\n".length());
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
