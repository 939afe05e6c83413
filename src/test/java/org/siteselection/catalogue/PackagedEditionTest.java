package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packaged files as a whole, and figures read off their sources' tables. */
class PackagedEditionTest {
    private final CatalogueSnapshot catalogue = PackagedEdition.snapshot();

    @Test
    void holdsEveryPlaceMetricSourceFactAndLaw() {
        assertThat(catalogue.edition()).isEqualTo("2026-11-22");
        assertThat(catalogue.places()).hasSize(51).isEqualTo(catalogue.states());
        assertThat(catalogue.metrics()).hasSize(126);
        assertThat(catalogue.sources()).hasSize(144);
        assertThat(catalogue.factCount()).isEqualTo(5679);
        assertThat(catalogue.laws()).hasSize(81);
    }

    @ParameterizedTest
    @CsvSource({
        "TX, electricity_price_industrial_ttm, 6.59, 2024, eia-861m-2025-04",
        "TX, electricity_price_industrial, 6.6, 2023, eia-epa-2023",
        "TX, ahe_total_private, 34.49, 2025, vc-ahe-2025",
        "AK, ahe_total_private, 37.65, 2025, vc-ahe-2025",
        "DC, manufacturing_employment, 1175, 2024, bls-sae",
        "AZ, hurricane_building_loss_rate, 0.000022, 2025, fema-nri-1.20",
    })
    void figuresComeWithYearAndSource(String place, String metric, double value, int year, String source) {
        Column column = catalogue.column(metric);
        int index = catalogue.placeIndex(place);
        assertThat(column.value(index)).isEqualTo(value);
        assertThat(column.year(index)).isEqualTo(year);
        assertThat(column.source(index)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"TX, union_membership_rate", "DC, right_to_work", "TX, ahe_manufacturing"})
    void aBlankIsUnknownAndNeverZero(String place, String metric) {
        int index = catalogue.placeIndex(place);
        assertThat(catalogue.column(metric).value(index)).isNaN();
        assertThat(catalogue.column(metric).source(index)).isNull();
        assertThat(catalogue.facts(place)).extracting(Fact::metric).doesNotContain(metric);
    }

    @Test
    void partialMetricsSayHowPartialTheyAre() {
        assertThat(catalogue.column("union_membership_rate").present()).isEqualTo(37);
        assertThat(catalogue.column("container_port_teu").present()).isEqualTo(10);
        assertThat(catalogue.column("electricity_price_industrial_ttm").present())
                .isEqualTo(51);
    }

    @Test
    void noLawCarriesTheTitleOfAnotherStatesCase() {
        assertThat(catalogue.laws())
                .filteredOn(law -> law.title().contains("Jones Eagle"))
                .extracting(Law::place)
                .containsExactly("AR");
        assertThat(catalogue.laws("TX", "foreign_ownership"))
                .extracting(Law::title)
                .isEqualTo(
                        List.of("Lone Star Infrastructure Protection Act", "SB 17", "SB 17 in court (5th Cir., 2025)"));
        assertThat(catalogue.laws("FL"))
                .extracting(Law::title)
                .contains("Fla. Stat. 692.201-205 in court (11th Cir., 2025)");
    }

    @Test
    void isReadOnce() {
        assertThat(PackagedEdition.snapshot()).isSameAs(catalogue);
    }
}
