package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.text.Sha256;

/** The packaged files as a whole, and figures read off their sources' tables. */
class PackagedEditionTest {
    private final CatalogueSnapshot catalogue = PackagedEdition.snapshot();

    /** If this fails after an edit of the files, the application was not built: {@code mvn process-classes} packs them again. */
    @Test
    void aStartReadsWhatTheFilesHold() {
        EditionData files = PackagedEdition.ofFiles();
        assertThat(PackagedEdition.class.getResource("/catalogue/" + EditionPack.FILE))
                .isNotNull();
        assertThat(PackagedEdition.data()).isEqualTo(files);
        assertThat(PackagedEdition.data().digest()).isEqualTo(files.digest());
        assertThat(catalogue.digest()).isEqualTo(files.digest());
        assertThat(new Counties(
                                catalogue.countyFigures().places(),
                                catalogue.countyFigures().geography(),
                                catalogue.countyFigures().columns())
                        .digest())
                .isEqualTo(files.counties().digest());
    }

    @Test
    void aPackHoldsEveryMemberOfEveryRow() throws IOException {
        EditionData rows = new EditionData(
                "2026-11-29",
                List.of(
                        new Place("TX", "Texas", Place.STATE, null, null, null, 31.5, -99.25),
                        new Place("plot", "Plot ä", Place.SITE, "South", "TX", "c48453", null, null)),
                List.of(
                        new Metric("pay", "Pay", "labor", "USD", "lower", "Pay.", 0.0, null, "yes"),
                        new Metric("size", "Size", "land", "m2", "higher", "", null, 5e9, null)),
                List.of(
                        new Source("a", "A", "B", null, null, "free"),
                        new Source("b", "B", "C", 2024, "c.example", null)),
                List.of(
                        new Fact("TX", "pay", -0.0, "USD", 2024, "b", new Uncertainty(-1.0, 2.0, null, null)),
                        new Fact("TX", "size", 1e-300, "m2", 2023, "a", new Uncertainty(null, null, 3.0, "normal")),
                        new Fact("plot", "pay", 7, "USD", 2022, "a", null)),
                List.of(
                        new Law("TX", "T", null, "u", "k", "e", null, 2025, null, "in_force", "2026-01-01", "a"),
                        new Law("TX", "U", "c", null, "k", "e", "2025", null, "2027", "unknown", null, "b")),
                new Counties(
                        List.of(new Place("c48453", "Travis", Place.COUNTY, "South", "TX", null, 30.25, -97.5)),
                        new Counties.Geography(List.of(new Counties.Surroundings("Austin", null)), "sha256:1"),
                        List.of(
                                new CountyColumn("pay", 2024, "a", new double[] {Double.NaN}),
                                new CountyColumn("size", 2020, "b", new double[] {4.5}))));
        EditionPack.Content read = EditionPack.read(EditionPack.write(new EditionPack.Content(rows, rows.digest())));
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(read.digest()).isEqualTo(rows.digest());
        // Equal counties have the same digest, which is read too.
        assertThat(SnapshotText.write(read.rows())).isEqualTo(SnapshotText.write(rows));
    }

