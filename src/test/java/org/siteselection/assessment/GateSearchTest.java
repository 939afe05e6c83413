package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.RuleCompiler;
import org.siteselection.rulefiles.ShippedFiles;
import org.siteselection.rules.Issue;

class GateSearchTest {
    private static List<String> codes(String when) {
        String text = "parameters:\n"
                + "  headcount: {type: number, default: 250, min: 1}\n"
                + "  load_mw: {type: number, default: 5, min: 0, max: 500}\n"
                + "  shifts: {type: number, default: 2, enum: [1, 2, 3]}\n"
                + "  union_free: {type: boolean, default: false}\n"
                + "  country: {type: string, default: CN}\n"
                + "  region: {type: string, default: south, enum: [south, west]}\n"
                + "metrics: {rent: {unit: USD}}\n"
                + "gates: {g: {when: '" + when.replace("'", "''") + "', outcome: fail, reason: R.}}\n"
                + "factors: {f: {criteria: {c: {value: \"gas_share + 0 * headcount + 0 * load_mw + 0 * shifts"
                + " + (union_free ? 0 : 0) + (country == 'CN' ? 0 : 0) + (region == 'west' ? 0 : 0)\","
                + " scale: {type: identity}}}}}\n";
        return new RuleCompiler(new ShippedFiles(), PackagedEdition.snapshot())
                .compileFile("rules", null, text, RuleCompiler.units(PackagedEdition.snapshot())).issues().stream()
                        .map(Issue::code)
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unemployment_rate > 5",
                "unemployment_rate > 3 && unemployment_rate < 3.4",
                "right_to_work == 0",
                "!(right_to_work == 1)",
                "right_to_work != 1 && headcount > 100",
                "electricity_price_industrial * load_mw * 8760 * 10 > 3000000",
                "electricity_price_industrial * load_mw * 8760 * 10 > 3000000 && electricity_price_industrial < 8",
                "electricity_price_industrial_ttm / electricity_price_all_ttm > 0.7"
                        + " && electricity_price_industrial_ttm / electricity_price_all_ttm < 0.75",
                "population / land_area > 100 && population / land_area < 110",
                "abs(population_growth_5yr - 3) < 0.5",
                "headcount * 2 > 500 && headcount * 2 < 520",
                "headcount / 8 >= 30 && headcount / 8 <= 31",
                "headcount - 40 > 100 && headcount - 40 < 101",
                "load_mw > 75 && load_mw <= 100",
                "has(large_load_rule) && load_mw >= large_load_rule",
                "!has(right_to_mine_law)",
                "has(rent) && rent > 30",
                "rent > 30 && rent < 31",
                "country == \"RU\"",
                "country != \"CN\"",
                "country in [\"CN\", \"RU\"] && foreign_adversary_property_scope >= 2",
                "country == \"CN\" && right_to_work == 0 && union_free",
                "region == \"west\"",
                "!(region in [\"west\"])",
                "shifts == 3 && union_free",
                "shifts * 8 == 24",
                "union_free ? right_to_work == 0 : unemployment_rate > 5",
                "pow(headcount, 2) > 1000000",
                "sqrt(load_mw) > 20",
                "log10(population) > 7",
                "min(unemployment_rate, 4) >= 4",
                "population % 2 == 1",
                "headcount / (load_mw - 5) > 100",
                "natural_hazard_eal_score > 90 || hurricane_building_loss_rate > 1",
                "saidi_with_major_events_5yr / 60 > 5 && load_mw > 20"
            })
    void aSatisfiableGateIsNotReported(String when) {
        assertThat(codes(when)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unemployment_rate > 50",
                "unemployment_rate > 5 && unemployment_rate < 4",
                "right_to_work == 2",
                "load_mw > 500",
                "headcount < 1",
                "country == \"CN\" && country == \"US\"",
                "population < 0",
                "has(population) && !has(population)",
                "false",
                "union_free && !union_free",
                "foreign_adversary_property_scope >= 4 && country == \"CN\""
            })
    void aGateThatCannotFireIsAWarning(String when) {
        assertThat(codes(when)).containsExactly("gate-never-fires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shifts == 4", "region == \"West\""})
    void aValueThatAParameterNeverHasIsAnError(String when) {
        assertThat(codes(when)).containsExactly("expression-value");
    }
}
