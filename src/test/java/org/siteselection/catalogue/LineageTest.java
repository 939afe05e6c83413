package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From which place a candidate takes the figures that it lacks. */
class LineageTest {
    private static final Metric RESIDENTS =
            new Metric("residents", "Residents", "labor", "persons", "higher", "Count.", 0.0, null, "no");
    private static final Place TRAVIS = new Place("c48453", "Travis County", "county", "South", "TX", 30.3, -97.8);
    private static final Place YARD = new Place("yard", "Yard", "site", null, "TX", "c48453", null, null);

    private final CatalogueSnapshot catalogue = new CatalogueSnapshot(new EditionData(
            "2026-01-01",
            List.of(SmallEdition.TEXAS, SmallEdition.OHIO, YARD),
            List.of(SmallEdition.PAY, SmallEdition.POWER, RESIDENTS),
            List.of(SmallEdition.BLS),
            List.of(
                    SmallEdition.TEXAS_PAY,
                    SmallEdition.TEXAS_POWER,
                    new Fact("TX", "residents", 30_000_000, "persons", 2025, "bls", null)),
            List.of(SmallEdition.TEXAS_LAW),
            new Counties(List.of(TRAVIS), List.of(new CountyColumn("pay", 2024, "bls", new double[] {36.5})))));

    private String from(Lineage lineage, String metric) {
        return lineage.from(catalogue.column(metric));
    }

    @Test
    void aSiteTakesFiguresFromItsCountyThenItsStateAtTheLevelOfCounties() {
        Lineage lineage = catalogue.lineage("yard", false, true);
        assertThat(lineage.places()).extracting(Place::id).containsExactly("yard", "c48453", "TX");
        assertThat(from(lineage, "pay")).isEqualTo("c48453");
        assertThat(from(lineage, "power")).isEqualTo("TX");
        assertThat(lineage.fact("residents")).isNull();
    }

    @Test
    void aSiteTakesAllFiguresFromItsStateAtTheLevelOfStates() {
        Lineage lineage = catalogue.lineage("yard", false, false);
        assertThat(lineage.places()).extracting(Place::id).containsExactly("yard", "TX");
        assertThat(from(lineage, "pay")).isEqualTo("TX");
        assertThat(from(lineage, "residents")).isEqualTo("TX");
    }

    @Test
    void aCountyTakesNoCountFromItsStateAtAnyLevel() {
        for (boolean throughCounties : new boolean[] {false, true}) {
            Lineage lineage = catalogue.lineage("c48453", false, throughCounties);
            assertThat(from(lineage, "pay")).isNull();
            assertThat(lineage.fact("pay").value()).isEqualTo(36.5);
            assertThat(from(lineage, "power")).isEqualTo("TX");
            assertThat(lineage.fact("residents")).isNull();
        }
    }

    @Test
    void anInlineCandidateInAStateTakesNoCountAtTheLevelOfCounties() {
        assertThat(catalogue.lineage("TX", true, true).fact("residents")).isNull();
        assertThat(from(catalogue.lineage("TX", true, true), "power")).isEqualTo("TX");
        assertThat(from(catalogue.lineage("TX", true, false), "residents")).isEqualTo("TX");
    }

    @Test
    void aStateHasItsOwnCountsAtEachLevel() {
        assertThat(catalogue.lineage("TX", false, true).fact("residents").value())
                .isEqualTo(30_000_000);
        assertThat(from(catalogue.lineage("TX", false, true), "residents")).isNull();
    }

    @Test
    void anUnknownPlaceHasNoFigures() {
        assertThat(catalogue.lineage(null, true, true).places()).isEmpty();
        assertThat(catalogue.lineage("nowhere", true, true).fact("pay")).isNull();
    }
}
