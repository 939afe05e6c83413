package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rulefiles.Facts;
import org.siteselection.rulefiles.MemoryFiles;

/** Parameters that a request sets although no score and no gate reads them. */
class IdleParametersTest {
    private static final CatalogueSnapshot CATALOGUE =
            new Facts().state("TX").fact("m", 5, 2024, "eia").catalogue();

    private static final String RULES = """
            id: a
            version: 1.0.0
            title: A
            parameters:
              scored: {type: number, default: 1}
              in_variable: {type: number, default: 1}
              gated: {type: number, default: 1}
              shown: {type: number, default: 1}
              zero: {type: number, default: 1}
              priced: {type: number, default: 1}
              grown: {type: number, default: 1}
              both: {type: number, default: 1}
              none: {type: number, default: 1}
            variables: {v: {value: m * in_variable}}
            gates: {g: {when: m < gated, outcome: conditional, reason: Low.}}
            costs:
              currency: USD
              years: 2
              lines:
                power: {annual: m * (priced + both), growth_percent: {parameter: grown}}
            factors:
              f:
                criteria:
                  a: {value: v + scored, scale: {type: linear, worst: 0, best: 10}, weight: 1}
                  z: {value: m * zero, scale: {type: linear, worst: 0, best: 10}, weight: 0}
                  r: {value: m * shown * both, report_only: true}
            """;

    private static List<String> warnings(String rules, String parameter) {
        return Asked.of(MemoryFiles.of("a.yaml", rules).sound("a", CATALOGUE), CATALOGUE)
                .candidates("TX")
                .parameter(parameter, 2.0)
                .assess()
                .warnings()
                .stream()
                .filter(warning -> warning.code().equals("parameter-without-effect"))
                .map(Assessment.Warning::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shown|Only criteria without weight read it.",
                "zero|Only criteria without weight read it.",
                "priced|Only costs read it.",
                "grown|Only costs read it.",
                "both|Only costs and criteria without weight read it.",
                "none|"
            })
    void aParameterThatChangesNoScoreAndNoGateIsNamed(String parameter, String readers) {
        assertThat(warnings(RULES, parameter))
                .containsExactly("The parameter '" + parameter + "' changes no score and no gate."
                        + (readers == null ? "" : " " + readers));
    }

    @ParameterizedTest
    @CsvSource({"scored", "in_variable", "gated"})
    void aParameterOfAScoreOrAGateIsNot(String parameter) {
        assertThat(warnings(RULES, parameter)).isEmpty();
    }

    @Test
    void costsThatAreScoredCount() {
        String scored = RULES.replace("value: v + scored", "value: costs.present_value");
        assertThat(warnings(scored, "priced")).isEmpty();
        assertThat(warnings(scored, "grown")).isEmpty();
        assertThat(warnings(scored, "in_variable")).hasSize(1);
    }

    @Test
    void defaultsGiveNoWarning() {
        assertThat(Asked.of(MemoryFiles.of("a.yaml", RULES).sound("a", CATALOGUE), CATALOGUE)
                        .candidates("TX")
                        .assess()
                        .warnings())
                .isEmpty();
    }
}
