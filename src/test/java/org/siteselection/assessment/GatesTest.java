package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.rules.Gate;

/** Gates over Texas (tax 10), Florida (tax 0) and Ohio (unknown tax). */
class GatesTest {
    private static final String HEAD = """
            id: a
            version: 1.0.0
            title: A
            parameters: {parent: {type: string, default: CN}}
            factors: {f: {criteria: {power: {value: power, scale: {type: linear, worst: 12, best: 2}}}}}
            gates:
            """;

    private static String gate(String id, String when, String outcome) {
        return "  " + id + ": {title: Gate " + id + ", when: '" + when + "', outcome: " + outcome
                + ", reason: Because.}\n";
    }

    private static String outcomes(Assessed assessed) {
        return assessed.gates().stream()
                .map(g -> g.outcome().word())
                .collect(Collectors.joining(" ", assessed.status().word() + ": ", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "tax > 5, conditional, TX, conditional",
        "tax > 5, conditional, FL, pass",
        "tax > 5, conditional, OH, unknown",
        "tax > 5, fail, FL, pass",
        "tax > 5, fail, OH, unknown",
        "parent == \"US\" && tax > 5, fail, OH, pass",
        "tax > 5 && parent == \"US\", fail, OH, pass",
        "parent == \"CN\" && tax > 5, fail, OH, unknown",
        "parent == \"CN\" || tax > 5, conditional, OH, conditional",
        "tax > 5 || parent == \"CN\", conditional, OH, conditional",
        "parent == \"US\" || tax > 5, conditional, OH, unknown",
        "!(tax > 5), conditional, OH, unknown",
        "!has(tax), conditional, OH, conditional",
        "!has(tax), conditional, TX, pass"
    })
    void aMissingFigureThatMattersMakesAGateUnknown(String when, String outcome, String candidate, String status) {
        Assessment got =
                Asked.of(HEAD + gate("g", when, outcome)).candidates(candidate).assess();

        assertThat(got.ranked()).extracting(GatesTest::outcomes).containsExactly(status + ": " + status);
    }

    @Test
    void aFailedGateExcludesWithItsReason() {
        Assessment got = Asked.of(HEAD + gate("a", "tax < 0", "fail") + gate("b", "tax > 5", "fail"))
                .candidates("TX", "FL")
                .assess();

        assertThat(got.ranked()).extracting(a -> a.candidate().id()).containsExactly("FL");
        Exclusion texas = got.excluded().get(0);
        assertThat(texas.code()).isEqualTo("gate-failed");
        assertThat(texas.gate()).isEqualTo("b");
        assertThat(texas.reason()).isEqualTo("Gate b: Because.");
        assertThat(texas.figures()).isEqualTo(Map.of("tax", 10.0));
        assertThat(texas.gates()).extracting(GateResult::outcome).containsExactly(Gate.Outcome.PASS, Gate.Outcome.FAIL);
    }

    @Test
    void onlyFiguresThatDecidedAreNamed() {
        String when = "(power > 5 || pay > 1) && (!has(fog) || fog > 0) && tax > 5";
        Exclusion texas = Asked.of(HEAD.replace("parameters:", "metrics: {fog: {unit: days}}\nparameters:")
                        + gate("a", when, "fail"))
                .candidates("TX")
                .assess()
                .excluded()
                .get(0);

        assertThat(texas.figures().toString()).isEqualTo("{power=6.0, tax=10.0}");
    }

    @Test
    void theWorstGateIsTheStatus() {
        String pass = gate("p", "power < 0", "fail");
        String conditional = gate("c", "power > 0", "conditional");
        String unknown = gate("u", "tax > 5", "conditional");

        assertThat(status(pass)).isEqualTo("pass: pass");
        assertThat(status(pass + conditional)).isEqualTo("conditional: pass conditional");
        assertThat(status(unknown + conditional + pass)).isEqualTo("unknown: unknown conditional pass");
    }

    private static String status(String gates) {
        return outcomes(
                Asked.of(HEAD + gates).candidates("OH").assess().ranked().get(0));
    }

    @Test
    void aWaiverLiftsEveryOutcomeExceptPass() {
        String gates = gate("a", "power > 0", "fail")
                + gate("b", "power > 0", "conditional")
                + gate("c", "tax > 5", "fail")
                + gate("d", "power < 0", "fail");
        Asked asked = Asked.of(HEAD + gates).candidates("OH", "TX");
        for (String gate : new String[] {"a", "b", "c", "d"}) {
            asked.waiver("OH", gate, "Memo on " + gate);
        }
        Assessment got = asked.assess();

        assertThat(got.ranked()).extracting(GatesTest::outcomes).containsExactly("pass: waived waived waived pass");
        assertThat(got.ranked().get(0).gates())
                .extracting(GateResult::waiver)
                .containsExactly("Memo on a", "Memo on b", "Memo on c", null);
        assertThat(got.excluded()).extracting(e -> e.candidate().id()).containsExactly("TX");
    }

    @Test
    void waivedCountsAsPassBesideAWorseGate() {
        String gates = gate("a", "power > 0", "fail") + gate("b", "power > 0", "conditional");
        Assessment got = Asked.of(HEAD + gates)
                .candidates("TX")
                .waiver("TX", "a", "Memo")
                .assess();

        assertThat(got.ranked()).extracting(GatesTest::outcomes).containsExactly("conditional: waived conditional");
    }

    @Test
    void aConditionThatCannotBeComputedNamesCandidateAndGate() {
        Asked asked = Asked.of(HEAD + gate("g", "power / tax > 1", "fail")).candidates("TX", "FL");

        assertThatThrownBy(asked::assess)
                .isInstanceOfSatisfying(UnscorableException.class, e -> {
                    assertThat(e.code()).isEqualTo("division-by-zero");
                    assertThat(e.fields().get(0)).isEqualTo("gates.g");
                })
                .hasMessageContaining("'FL'");
    }

    @Test
    void aCandidateThatFailsAGateIsNotScored() {
        String text = HEAD.replace("value: power", "value: power / tax") + gate("g", "tax == 0", "fail");
        Assessment got = Asked.of(text).candidates("TX", "FL").assess();

        assertThat(got.ranked()).extracting(a -> a.candidate().id()).containsExactly("TX");
        assertThat(got.excluded()).extracting(Exclusion::code).containsExactly("gate-failed");
    }
}
