package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.assessment.Asked;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rulefiles.Facts;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.rules.RuleSet;

/** The reason of a candidate that a gate excluded; Texas has a reserve margin of 12.3 and a price of 14.99996. */
class GateFiguresTest {
    private static final CatalogueSnapshot CATALOGUE = new Facts()
            .state("TX")
            .fact("power", 14.99996, 2024, "eia")
            .fact("m1", 1, 2024, "eia")
            .fact("m2", 2, 2024, "eia")
            .fact("m3", 3, 2024, "eia")
            .fact("m4", 4, 2024, "eia")
            .fact("reserve", 12.3, 2024, "nerc")
            .catalogue();

    private static final String RULES = """
            id: a
            version: 1.0.0
            title: A
            metrics: {flooded: {unit: flag}, distance: {unit: km}}
            parameters: {least: {type: number, default: 15}}
            factors: {f: {criteria: {power: {value: power, scale: {type: linear, worst: 20, best: 2}}}}}
            gates: {g: {title: Grid, when: 'WHEN', outcome: fail, reason: Too low.}}
            """;

    @ParameterizedTest
    @CsvSource({
        "reserve < least, reserve is 12.3 reserve-unit",
        "power < 15, power is 14.99996 power-unit",
        "power > 14, power is 15 power-unit",
        "least == 15 && flooded == 1, flooded is yes",
        "distance > 40, 'distance is 1,234 km'",
        "reserve < 15 && power < 20, power is 14.99996 power-unit; reserve is 12.3 reserve-unit",
        "m1 + m2 + m3 + m4 + power + reserve + distance > 0, "
                + "'distance is 1,234 km; m1 is 1 m1-unit; m2 is 2 m2-unit; m3 is 3 m3-unit; m4 is 4 m4-unit; and 2 more'"
    })
    void theFiguresFollowTheReasonOfTheRules(String when, String figures) {
        RuleSet rules = MemoryFiles.of("a.yaml", RULES.replace("WHEN", when)).sound("a", CATALOGUE);
        Asked asked = Asked.of(rules, CATALOGUE)
                .candidates("TX")
                .fact("TX", "flooded", 1)
                .fact("TX", "distance", 1234);
        RankingAnswer answer = AnswerWriter.write(asked.assess(), Explain.NONE);

        assertThat(answer.excluded())
                .extracting(RankingAnswer.Excluded::reason)
                .containsExactly("Grid: Too low. " + figures + ".");
        assertThat(new RankingTable(rules, false).csv(answer)).contains("Grid: Too low. " + figures + ".");
    }

    @Test
    void aGateThatReadsNoFigureHasOnlyItsReason() {
        String when = "least == 15";
        Asked asked = Asked.of(
                        MemoryFiles.of("a.yaml", RULES.replace("WHEN", when)).sound("a", CATALOGUE), CATALOGUE)
                .candidates("TX");

        assertThat(AnswerWriter.write(asked.assess(), Explain.NONE).excluded())
                .extracting(RankingAnswer.Excluded::reason)
                .containsExactly("Grid: Too low.");
    }

    private static RankingAnswer.GateView gate(String when, boolean waived) {
        Asked asked = Asked.of(
                        MemoryFiles.of(
                                        "a.yaml",
                                        RULES.replace("WHEN", when).replace("outcome: fail", "outcome: conditional"))
                                .sound("a", CATALOGUE),
                        CATALOGUE)
                .candidates("TX");
        if (waived) {
            asked.waiver("TX", "g", "Memo");
        }
        return AnswerWriter.write(asked.assess(), Explain.NONE)
                .ranking()
                .get(0)
                .gates()
                .get(0);
    }

    @Test
    void gatesThatArePassedHaveNoReason() {
        assertThat(gate("reserve > 50", false).outcome()).isEqualTo("pass");
        assertThat(gate("reserve > 50", false).reason()).isNull();
        assertThat(gate("reserve > 5", false).reason()).isEqualTo("Too low.");
        assertThat(gate("reserve > 5", true).outcome()).isEqualTo("waived");
        assertThat(gate("reserve > 5", true).reason()).isEqualTo("Too low.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "flooded == 1 ; No value for 'flooded'.",
                "reserve > 5 && distance > 3 && flooded == 1 ; No value for 'distance', 'flooded'.",
                "has(flooded) && reserve < 5 || distance > 3 ; No value for 'distance'."
            })
    void unknownGatesNameTheMissingMetrics(String when, String reason) {
        assertThat(gate(when, false).outcome()).isEqualTo("unknown");
        assertThat(gate(when, false).reason()).isEqualTo(reason);
    }
}
