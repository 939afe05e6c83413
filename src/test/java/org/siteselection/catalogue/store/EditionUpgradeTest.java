package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Origin;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.Uncertainty;

/** Stored rows move to another edition. Every change is rolled back after its test, so the other tests keep the catalogue. */
@QuarkusTest
class EditionUpgradeTest {
    private static final String GONE = "union_membership_rate";
    private static final EditionData PACKAGED = PackagedEdition.data();

    @Inject
    EditionUpgrade upgrade;

    @Inject
    CatalogueStore store;

    @Inject
    CatalogueTables tables;

    @Inject
    EntityManager database;

    @Test
    @TestTransaction
    void theSameEditionChangesNothing() {
        assertThat(upgrade.to(PACKAGED)).isFalse();
    }

    @Test
    @TestTransaction
    void tablesOfAnEarlierVersionAreEmptied() {
        EarlierTables.fill(tables, PACKAGED);
        FactEntity price =
                tables.facts().inForce("TX", "electricity_price_industrial_ttm").orElseThrow();
        price.fill(new Fact("TX", price.metric, 5.5, "cents/kWh", 2024, price.figure.source(), null));
        assertThat(upgrade.to(PACKAGED)).isTrue();
        assertThat(stored(PACKAGED).digest()).isEqualTo(PACKAGED.digest());
        assertThat(tables.facts().count()).isZero();
        assertThat(tables.laws().count()).isZero();
        assertThat(tables.metrics().count()).isZero();
        assertThat(tables.places().count()).isZero();
        assertThat(tables.sources().listAll())
                .as("cited by the history")
                .extracting(source -> source.id)
                .containsExactly(price.figure.source());
        assertThat(tables.superseded().newestFirst("TX", price.metric))
                .as("a figure that the edition changed")
                .extracting(fact -> fact.figure.value(), fact -> fact.supersededBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(5.5, "edition " + PACKAGED.edition()));
        assertThat(tables.superseded().count()).isEqualTo(1);
    }

    @Test
    @TestTransaction
    void aChangedEditionComesIn() {
        EditionData changed = changed();
        assertThat(upgrade.to(changed)).isTrue();
        CatalogueSnapshot after = stored(changed);
        assertThat(after.digest()).isEqualTo(changed.digest());
        assertThat(after.edition()).isEqualTo("2027-01-01");
        EditionData later = dated("2027-02-01");
        assertThat(upgrade.to(later)).isTrue();
        assertThat(stored(later).digest()).isEqualTo(later.digest());
    }

    @Test
    @TestTransaction
    void packagedRowsHaveTheRevisionOfTheirEdition() {
        long before = store.load().revision();
        assertThat(upgrade.to(changed())).isTrue();
        database.flush();
        database.clear();
        CatalogueState after = store.load(changed());
        assertThat(after.revision()).isGreaterThan(before);
        assertThat(after.rows().of(RowType.FACT, "TX ahe_total_private")).isEqualTo(after.revision());
        assertThat(after.rows().of(RowType.FACT, "FL ahe_total_private")).isEqualTo(after.revision());
    }

    @Test
    @TestTransaction
    void anOlderEditionDoesNotUndoANewerOne() {
        assertThat(upgrade.to(changed())).isTrue();
        assertThat(upgrade.to(PACKAGED)).isFalse();
        assertThat(tables.edition().seeded().edition).isEqualTo("2027-01-01");
        assertThat(tables.edition().seeded().digest).isEqualTo(changed().digest());
    }

    /** An instance that comes with an older edition answers by that. */
    @Test
    @TestTransaction
    void anInstanceOfAnOlderEditionReadsItsOwnWithTheRowsOfUsers() {
        assertThat(upgrade.to(changed())).isTrue();
        own();
        CatalogueSnapshot read = stored(PACKAGED);
        assertThat(read.edition()).isEqualTo(PACKAGED.edition());
        assertThat(read.facts("depot")).hasSize(1);
        assertThat(read.facts("WY")).isNotEmpty();
        assertThat(tables.edition().seeded().refusal()).isPresent();
    }

    private static final Place DEPOT = new Place("depot", "Old depot", "site", null, "WY", null, null);
    private static final Source SURVEY = new Source("own-survey", "Own survey", "Us", 2026, null, null);
    private static final Fact OF_GONE_METRIC = new Fact("depot", GONE, 1.5, "percent", 2026, "own-survey", null);
    private static final Fact SAME_KEY =
            new Fact("DC", "right_to_work", 1, "flag", 2026, "own-survey", new Uncertainty(0.0, 1.0, null, null));
    private static final Fact OF_COUNTY =
            new Fact("c48453", "median_gross_rent", 1800, "USD/month", 2026, "own-survey", null);
    private static final Law ZONING = new Law(
            "depot", "Zoning", null, null, "zoning", "No noise.", null, null, null, "unknown", null, "own-survey");

    private void own() {
        // Other tests leave copies and restored rows behind.
        EarlierTables.clear(tables);
        CatalogueState base = store.load();
        ReferencedRows referenced = new ReferencedRows(tables, base);
        user(referenced, new SourceEntity(), SURVEY);
        user(referenced, new PlaceEntity(), DEPOT);
        user(referenced, new FactEntity(), OF_GONE_METRIC);
        user(referenced, new FactEntity(), SAME_KEY);
        user(referenced, new FactEntity(), OF_COUNTY);
        user(referenced, new LawEntity(), ZONING);
        database.flush();
    }

