package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.Reported;

/** Values, provenance, exclusions and weights. Power 12..2 and pay 40..20, three to one. */
class AssessorTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\nparameters: {n: {type: number, default: 1}}\n";
    private static final String POWER = "power: {value: power, weight: 3, scale: {type: linear, worst: 12, best: 2}}";
    private static final String PAY = "pay: {value: pay, weight: 1, scale: {type: linear, worst: 40, best: 20}}";
    private static final String BOTH = criteria(POWER, PAY);

    private static String criteria(String... criteria) {
        return HEAD + "factors: {f: {criteria: {" + String.join(", ", criteria) + "}}}\n";
    }

    private static String tax(String more) {
        return "tax: {value: tax, weight: 1, scale: {type: linear, worst: 10, best: 0}" + more + "}";
    }

    private static Assessed only(Assessment assessment) {
        assertThat(assessment.excluded()).isEmpty();
        assertThat(assessment.ranked()).hasSize(1);
        return assessment.ranked().get(0);
    }

    @Test
    void scoresRankAndTie() {
        Assessment got = Asked.of(BOTH).candidates("TX", "FL", "OH").assess();

        // TX 60 and 50, FL 40 and 75, OH 50 and 60.
        assertThat(got.ranked())
                .extracting(a -> a.rank() + " " + a.candidate().id() + " " + a.score())
                .containsExactly("1 TX 57.5", "2 OH 52.5", "3 FL 48.75");
        assertThat(Asked.of(BOTH)
                        .candidates("TX", "FL")
                        .fact("FL", "power", 6)
                        .fact("FL", "pay", 30)
                        .assess()
                        .ranked())
                .extracting(a -> a.rank() + " " + a.candidate().id())
                .containsExactly("1 FL", "1 TX");
    }

    @Test
    void staleFiguresAreReportedOncePerCriterion() {
        String rules = criteria(POWER, tax(""));

        // The edition is of 2026: the tax of Texas of 2021 is five years old and gives no warning, the figure of 2019
        // does.
        assertThat(Asked.of(rules).candidates("TX", "FL").assess().warnings()).isEmpty();
        assertThat(Asked.of(rules).candidates("TX", "depot").assess().warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("stale-fact");
                    assertThat(warning.message())
                            .contains("'f.tax'", "as old as 2019", "depot", "5 years", "2026-01-01")
                            .doesNotContain("TX");
                });
        assertThat(Asked.of(rules)
                        .candidates("depot")
                        .fact("depot", "tax", 5)
                        .assess()
                        .warnings())
                .as("a figure of the request has no year")
                .isEmpty();
    }

    @Test
    void staleFiguresOfAGateThatExcludesAreReported() {
        String rules = BOTH + """
                gates:
                  taxed: {title: Taxed, when: tax < 6, outcome: fail, reason: Too dear.}
                  ask: {title: Ask, when: tax < 0 && pay > 1, outcome: conditional, reason: Ask.}
                """;

        Assessment got = Asked.of(rules).candidates("TX", "depot").assess();
        assertThat(got.excluded()).extracting(e -> e.candidate().id()).containsExactly("depot");
        assertThat(got.warnings())
                .extracting(Assessment.Warning::message)
                .satisfiesExactly(
                        taxed -> assertThat(taxed)
                                .startsWith("'gates.taxed' (Taxed) rests on figures as old as 2019 for depot:"),
                        ask -> assertThat(ask).startsWith("'gates.ask' (Ask)").contains("depot"));
        assertThat(Asked.of(rules).candidates("TX").assess().warnings()).isEmpty();
    }

    @Test
    void weightsOfTheRequestReplaceThoseOfTheRules() {
        Assessed got = only(Asked.of(BOTH).candidates("TX").weight("f.pay", 9).assess());

        assertThat(got.score()).isEqualTo(0.25 * 60 + 0.75 * 50, within(1e-9));
    }

    @Test
    void weightsThatAreAllZeroAreUndetermined() {
        Asked asked = Asked.of(BOTH).candidates("TX").weight("f.pay", 0).weight("f.power", 0);

        assertThatThrownBy(asked::assess)
                .isInstanceOfSatisfying(UnscorableException.class, e -> {
                    assertThat(e.code()).isEqualTo("weights-undetermined");
                    assertThat(e.fields().get(0)).startsWith("weights.f.");
                })
                .hasMessageContaining("'f'");
        assertThatThrownBy(Asked.of(BOTH).candidates("TX").weight("f", 0)::assess)
                .isInstanceOfSatisfying(
                        UnscorableException.class,
                        e -> assertThat(e.fields().get(0)).isEqualTo("weights.f"));
    }

    @Test
    void aValueThatCannotBeComputedNamesCandidateAndCriterion() {
        String rules = criteria(POWER, "ratio: {value: pay / tax, weight: 1, scale: {type: identity}}");

        assertThatThrownBy(Asked.of(rules).candidates("TX", "FL")::assess)
                .isInstanceOfSatisfying(UnscorableException.class, e -> {
                    assertThat(e.code()).isEqualTo("division-by-zero");
                    assertThat(e.fields().get(0)).isEqualTo("f.ratio");
                })
                .hasMessageContaining("'FL'")
                .hasMessageContaining("'f.ratio'")
                .hasMessageContaining("pay / tax");
        String overflow = criteria("big: {value: 'tax == 0 ? 1 : pow(pay, 1000)', scale: {type: identity}}");
        assertThatThrownBy(Asked.of(overflow).candidates("TX")::assess)
                .isInstanceOfSatisfying(
                        UnscorableException.class, e -> assertThat(e.code()).isEqualTo("overflow"));
    }

    @Test
    void aMissingRequiredValueExcludesTheCandidate() {
        Assessment got = Asked.of(criteria(POWER, tax(", missing: exclude")))
                .candidates("OH", "TX")
                .assess();

        assertThat(got.ranked()).extracting(a -> a.candidate().id()).containsExactly("TX");
        Exclusion ohio = got.excluded().get(0);
        assertThat(ohio.code()).isEqualTo("missing-value");
        assertThat(ohio.gate()).isNull();
        assertThat(ohio.reason()).contains("'f.tax'");
    }

    @Test
    void aCandidateWithoutAnyValueIsExcluded() {
        Assessment got = Asked.of(BOTH).inline("nowhere", null).candidates("TX").assess();

        assertThat(got.excluded())
                .extracting(e -> e.candidate().id() + " " + e.code())
                .containsExactly("nowhere no-data");
    }

    @Test
    void reportOnlyCriteriaAreShownAndHaveNoEffect() {
        Assessed got =
                only(Asked.of(criteria(POWER, "bill: {value: power * n * 10, report_only: true, missing: exclude}"))
                        .parameter("n", 5.0)
                        .candidates("TX")
                        .assess());

        assertThat(got.score()).isEqualTo(60);
        assertThat(got.values().get("f.bill").value()).isEqualTo(300);
        assertThat(got.result().completeness()).isEqualTo(1);
        assertThat(only(Asked.of(criteria(POWER, "due: {value: tax, report_only: true, missing: exclude}"))
                                .candidates("OH")
                                .assess())
                        .values()
                        .get("f.due")
                        .value())
                .isNaN();
    }

    @Test
    void aClassWithoutEntryCountsAsMissingAndIsReported() {
        String classes = "class: {value: pay, weight: 1, scale: {type: categories, table: {25: 100, 28: 0}}";
        Assessment got = Asked.of(criteria(POWER, classes + "}"))
                .candidates("TX", "FL", "OH")
                .assess();

        assertThat(got.warnings()).hasSize(1);
        assertThat(got.warnings().get(0).code()).isEqualTo("category-without-entry");
        assertThat(got.warnings().get(0).message()).contains("30", "'TX'", "'f.class'");
        assertThat(got.ranked().get(0).candidate().id()).isEqualTo("TX");
        assertThat(got.ranked().get(0).result().completeness()).isEqualTo(0.75);
        assertThat(Asked.of(criteria(POWER, classes + ", missing: exclude}"))
                        .candidates("TX")
                        .assess()
                        .excluded())
                .extracting(Exclusion::code)
                .containsExactly("missing-value");
    }

    @Test
    void provenanceIsOfTheFiguresThatWereRead() {
        Asked asked = Asked.of(criteria(
                        POWER,
                        "sum: {value: power + pay + n, weight: 1, scale: {type: identity}}",
                        "choice: {value: 'n > 0 ? pay : power', weight: 1, scale: {type: identity}}",
                        "fallback: {value: 'has(tax) ? tax : pay', weight: 1, scale: {type: identity}}",
                        "constant: {value: n * 2, weight: 1, scale: {type: identity}}"))
                .candidates("OH");

        ReadValues read = only(asked.assess()).values();
        assertThat(read.get("f.power")).isEqualTo(new Reported(7, 2024, List.of("eia")));
        assertThat(read.get("f.sum")).isEqualTo(new Reported(36, 2023, List.of("bls", "eia")));
        assertThat(read.get("f.choice")).isEqualTo(new Reported(28, 2023, List.of("bls")));
        assertThat(read.get("f.fallback")).isEqualTo(new Reported(28, 2023, List.of("bls")));
        assertThat(read.get("f.constant")).isEqualTo(new Reported(2, null, List.of()));

        ReadValues overridden = only(asked.fact("OH", "pay", 20).assess()).values();
        assertThat(overridden.get("f.sum")).isEqualTo(new Reported(28, 2024, List.of("eia", "request")));
        assertThat(overridden.get("f.choice")).isEqualTo(new Reported(20, null, List.of("request")));
    }

    @Test
    void aSiteInheritsFiguresItDoesNotHave() {
        String rules = criteria(POWER, PAY, tax(""));
        ReadValues depot = only(Asked.of(rules).candidates("depot").assess()).values();
        assertThat(depot.get("f.tax")).isEqualTo(new Reported(5, 2019, List.of("deed")));
        assertThat(depot.get("f.power")).isEqualTo(new Reported(6, 2024, List.of("eia"), "TX"));

        ReadValues inline = only(Asked.of(rules)
                        .inline("fort_worth", "TX")
                        .fact("fort_worth", "pay", 33)
                        .assess())
                .values();
        assertThat(inline.get("f.pay")).isEqualTo(new Reported(33, null, List.of("request")));
        assertThat(inline.get("f.tax")).isEqualTo(new Reported(10, 2021, List.of("tf"), "TX"));

        Assessed alone = only(Asked.of(rules)
                .inline("island", null)
                .fact("island", "power", 2)
                .assess());
        assertThat(alone.score()).isEqualTo(100);
        assertThat(alone.result().completeness()).isEqualTo(0.6, within(1e-12));
    }
}
