package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.assessment.Asked;
import org.siteselection.assessment.Assessment;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.rules.Level;
import org.siteselection.rules.RuleSet;

/** The packaged rules for counties on the packaged figures. */
class ShippedCountyRulesTest {
    private static final CatalogueSnapshot EDITION = PackagedEdition.snapshot();
    private static final RuleDirectory FILES = RuleDirectory.read(Path.of("scoring-rules"));
    private static final RuleSet PLANT = rules("asic-assembly-county");
    private static final RuleSet MINE = rules("mining-site-county");

    private static RuleSet rules(String id) {
        String path = id + ".yaml";
        return new RuleCompiler(FILES, EDITION)
                .compileFile(path, id, FILES.text(path).orElseThrow(), RuleCompiler.units(EDITION))
                .ruleSet();
    }

    private static Asked asked(RuleSet rules, List<String> counties) {
        return Asked.of(rules, EDITION).candidates(counties.toArray(String[]::new));
    }

    private static Assessment.Assessed only(RuleSet rules, String county) {
        return asked(rules, List.of(county)).assess().ranked().get(0);
    }

    private static double score(RuleSet rules, String county) {
        return only(rules, county).score();
    }

    /**
     * Scores from an independent program: a Python script that reads county-figures.csv, facts.csv and the column inherit of
     * metrics.csv, has the formula of each value function and the weights of both rule sets written out, takes a blank from the state
     * unless the metric is a count, and takes the mean over the known siblings of each factor. Five counties with figures of
     * their own, three at the ends of the scales, and two whose counts of manufacturing residents are blank.
     */
    @ParameterizedTest
    @CsvSource({
        "c48439, 70.6826034278, 55.1821572858, Tarrant",
        "c48453, 67.5619216521, 54.6368985292, Travis",
        "c48135, 56.5021629680, 59.9855249377, Ector",
        "c12086, 56.6220633708, 39.4364551303, Miami-Dade",
        "c12031, 62.2665792209, 40.5895758041, Duval",
        "c47157, 70.7125035615, 61.1000994592, Shelby",
        "c39049, 71.8889289109, 47.3828393063, Franklin",
        "c09110, 48.1804868549, 26.3162117847, Capitol Planning Region",
        "c06037, 50.2527524042, 30.6267086625, Los Angeles",
        "c25013, 49.3137090637, 23.3418524496, Hampden"
    })
    void scoresAgreeWithAnIndependentProgram(String county, double plant, double mine) {
        assertThat(score(PLANT, county)).isEqualTo(plant, within(1e-9));
        assertThat(score(MINE, county)).isEqualTo(mine, within(1e-9));
    }

    @Test
    void areRulesForCounties() {
        assertThat(List.of(PLANT.level(), MINE.level())).containsOnly(Level.COUNTY);
    }

    /** As many counties as the script counts: 634 below 5,000 people in reach, and one whose unemployed are not counted. */
    @Test
    void theHiringPoolExcludes634Counties() {
        Assessment all = asked(PLANT, EDITION.counties().stream().map(Place::id).toList())
                .assess();

        assertThat(all.excluded())
                .hasSize(634)
                .allSatisfy(out -> assertThat(out.gate()).isEqualTo("hiring_pool"));
        assertThat(all.ranked()).hasSize(2_510);
    }

    @Test
    void connecticutTakesTheShareOfItsStateAndNoCount() {
        Assessment.Assessed hartford = only(PLANT, "c09110");

        assertThat(hartford.values().get("labor.manufacturing_residents").value())
                .isEqualTo(10.57);
        assertThat(hartford.values().get("labor.manufacturing_residents").from())
                .isEqualTo("CT");
        assertThat(hartford.values().get("labor.hiring_draw").value()).isNaN();
        assertThat(hartford.values().get("risk.hurricane").value()).isNaN();
    }

    @Test
    void payPowerAndTaxesAreThoseOfTheState() {
        Assessment.Assessed austin = only(PLANT, "c48453");

        assertThat(List.of("labor.assembler_wage", "energy.power_price", "policy.tax_burden", "site.industrial_rent"))
                .allSatisfy(path ->
                        assertThat(austin.values().get(path).from()).as(path).isEqualTo("TX"));
        assertThat(List.of("labor.hiring_draw", "logistics.customer_distance", "risk.hurricane", "site.home_rent"))
                .allSatisfy(path ->
                        assertThat(austin.values().get(path).from()).as(path).isNull());
    }

    /** Two counties of one state differ in local facts alone. */
    @ParameterizedTest
    @ValueSource(strings = {"c48453", "c48135", "c48301"})
    void energyAndPolicyOfAMineAreEqualWithinAState(String county) {
        assertThat(only(MINE, county).values().get("energy.power_price").value())
                .isEqualTo(
                        only(MINE, "c48113").values().get("energy.power_price").value());
        assertThat(only(MINE, county).values().get("policy.tax_burden").value())
                .isEqualTo(
                        only(MINE, "c48113").values().get("policy.tax_burden").value());
    }

    @Test
    void strengthsCompareWithAllCounties() {
        Assessment one = asked(PLANT, List.of("c48453")).assess();

        assertThat(one.field()).hasSize(PLANT.root().criteria().toList().size());
        double[] rents = one.field().get("site.home_rent");
        assertThat(rents).hasSize(3_144);
        assertThat(rents[EDITION.counties().indexOf(EDITION.place("c48453").orElseThrow())])
                .isEqualTo(one.ranked().get(0).values().get("site.home_rent").value());
        assertThat(one.field().get("site.castle")).isNull();
    }
}
