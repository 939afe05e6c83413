package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.siteselection.catalogue.SmallEdition.BLS;
import static org.siteselection.catalogue.SmallEdition.DEPOT;
import static org.siteselection.catalogue.SmallEdition.OHIO;
import static org.siteselection.catalogue.SmallEdition.OHIO_PAY;
import static org.siteselection.catalogue.SmallEdition.PAY;
import static org.siteselection.catalogue.SmallEdition.POWER;
import static org.siteselection.catalogue.SmallEdition.TEXAS;
import static org.siteselection.catalogue.SmallEdition.TEXAS_LAW;
import static org.siteselection.catalogue.SmallEdition.TEXAS_PAY;
import static org.siteselection.catalogue.SmallEdition.TEXAS_POWER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueSnapshotTest {
    private final CatalogueSnapshot small = SmallEdition.snapshot();

    @Test
    void theOrderOfTheRowsChangesNothing() {
        CatalogueSnapshot shuffled = CatalogueSnapshot.of(
                "2026-01-01",
                List.of(DEPOT, TEXAS, OHIO),
                List.of(POWER, PAY),
                List.of(BLS),
                List.of(TEXAS_POWER, OHIO_PAY, TEXAS_PAY),
                List.of(TEXAS_LAW));
        assertThat(shuffled.digest()).isEqualTo(small.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(shuffled.places()).isEqualTo(small.places());
        assertThat(shuffled.facts("TX")).containsExactly(TEXAS_PAY, TEXAS_POWER);
    }

    static Stream<CatalogueSnapshot> changed() {
        Fact dearer = new Fact("TX", "pay", 34.6, "USD/hour", 2025, "bls", null);
        Fact surer = new Fact("TX", "power", 0, "cents/kWh", 2024, "bls", null);
        Fact older = new Fact("TX", "pay", 34.5, "USD/hour", 2024, "bls", null);
        Place moved = new Place("TX", "Texas", "state", "South", null, 31.9, -99.8);
        // The same letters in other fields.
        Source shifted = new Source("bls", "Earning", "sBLS", 2025, "https://www.bls.gov", "public domain");
        return Stream.of(
                of("2026-01-01", TEXAS, BLS, dearer, TEXAS_POWER),
                of("2026-01-01", TEXAS, BLS, older, TEXAS_POWER),
                of("2026-01-01", TEXAS, BLS, TEXAS_PAY, surer),
                of("2026-01-01", moved, BLS, TEXAS_PAY, TEXAS_POWER),
                of("2026-01-01", TEXAS, shifted, TEXAS_PAY, TEXAS_POWER),
                of("2026-01-02", TEXAS, BLS, TEXAS_PAY, TEXAS_POWER));
    }

    private static CatalogueSnapshot of(String edition, Place texas, Source source, Fact pay, Fact power) {
        return CatalogueSnapshot.of(
                edition,
                List.of(OHIO, texas, DEPOT),
                List.of(PAY, POWER),
                List.of(source),
                List.of(OHIO_PAY, pay, power),
                List.of(TEXAS_LAW));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void everyFieldIsInTheDigest(CatalogueSnapshot other) {
        assertThat(other.digest()).isNotEqualTo(small.digest());
        assertThat(of("2026-01-01", TEXAS, BLS, TEXAS_PAY, TEXAS_POWER).digest())
                .isEqualTo(small.digest());
    }

    @Test
    void columnsFollowTheIndexOfThePlaces() {
        Column pay = small.column("pay");
        assertThat(pay.present()).isEqualTo(2);
        assertThat(pay.value(small.placeIndex("TX"))).isEqualTo(34.5);
        assertThat(pay.year(small.placeIndex("TX"))).isEqualTo(2025);
        assertThat(pay.source(small.placeIndex("OH"))).isEqualTo("bls");
        assertThat(pay.value(small.placeIndex("depot"))).isNaN();
    }

    @Test
    void aZeroIsAFigureAndABlankIsMissing() {
        Column power = small.column("power");
        assertThat(power.value(small.placeIndex("TX"))).isZero();
        assertThat(power.value(small.placeIndex("OH"))).isNaN();
        assertThat(power.year(small.placeIndex("OH"))).isZero();
    }

    @Test
    void anUnknownMetricIsAColumnOfBlanks() {
        Column none = small.column("pai");
        assertThat(none.present()).isZero();
        assertThat(none.value(small.placeIndex("TX"))).isNaN();
    }

    @Test
    void looksUpByName() {
        assertThat(small.states()).containsExactly(OHIO, TEXAS);
        assertThat(small.place("depot")).contains(DEPOT);
        assertThat(small.place("NY")).isEmpty();
        assertThat(small.placeIndex("NY")).isEqualTo(-1);
        assertThat(small.metric("pay")).contains(PAY);
        assertThat(small.source("bls")).contains(BLS);
        assertThat(small.laws("TX", "foreign_ownership")).containsExactly(TEXAS_LAW);
        assertThat(small.laws("TX", "large_load")).isEmpty();
        assertThat(small.laws("NY")).isEmpty();
        assertThat(small.factsOfMetric("pay")).containsExactly(OHIO_PAY, TEXAS_PAY);
    }

    @Test
    void rowsThatDoNotFitTogetherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("2026-01-01", TEXAS, BLS, TEXAS_POWER, TEXAS_POWER))
                .withMessageContaining("'TX power'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("2026-01-01", OHIO, BLS, TEXAS_PAY, TEXAS_POWER))
                .withMessageContaining("'OH'");
    }

    @Test
    void thePublicPartHasNoSitesAndNoSourcesOfSitesAlone() {
        Place state = new Place("TX", "Texas", "state", null, null, null, null);
        Place site = new Place("depot", "Depot", "site", null, "TX", null, null);
        Metric metric = new Metric("power", "Power", "energy", "MW", "higher", "");
        CatalogueSnapshot all = CatalogueSnapshot.of(
                "2026-01-01",
                List.of(state, site),
                List.of(metric),
                List.of(source("shared"), source("quote"), source("uncited"), source("fl-692-204")),
                List.of(
                        new Fact("TX", "power", 1, "MW", 2026, "shared", null),
                        new Fact("depot", "power", 2, "MW", 2026, "quote", null)),
                List.of(new Law(
                        "depot",
                        "Zoning",
                        null,
                        null,
                        "zoning",
                        "No noise.",
                        null,
                        null,
                        null,
                        "unknown",
                        null,
                        "shared")));
        CatalogueSnapshot open = all.withoutSites();
        assertThat(open.places()).containsExactly(state);
        assertThat(open.sources())
                .extracting(Source::id)
                .as("cited by what is open, or of the packaged edition")
                .containsExactly("fl-692-204", "shared");
        assertThat(open.factCount()).isEqualTo(1);
        assertThat(open.laws()).isEmpty();
        assertThat(open.digest()).isNotEqualTo(all.digest());
        assertThat(open.withoutSites()).isSameAs(open);
    }

    private static Source source(String id) {
        return new Source(id, id, id, null, null, null);
    }
}
