package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.OldEdition;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Source;

/** A catalogue of the edition of 2026-11-22 in the tables of an earlier version, with rows of users, moves to the packaged edition. Every
 * change is rolled back. */
@QuarkusTest
class RenamedMetricsUpgradeTest {
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final String OWN = "own-survey";

    @Inject
    EditionUpgrade upgrade;

    @Inject
    CatalogueStore store;

    @Inject
    CatalogueTables tables;

    @Inject
    EntityManager database;

    /** The old edition in the tables, with a source of a user. */
    private void old() {
        EarlierTables.fill(tables, OldEdition.data());
        SourceEntity source = new SourceEntity();
        source.fill(new Source(OWN, "Own survey", "Us", 2026, null, null));
        source.origin = Origin.USER;
        database.persist(source);
    }

    private void own(String place, String metric, double value, String unit, int year, Instant at) {
        FactEntity stored = tables.facts().inForce(place, metric).orElse(null);
        FactEntity fact = stored == null ? new FactEntity() : stored;
        fact.fill(new Fact(place, metric, value, unit, year, OWN, null));
        fact.recorded(at, "alice");
        fact.origin = Origin.USER;
        if (stored == null) {
            database.persist(fact);
        }
    }

    private void ownMetric(String id, String unit) {
        MetricEntity metric = new MetricEntity();
        metric.fill(new Metric(id, "Own", "risk", unit, "lower", "Own."));
        metric.origin = Origin.USER;
        database.persist(metric);
    }

    private CatalogueSnapshot upgraded() {
        database.flush();
        database.clear();
        assertThat(upgrade.to(PackagedEdition.data())).isTrue();
        database.flush();
        database.clear();
        return store.load().snapshot();
    }

    private static double value(CatalogueSnapshot catalogue, String place, String metric) {
        return catalogue.column(metric).value(catalogue.placeIndex(place));
    }

    @Test
    @TestTransaction
    void withoutRowsOfUsersTheCatalogueIsThePackagedOne() {
        old();
        CatalogueSnapshot after = upgraded();
        assertThat(after.data().metrics()).isEqualTo(PackagedEdition.data().metrics());
        assertThat(after.data().facts()).isEqualTo(PackagedEdition.data().facts());
        assertThat(after.data().laws()).isEqualTo(PackagedEdition.data().laws());
        assertThat(after.edition()).isEqualTo("2026-11-29");
    }

    @Test
    @TestTransaction
    void ownFactsFollowTheNewId() {
        old();
        own("TX", "electricity_price_industrial_ttm_2024", 5.1, "cents/kWh", 2026, MAY);
        CatalogueSnapshot after = upgraded();
        assertThat(after.metric("electricity_price_industrial_ttm_2024")).isEmpty();
        FactEntity moved =
                tables.facts().inForce("TX", "electricity_price_industrial_ttm").orElseThrow();
        assertThat(moved.figure.value()).isEqualTo(5.1);
        assertThat(moved.figure.recordedBy()).isEqualTo("alice");
        assertThat(moved.figure.recordedAt()).isEqualTo(MAY);
        assertThat(moved.origin).isEqualTo(Origin.USER);
        assertThat(value(after, "FL", "electricity_price_industrial_ttm")).isEqualTo(8.465);
    }

    @Test
    @TestTransaction
    void ofSeveralOldIdsTheNewestFactWins() {
        old();
        ownMetric("cnbc_2023_workforce_rank", "rank");
        ownMetric("cnbc_2025_workforce_rank", "rank");
        own("TX", "cnbc_2023_workforce_rank", 9, "rank", 2023, JUNE);
        own("TX", "cnbc_2025_workforce_rank", 4, "rank", 2025, MAY);
        own("FL", "cnbc_2023_workforce_rank", 7, "rank", 2025, JUNE);
        own("FL", "cnbc_2025_workforce_rank", 3, "rank", 2025, MAY);
        CatalogueSnapshot after = upgraded();
        assertThat(value(after, "TX", "cnbc_workforce_rank"))
                .as("the newer year")
                .isEqualTo(4);
        assertThat(value(after, "FL", "cnbc_workforce_rank"))
                .as("recorded later")
                .isEqualTo(7);
        assertThat(tables.superseded().newestFirst("TX", "cnbc_workforce_rank"))
                .extracting(fact -> fact.origin + " " + fact.figure.value())
                .as("the own fact of the other id and the packaged one")
                .containsExactlyInAnyOrder("user 9.0", "edition 1.0");
        assertThat(tables.superseded().newestFirst("FL", "cnbc_workforce_rank"))
                .filteredOn(fact -> fact.origin.equals(Origin.USER))
                .extracting(fact -> fact.figure.value())
                .containsExactly(3.0);
        assertThat(after.metric("cnbc_2023_workforce_rank")).isEmpty();
        assertThat(after.metric("cnbc_2025_workforce_rank")).isEmpty();
        assertThat(after.metric("cnbc_workforce_rank").orElseThrow().max()).isEqualTo(50.0);
    }

