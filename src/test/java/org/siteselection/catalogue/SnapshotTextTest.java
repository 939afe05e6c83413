package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotTextTest {
    private static CatalogueSnapshot read(String text, String digest) {
        return SnapshotText.snapshot(SnapshotText.read(text), digest);
    }

    @Test
    void thePackagedEditionIsReadBack() {
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        String text = SnapshotText.write(edition.data());
        CatalogueSnapshot read = read(text, edition.digest());
        assertThat(read.data().equals(edition.data())).isTrue();
        assertThat(SnapshotText.write(read.data())).isEqualTo(text);
        assertThat(read).as("all is shared").isSameAs(edition);
    }

    /** An edition that was stored before the digest covered surroundings and outlines keeps its digest. */
    @Test
    void anEditionOfAnEarlierVersionIsReadBack() {
        EditionData now = PackagedEdition.data();
        EditionData earlier = new EditionData(
                now.edition(),
                now.places(),
                now.metrics(),
                now.sources(),
                now.facts(),
                now.laws(),
                new Counties(now.counties().places(), now.counties().columns()));
        assertThat(earlier.digest())
                .isEqualTo("sha256:f10d5fe45aee37b2bd6366dd676e5e96dc2073f9a73c64f033495f917bb169ca")
                .isNotEqualTo(now.digest());
        String text = SnapshotText.write(earlier);
        assertThat(text).doesNotContain("countyGeography");
        assertThat(read(text, earlier.digest()).data().equals(earlier)).isTrue();
    }

    /** A catalogue with users' rows is stored as what differs from its edition. */
    @Test
    void aCatalogueIsReadBackFromItsDifferences() {
        EditionData edition = PackagedEdition.data();
        Fact own = new Fact("TX", "electricity_price_industrial_ttm", 5.1, "cents/kWh", 2026, "bls-sae", null);
        Fact ofCounty = new Fact("c48453", "median_gross_rent", 1800, "USD/month", 2026, "bls-sae", null);
        List<Fact> facts = new ArrayList<>(edition.facts());
        facts.removeIf(fact -> fact.place().equals("TX") && fact.metric().equals(own.metric()));
        facts.removeIf(fact -> fact.metric().equals("ahe_total_private"));
        facts.add(own);
        facts.add(ofCounty);
        CatalogueSnapshot catalogue = new CatalogueSnapshot(new EditionData(
                edition.edition(),
                edition.places(),
                edition.metrics(),
                edition.sources(),
                facts,
                edition.laws(),
                edition.counties().without(Set.of("population"))));
        String text = SnapshotText.write(catalogue, edition);
        assertThat(text).hasSizeLessThan(5_000);
        CatalogueSnapshot read = SnapshotText.snapshot(SnapshotText.read(text, edition), catalogue.digest());
        assertThat(read.data().equals(catalogue.data())).isTrue();
        assertThat(read.fact("c48453", "population")).isEmpty();
        assertThat(read.fact("c48453", "median_gross_rent")).contains(ofCounty);
        assertThatThrownBy(() -> SnapshotText.snapshot(
                        SnapshotText.read(text.replace("1800", "1801"), edition), catalogue.digest()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Doubles of every size, and every form of uncertainty. */
    @Test
    void everyFigureIsReadBackToTheLastBit() {
        EditionData rows = PackagedEdition.data();
        Random random = new Random(7);
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : rows.facts()) {
            double value = Double.longBitsToDouble(random.nextLong());
            double exact = Double.isFinite(value) ? value : Double.MIN_VALUE;
            Uncertainty uncertainty = switch (facts.size() % 4) {
                case 0 -> null;
                case 1 -> new Uncertainty(-Math.abs(exact), Math.abs(exact), null, null);
                case 2 -> new Uncertainty(null, null, 0.1 + 0.2, "normal");
                default -> new Uncertainty(null, null, Double.MIN_VALUE, "lognormal");
            };
            facts.add(
                    new Fact(fact.place(), fact.metric(), exact, fact.unit(), fact.year(), fact.source(), uncertainty));
        }
        CatalogueSnapshot snapshot =
                CatalogueSnapshot.of(rows.edition(), rows.places(), rows.metrics(), rows.sources(), facts, rows.laws());
        CatalogueSnapshot read = read(SnapshotText.write(snapshot.data()), snapshot.digest());
        assertThat(read.data().facts()).isEqualTo(snapshot.data().facts());
    }

    @Test
    void anotherTextIsRefused() {
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        String text = SnapshotText.write(edition.data());
        assertThatThrownBy(() -> read(text.replaceFirst("\"value\":", "\"value\":1"), edition.digest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(edition.digest());
        assertThatThrownBy(() -> read("{\"edition\":", edition.digest())).isInstanceOf(IllegalArgumentException.class);
    }
}