    @Test
    @TestTransaction
    void usersRowsAreKeptWithTheRowsTheyReferTo() {
        own();
        assertThat(upgrade.to(changed())).isTrue();

        CatalogueSnapshot after = stored(changed());
        assertThat(after.place("depot")).contains(DEPOT);
        assertThat(after.source("own-survey")).contains(SURVEY);
        assertThat(after.facts("depot")).containsExactly(OF_GONE_METRIC);
        assertThat(after.facts("DC")).contains(SAME_KEY);
        assertThat(after.fact("c48453", "median_gross_rent")).contains(OF_COUNTY);
        assertThat(after.laws("depot")).containsExactly(ZONING);
        assertThat(after.metric(GONE)).as("still named by a user's fact").isPresent();
        assertThat(after.factsOfMetric(GONE)).containsExactly(OF_GONE_METRIC);
        assertThat(after.place("WY")).as("still named by a user's site").isPresent();
        assertThat(after.facts("WY")).isEmpty();
        assertThat(after.counties()).hasSize(PACKAGED.counties().places().size());
    }

    @Test
    @TestTransaction
    void copiesThatNoRowRefersToAreRemoved() {
        own();
        tables.facts().delete("place", "depot");
        tables.laws().delete("place", "depot");
        tables.places().deleteById("depot");
        assertThat(upgrade.to(changed())).isTrue();
        assertThat(tables.places().listAll())
                .extracting(place -> place.id)
                .containsExactlyInAnyOrder("DC", "TX", "c48453");
        assertThat(tables.metrics().listAll())
                .extracting(metric -> metric.id)
                .containsExactlyInAnyOrder("right_to_work", "median_gross_rent");
        assertThat(stored(changed()).metric(GONE)).isEmpty();
    }

    @Test
    @TestTransaction
    void figuresInAnotherUnitThanAUsersMetricStayOut() {
        EarlierTables.clear(tables);
        for (String id : List.of("ahe_total_private", "population")) {
            MetricEntity metric = new MetricEntity();
            metric.fill(PackagedEdition.snapshot().metric(id).orElseThrow());
            metric.unit = "EUR/hour";
            metric.origin = Origin.USER;
            database.persist(metric);
        }
        database.flush();

        CatalogueSnapshot after = stored(PACKAGED);
        assertThat(after.metric("ahe_total_private").orElseThrow().unit()).isEqualTo("EUR/hour");
        assertThat(after.column("ahe_total_private").present()).isZero();
        assertThat(after.fact("c48453", "population")).isEmpty();
        assertThat(after.fact("c48453", "labor_force")).isPresent();
    }

    /** One fact changed, one added, one metric, place and source removed with all that hangs on them, one law changed. */
    private static EditionData changed() {
        UnaryOperator<Fact> dearer = fact ->
                fact.metric().equals("ahe_total_private") && fact.place().equals("TX")
                        ? new Fact("TX", fact.metric(), 99, fact.unit(), 2026, fact.source(), null)
                        : fact;
        UnaryOperator<Law> enjoined = law -> law.title().equals("SB 17")
                ? new Law(
                        "TX",
                        law.title(),
                        "SB 17 (2025)",
                        null,
                        law.kind(),
                        law.effect(),
                        null,
                        2025,
                        null,
                        "enjoined",
                        null,
                        law.source())
                : law;
        Fact added = new Fact("DC", "right_to_work", 0, "flag", 2026, "bls-sae", null);
        List<Law> laws = PACKAGED.laws().stream()
                .filter(law -> !law.place().equals("WY"))
                .map(enjoined)
                .toList();
        List<Fact> facts = Stream.concat(
                        PACKAGED.facts().stream()
                                .filter(fact -> !fact.metric().equals(GONE))
                                .filter(fact -> !fact.place().equals("WY"))
                                .map(dearer),
                        Stream.of(added))
                .toList();
        return new EditionData(
                "2027-01-01",
                PACKAGED.places().stream()
                        .filter(place -> !place.id().equals("WY"))
                        .toList(),
                PACKAGED.metrics().stream()
                        .filter(metric -> !metric.id().equals(GONE))
                        .toList(),
                PACKAGED.sources(),
                facts,
                laws,
                PACKAGED.counties());
    }

    /** The packaged rows under another date. */
    private static EditionData dated(String edition) {
        return new EditionData(
                edition,
                PACKAGED.places(),
                PACKAGED.metrics(),
                PACKAGED.sources(),
                PACKAGED.facts(),
                PACKAGED.laws(),
                PACKAGED.counties());
    }

    private <R> void user(ReferencedRows referenced, CatalogueRow<R> row, R content) {
        referenced.keepFor(content);
        row.fill(content);
        row.origin = Origin.USER;
        database.persist(row);
        database.flush();
    }

    /** What the tables hold, not what the session remembers. */
    private CatalogueSnapshot stored(EditionData edition) {
        database.flush();
        database.clear();
        return store.load(edition).snapshot();
    }
}
