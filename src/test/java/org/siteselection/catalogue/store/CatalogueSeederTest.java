package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
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
import org.siteselection.catalogue.RowRevisions;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.Uncertainty;

/** Every change is rolled back after its test, so the other tests keep the packaged catalogue. */
@QuarkusTest
class CatalogueSeederTest {
    private static final String GONE = "union_membership_rate";
    private static final EditionData PACKAGED = PackagedEdition.data();

    @Inject
    CatalogueSeeder seeder;

    @Inject
    CatalogueStore store;

    @Inject
    CatalogueTables tables;

    @Inject
    EntityManager database;

    @Test
    @TestTransaction
    void theSameEditionIsNotSeededAgain() {
        assertThat(seeder.seed(PACKAGED)).isFalse();
    }

    @Test
    @TestTransaction
    void importingTheSameRowsChangesNothing() {
        String before = store.load().snapshot().digest();
        SeededEditionEntity seeded = tables.edition().seeded();
        seeded.digest = "sha256:of-another-edition";
        assertThat(seeder.seed(PACKAGED)).isTrue();
        assertThat(stored().digest()).isEqualTo(before);
        assertThat(seeder.seed(PACKAGED)).isFalse();
    }

    @Test
    @TestTransaction
    void aChangedEditionComesIn() {
        EditionData changed = changed();
        assertThat(seeder.seed(changed)).isTrue();
        CatalogueSnapshot after = stored();
        assertThat(withoutSourcesOfSuperseded(after, changed)).isEqualTo(changed.digest());
        assertThat(after.sources()).hasSizeGreaterThan(changed.sources().size());
        assertThat(after.edition()).isEqualTo("2027-01-01");
        assertThat(after.column("ahe_total_private").value(after.placeIndex("TX")))
                .isEqualTo(99);
        assertThat(after.metric(GONE)).isEmpty();
        assertThat(after.place("WY")).isEmpty();
        EditionData later = dated("2027-02-01");
        assertThat(seeder.seed(later)).isTrue();
        assertThat(withoutSourcesOfSuperseded(stored(), later)).isEqualTo(later.digest());
    }

    /** Sources that only superseded facts cite stay, so that these still say where they came from. */
    private String withoutSourcesOfSuperseded(CatalogueSnapshot stored, EditionData edition) {
        List<String> cited = tables.superseded().sources();
        EditionData data = stored.data();
        List<Source> others = data.sources().stream()
                .filter(source -> edition.sources().contains(source) || !cited.contains(source.id()))
                .toList();
        return new EditionData(data.edition(), data.places(), data.metrics(), others, data.facts(), data.laws())
                .digest();
    }

    @Test
    @TestTransaction
    void onlyRowsThatAnEditionBringsInOrChangesTellItsRevision() {
        RowRevisions before = store.load().rows();
        assertThat(seeder.seed(changed())).isTrue();
        database.flush();
        database.clear();
        CatalogueState after = store.load();
        assertThat(after.rows().of(RowType.FACT, "TX ahe_total_private")).isEqualTo(after.revision());
        assertThat(after.rows().of(RowType.FACT, "DC right_to_work")).isEqualTo(after.revision());
        assertThat(after.rows().of(RowType.FACT, "FL ahe_total_private"))
                .isEqualTo(before.of(RowType.FACT, "FL ahe_total_private"))
                .isLessThan(after.revision());
    }

    @Test
    @TestTransaction
    void anOlderEditionDoesNotUndoANewerOne() {
        assertThat(seeder.seed(changed())).isTrue();
        String newer = stored().digest();
        assertThat(seeder.seed(PACKAGED)).isFalse();
        assertThat(stored().digest()).isEqualTo(newer);
        assertThat(stored().edition()).isEqualTo("2027-01-01");
    }

    @Test
    @TestTransaction
    void usersRowsAreKeptWithTheRowsTheyReferTo() {
        Place site = new Place("depot", "Old depot", "site", null, "WY", null, null);
        Source survey = new Source("own-survey", "Own survey", "Us", 2026, null, null);
        Fact ofGoneMetric = new Fact("depot", GONE, 1.5, "percent", 2026, "own-survey", null);
        Fact sameKey =
                new Fact("DC", "right_to_work", 1, "flag", 2026, "own-survey", new Uncertainty(0.0, 1.0, null, null));
        Law ownLaw = new Law(
                "depot", "Zoning", null, null, "zoning", "No noise.", null, null, null, "unknown", null, "own-survey");
        user(new PlaceEntity(), site);
        user(new SourceEntity(), survey);
        user(new FactEntity(), ofGoneMetric);
        user(new FactEntity(), sameKey);
        user(new LawEntity(), ownLaw);
        database.flush();

        assertThat(seeder.seed(changed())).isTrue();

        CatalogueSnapshot after = stored();
        assertThat(after.place("depot")).contains(site);
        assertThat(after.source("own-survey")).contains(survey);
        assertThat(after.facts("depot")).containsExactly(ofGoneMetric);
        assertThat(after.facts("DC")).contains(sameKey);
        assertThat(after.laws("depot")).containsExactly(ownLaw);
        assertThat(after.metric(GONE)).as("still named by a user's fact").isPresent();
        assertThat(after.factsOfMetric(GONE)).containsExactly(ofGoneMetric);
        assertThat(after.place("WY")).as("still named by a user's site").isPresent();
        assertThat(after.facts("WY")).isEmpty();
    }

    @Test
    @TestTransaction
    void factsInAnotherUnitThanAUsersMetricStayOut() {
        MetricEntity pay = tables.metrics().findById("ahe_total_private");
        pay.unit = "EUR/hour";
        pay.origin = Origin.USER;
        database.flush();

        assertThat(seeder.seed(changed())).isTrue();

        CatalogueSnapshot after = stored();
        assertThat(after.metric("ahe_total_private").orElseThrow().unit()).isEqualTo("EUR/hour");
        assertThat(after.column("ahe_total_private").present()).isZero();
    }

    @Test
    void aFailedEditionChangesNothing() {
        String before = store.load().snapshot().digest();
        List<Law> laws = new ArrayList<>(PACKAGED.laws());
        laws.add(new Law("TX", "Late", null, null, "late", "None.", null, 2026, null, "unknown", null, "no-source"));
        EditionData changed = changed();
        EditionData failing = new EditionData(
                "2027-01-01", changed.places(), changed.metrics(), changed.sources(), changed.facts(), laws);

        assertThatThrownBy(() -> seeder.seed(failing)).hasStackTraceContaining("no-source");

        assertThat(store.load().snapshot().digest()).isEqualTo(before);
        assertThat(seeder.seed(PACKAGED)).as("the edition remembered").isFalse();
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
                PACKAGED.sources().stream()
                        .filter(source -> facts.stream()
                                        .anyMatch(fact -> fact.source().equals(source.id()))
                                || laws.stream().anyMatch(law -> law.source().equals(source.id())))
                        .toList(),
                facts,
                laws);
    }

    /** The packaged rows under another date. */
    private static EditionData dated(String edition) {
        return new EditionData(
                edition, PACKAGED.places(), PACKAGED.metrics(), PACKAGED.sources(), PACKAGED.facts(), PACKAGED.laws());
    }

    private <R> void user(CatalogueRow<R> row, R content) {
        row.fill(content);
        row.origin = Origin.USER;
        database.persist(row);
    }

    /** What the tables hold, not what the session remembers. */
    private CatalogueSnapshot stored() {
        database.flush();
        database.clear();
        return store.load().snapshot();
    }
}
