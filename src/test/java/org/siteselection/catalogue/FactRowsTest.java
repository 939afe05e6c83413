package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactRowsTest {
    private static final Source SOURCE = new Source("s0", "Source", "Publisher", null, null, null);

    private static Fact fact(Random random, String place) {
        Uncertainty uncertainty = random.nextInt(5) == 0 ? new Uncertainty(null, null, 2.0, "normal") : null;
        String metric = "m" + random.nextInt(6);
        return new Fact(place, metric, random.nextInt(50), "km", 2000 + random.nextInt(20), "s0", uncertainty);
    }

    /** A list of all facts, sorted, is the reference. The digest depends on whether other places than states have facts. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 2", "4, 8", "5, 8"})
    void randomChangesGiveTheRowsAndTheDigestOfAllFacts(int seed, int states) {
        Random random = new Random(seed);
        Map<String, Fact> reference = new TreeMap<>();
        CatalogueSnapshot snapshot = snapshot(states, List.of());
        for (int step = 0; step < 300; step++) {
            List<Change<Fact>> changes = new ArrayList<>();
            Map<String, Fact> next = new TreeMap<>(reference);
            for (int i = random.nextInt(4); i >= 0; i--) {
                Fact fact = fact(random, "p" + random.nextInt(8));
                String key = RowType.FACT.key().apply(fact);
                Fact before = next.get(key);
                boolean away = before != null && random.nextInt(3) == 0;
                changes.removeIf(
                        change -> RowType.FACT.key().apply(change.content()).equals(key));
                Fact recorded = reference.get(key);
                if (away) {
                    next.remove(key);
                } else {
                    next.put(key, fact);
                }
                if (recorded != null || !away) {
                    changes.add(new Change<>("", recorded, away ? null : fact, Origin.USER));
                }
            }
            reference = next;
            ChangeSet set = new ChangeSet(List.of(), List.of(), List.of(), changes, List.of());
            snapshot.column("m" + random.nextInt(6));
            snapshot = snapshot.with(set.applyTo(snapshot.data()));
            List<Fact> all = new ArrayList<>(reference.values());
            assertThat(snapshot.data().facts()).isEqualTo(all);
            Collections.shuffle(all, random);
            CatalogueSnapshot anew = snapshot(states, all);
            if (random.nextInt(3) == 0) {
                assertThat(snapshot.digest()).isEqualTo(anew.digest());
            }
            for (int m = 0; m < 6; m++) {
                assertThat(snapshot.factsOfMetric("m" + m)).isEqualTo(anew.factsOfMetric("m" + m));
                for (int place = 0; place < 8; place++) {
                    assertThat(snapshot.column("m" + m).value(place))
                            .isEqualTo(Double.valueOf(anew.column("m" + m).value(place)));
                }
            }
        }
    }

    private static CatalogueSnapshot snapshot(List<Fact> facts) {
        return snapshot(2, facts);
    }

    private static CatalogueSnapshot snapshot(int states, List<Fact> facts) {
        List<Place> places = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String kind = i < states ? Place.STATE : Place.SITE;
            places.add(new Place("p" + i, "Place " + i, kind, null, null, null, null));
            metrics.add(new Metric("m" + i, "Metric " + i, "g", "km", "lower", ""));
        }
        return CatalogueSnapshot.of("2026-01-01", places, metrics, List.of(SOURCE), facts, List.of());
    }

    @Test
    void listsAndIndicesAgree() {
        List<Fact> facts = new ArrayList<>();
        for (int place = 0; place < 7; place++) {
            for (int metric = 0; metric <= place; metric++) {
                facts.add(new Fact("p" + place, "m" + metric, metric, "km", 2020, "s0", null));
            }
        }
        FactRows rows = FactRows.of(facts);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(rows.get(i)).isEqualTo(facts.get(i));
        }
        assertThat(rows).hasSameSizeAs(facts);
        assertThat(rows.stream().toList()).isEqualTo(facts).isEqualTo(List.copyOf(rows));
        assertThat(rows.only(place -> place.equals("p0"))).containsExactly(facts.get(0));
        assertThat(FactRows.of(List.of())).isEmpty();
    }

    @Test
    void anUnchangedPlaceIsShared() {
        Fact one = new Fact("p1", "m1", 1, "km", 2020, "s0", null);
        Fact other = new Fact("p2", "m1", 2, "km", 2020, "s0", null);
        FactRows before = FactRows.of(List.of(one, other));
        FactRows after = before.edit()
                .put(new Fact("p2", "m2", 3, "km", 2020, "s0", null))
                .done();
        assertThat(after.of("p1")).isSameAs(before.of("p1"));
        assertThat(before.edit().put(one).done().isSame(before)).isTrue();
        assertThat(before.edit().remove("p1", "m1").remove("p3", "m1").done()).containsExactly(other);
    }

    @Test
    void twoFactsOfOneKeyAreRefused() {
        Fact fact = new Fact("p1", "m1", 1, "km", 2020, "s0", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactRows.of(List.of(fact, fact)))
                .withMessageContaining("'p1 m1'");
    }

    /** What precedes the facts is part of the digest, and so is what follows them. */
    @Test
    void otherRowsThanFactsChangeTheDigest() {
        EditionData edition = PackagedEdition.data();
        List<Metric> metrics = edition.metrics().subList(1, edition.metrics().size());
        List<Fact> facts = edition.facts().stream()
                .filter(fact -> metrics.stream().anyMatch(metric -> metric.id().equals(fact.metric())))
                .toList();
        List<EditionData> changed = List.of(
                rows("2030-01-01", edition.metrics(), edition.facts(), edition.laws()),
                rows(edition.edition(), metrics, facts, edition.laws()),
                rows(edition.edition(), edition.metrics(), edition.facts().subList(0, 500), edition.laws()),
                rows(edition.edition(), edition.metrics(), edition.facts(), List.of()));
        for (EditionData rows : changed) {
            assertThat(PackagedEdition.snapshot().with(rows).digest())
                    .isEqualTo(rows.digest())
                    .isNotEqualTo(edition.digest());
        }
    }

    private static EditionData rows(String date, List<Metric> metrics, List<Fact> facts, List<Law> laws) {
        EditionData edition = PackagedEdition.data();
        return new EditionData(date, edition.places(), metrics, edition.sources(), facts, laws, edition.counties());
    }

    /** Stored runs hold digests of earlier versions, which wrote the facts of all places row by row. */
    @Test
    void theRowsKeepTheDigestOfEarlierVersions() {
        Fact ofState = new Fact("p1", "m1", 1, "km", 2020, "s0", null);
        CatalogueSnapshot states = snapshot(List.of(ofState));
        assertThat(states.digest()).as("only states have facts").isEqualTo(CatalogueDigest.inSequence(states.data()));
        CatalogueSnapshot sites = snapshot(List.of(ofState, new Fact("p5", "m1", 1, "km", 2020, "s0", null)));
        String earlier = CatalogueDigest.inSequence(sites.data());
        assertThat(sites.digest()).isNotEqualTo(earlier);
        assertThat(sites.hasDigest(earlier)).isTrue();
        assertThat(sites.hasDigest(sites.digest())).isTrue();
        assertThat(sites.hasDigest(states.digest())).isFalse();
        assertThat(SnapshotText.snapshot(sites.data(), earlier).digest()).isEqualTo(earlier);
        assertThat(SnapshotText.snapshot(sites.data(), sites.digest()).digest()).isEqualTo(sites.digest());
        assertThatIllegalArgumentException().isThrownBy(() -> SnapshotText.snapshot(sites.data(), states.digest()));
    }
}