    @Test
    void aPackOfAnotherVersionIsRefused() {
        assertThatThrownBy(() -> EditionPack.read(new byte[] {0, 0, 0, 9, 0, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The pack has form 9, expected 1");
    }

    /** A new value goes into {@code edition.properties}. */
    @Test
    void theDigestCoversTheOutlines() throws IOException {
        MessageDigest file = Sha256.begun();
        try (InputStream outlines = PackagedEdition.class.getResourceAsStream("/catalogue/county-outlines.json")) {
            file.update(outlines.readAllBytes());
        }
        Counties counties = PackagedEdition.data().counties();
        Counties.Geography geography = counties.geography();
        assertThat(geography.outlines()).isEqualTo(Sha256.name(file));
        Counties others = new Counties(
                counties.places(),
                new Counties.Geography(geography.surroundings(), "sha256:other"),
                counties.columns());
        assertThat(others.digest()).isNotEqualTo(counties.digest());
        assertThat(others).isNotEqualTo(counties);
    }

    @Test
    void holdsEveryPlaceMetricSourceFactAndLaw() {
        assertThat(catalogue.edition()).isEqualTo("2026-11-29");
        assertThat(catalogue.places()).hasSize(51).isEqualTo(catalogue.states());
        assertThat(catalogue.metrics()).hasSize(226);
        assertThat(catalogue.sources()).hasSize(182);
        assertThat(catalogue.factCount()).isEqualTo(9988);
        assertThat(catalogue.laws()).hasSize(110);
        assertThat(catalogue.counties()).hasSize(3144).allMatch(Place::representsCounty);
        assertThat(catalogue.countyFigures().columns()).hasSize(36);
        assertThat(catalogue.countyFigures().figureCount()).isEqualTo(112_387);
    }

    /** Read off the tables of the sources for ten counties. */
    @ParameterizedTest
    @CsvSource({
        "c48453, Travis County, TX, population, 2025",
        "c48201, Harris County, TX, employed_within_60km, 2024",
        "c12086, Miami-Dade County, FL, coastal_flooding_loss_per_resident, 2024",
        "c04013, Maricopa County, AZ, labor_force, 2024",
        "c06037, Los Angeles County, CA, median_gross_rent, 2023",
        "c06085, Santa Clara County, CA, income_per_capita, 2024",
        "c17031, Cook County, IL, metro_county, 2023",
        "c36061, New York County, NY, broadband_share, 2023",
        "c53033, King County, WA, wildfire_loss_per_resident, 2024",
        "c48301, Loving County, TX, unemployment_rate, 2024",
    })
    void countiesHaveFigures(String county, String name, String state, String metric, int year) {
        Place place = catalogue.place(county).orElseThrow();
        assertThat(place.name()).startsWith(name);
        assertThat(place.state()).isEqualTo(state);
        Fact fact = catalogue.fact(county, metric).orElseThrow();
        assertThat(fact.year()).isEqualTo(year);
        assertThat(catalogue.source(fact.source())).isPresent();
        assertThat(catalogue.facts(county)).contains(fact);
    }

    /** The counts of each state add up to those of the state, which another table of the sources states. */
    @Test
    void residentsOfCountiesAddUpToThoseOfTheirStates() {
        Column population = catalogue.column("population");
        for (Place state : catalogue.states()) {
            double sum = catalogue.counties().stream()
                    .filter(county -> state.id().equals(county.state()))
                    .mapToDouble(county -> population.value(catalogue.placeIndex(county.id())))
                    .sum();
            assertThat(sum).as(state.id()).isEqualTo(population.value(catalogue.placeIndex(state.id())));
        }
    }

    @Test
    void aCountyWithoutAFigureIsUnknown() {
        assertThat(catalogue.fact("c15005", "unemployment_rate")).isEmpty();
        assertThat(catalogue.fact("c09110", "manufacturing_residents")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "TX, electricity_price_industrial_ttm, 6.365, 2025, eia-861m-2025-04",
        "TX, electricity_price_industrial, 6.259, 2024, eia-861m-2025-04",
        "TX, wage_electronic_assembler, 22.15, 2025, oews-2025-state",
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
    void metricsHaveBoundsAndSayWhetherTheyAreInherited() {
        Metric price = catalogue.metric("electricity_price_industrial_ttm").orElseThrow();
        assertThat(price.min()).isEqualTo(0.0);
        assertThat(price.max()).isEqualTo(100.0);
        assertThat(price.inherit()).isEqualTo("yes");
        assertThat(catalogue.metric("population").orElseThrow().inherit()).isEqualTo("no");
        assertThat(catalogue.metrics())
                .allSatisfy(metric -> assertThat(metric.inherit()).isIn("yes", "no"));
    }

    @Test
    void lawsHaveCitationAddressAndDates() {
        assertThat(catalogue.laws("TX", "foreign_ownership"))
                .filteredOn(law -> law.title().equals("SB 17"))
                .singleElement()
                .satisfies(law -> {
                    assertThat(law.citation()).isEqualTo("Tex. Prop. Code 5.251 to 5.259");
                    assertThat(law.url()).startsWith("https://capitol.texas.gov/");
                    assertThat(law.checkedOn()).isEqualTo("2026-11-29");
                });
        assertThat(catalogue.laws()).filteredOn(law -> law.citation() != null).hasSize(69);
        assertThat(catalogue.laws()).filteredOn(law -> law.url() != null).hasSize(57);
        assertThat(catalogue.laws()).filteredOn(law -> law.checkedOn() != null).hasSize(35);
    }

    @Test
    void aLawThatExpiredBeforeTheEditionIsNotCited() {
        assertThat(catalogue.laws("ND", "foreign_ownership"))
                .filteredOn(law -> law.expires() != null)
                .extracting(Law::expires)
                .containsExactly("2025-07-31");
        assertThat(catalogue.unexpiredLaws("ND", "foreign_ownership"))
                .isNotEmpty()
                .allMatch(law -> law.expires() == null);
    }

    @Test
    void noLawCarriesTheTitleOfAnotherStatesCase() {
        assertThat(catalogue.laws())
                .filteredOn(law -> law.title().contains("Jones Eagle"))
                .extracting(Law::place)
                .containsExactly("AR");
    }

    @Test
    void isReadOnce() {
        assertThat(PackagedEdition.snapshot()).isSameAs(catalogue);
    }
}