    @Test
    @TestTransaction
    void anOwnFactOfTheNewIdTakesPart() {
        old();
        own("TX", "electricity_price_industrial", 5.5, "cents/kWh", 2026, MAY);
        own("TX", "electricity_price_industrial_2022", 5.2, "cents/kWh", 2022, JUNE);
        own("FL", "electricity_price_industrial", 7.5, "cents/kWh", 2020, MAY);
        own("FL", "electricity_price_industrial_2022", 7.2, "cents/kWh", 2022, JUNE);
        CatalogueSnapshot after = upgraded();
        assertThat(value(after, "TX", "electricity_price_industrial")).isEqualTo(5.5);
        assertThat(value(after, "FL", "electricity_price_industrial")).isEqualTo(7.2);
        assertThat(tables.superseded().newestFirst("TX", "electricity_price_industrial"))
                .extracting(fact -> fact.figure.value())
                .contains(5.2);
        assertThat(tables.superseded().newestFirst("FL", "electricity_price_industrial"))
                .extracting(fact -> fact.figure.value())
                .contains(7.5);
    }

    @Test
    @TestTransaction
    void theHistoryOfARenamedMetricFollows() {
        old();
        new History(tables.superseded(), "alice", 0)
                .keep(tables.facts()
                        .inForce("TX", "electricity_price_industrial_ttm_2024")
                        .orElseThrow());
        upgraded();
        assertThat(tables.superseded().newestFirst("TX", "electricity_price_industrial_ttm_2024"))
                .isEmpty();
        assertThat(tables.superseded().newestFirst("TX", "electricity_price_industrial_ttm"))
                .extracting(fact -> fact.figure.value())
                .contains(6.59);
    }

    @Test
    @TestTransaction
    void anOwnFactOfADroppedMetricStaysWithItsMetric() {
        old();
        own("TX", "saidi_with_major_events_2024", 600, "minutes/customer-year", 2026, MAY);
        CatalogueSnapshot after = upgraded();
        assertThat(after.metric("saidi_with_major_events_2024")).isPresent();
        assertThat(after.factsOfMetric("saidi_with_major_events_2024"))
                .extracting(Fact::value)
                .containsExactly(600.0);
        assertThat(value(after, "TX", "saidi_with_major_events")).isNotEqualTo(600.0);
        assertThat(after.metric("saidi_without_major_events_2024")).isEmpty();
    }

    @Test
    @TestTransaction
    void anOwnMetricInAnotherUnitIsNotFollowed() {
        old();
        ownMetric("nerc_risk_2030", "percent");
        own("TX", "nerc_risk_2030", 12, "percent", 2026, MAY);
        CatalogueSnapshot after = upgraded();
        assertThat(value(after, "TX", "nerc_risk_2030")).isEqualTo(12);
        assertThat(after.metric("nerc_risk_2030").orElseThrow().unit()).isEqualTo("percent");
        assertThat(value(after, "TX", "nerc_risk_5yr")).isNotEqualTo(12.0);
    }

    @Test
    @TestTransaction
    void ownFactsGetTheNewNameOfTheirUnit() {
        old();
        MetricEntity burden = new MetricEntity();
        burden.fill(new Metric("state_local_tax_burden", "Burden", "policy", "percent of income", "lower", "Old."));
        database.persist(burden);
        own("TX", "state_local_tax_burden", 8.5, "percent of income", 2026, MAY);
        CatalogueSnapshot after = upgraded();
        assertThat(after.facts("TX"))
                .contains(new Fact("TX", "state_local_tax_burden", 8.5, "percent", 2026, OWN, null));
    }

    @Test
    @TestTransaction
    void lawsOfUsersStay() {
        old();
        Law own = new Law("TX", "Noise", null, null, "noise", "None.", null, 2026, "2025-01-01", "in_force", null, OWN);
        LawEntity law = new LawEntity();
        law.fill(own);
        law.origin = Origin.USER;
        database.persist(law);
        CatalogueSnapshot after = upgraded();
        assertThat(after.laws("TX")).contains(own);
        assertThat(after.unexpiredLaws("TX", "noise")).isEmpty();
    }
}
