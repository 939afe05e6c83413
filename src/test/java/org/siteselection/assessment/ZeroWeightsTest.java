package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.rulefiles.MemoryFiles;

/** A criterion of weight 0 has no effect, whether its weight is given or computed. Ohio has no tax. */
class ZeroWeightsTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String POWER = "power: {value: power, weight: 1, scale: {type: linear, worst: 10, best: 5}}";
    private static final String PAY = "pay: {value: pay, weight: 1, scale: {type: linear, worst: 40, best: 20}}";

    private static Assessment assess(String factors, String more) {
        return Asked.of(HEAD + "factors: " + factors + "\n" + more)
                .candidates("TX", "FL", "OH")
                .assess();
    }

    private static void assertAllRanked(Assessment assessment) {
        assertThat(assessment.excluded()).isEmpty();
        assertThat(assessment.ranked()).hasSize(3);
        for (Assessed one : assessment.ranked()) {
            assertThat(one.result().completeness()).isEqualTo(1);
            assertThat(one.result().interval()).isNull();
        }
    }

    private static String tax(String more) {
        return "tax: {value: tax, missing: exclude, " + more + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{f: {criteria: {%s, tax: {value: tax, weight: 0, missing: exclude, scale: {type: identity}}}}}",
                "{f: {weight: 1, criteria: {%s}}, g: {weight: 0, criteria: {tax: {value: tax, missing: exclude, scale: {type: identity}}}}}",
                "{f: {weight: 1, criteria: {%s}}, g: {weight: 0, factors: {h: {criteria: {tax: {value: tax, missing: exclude, scale: {type: identity}}}}}}}",
                "{f: {weighting: {method: swing, points: {power: 100, tax: 0}}, criteria: {power: {value: power, scale: {type: linear, worst: 10, best: 5}}, tax: {value: tax, missing: exclude, scale: {type: identity}}}}}",
            })
    void requiresNoValue(String factors) {
        assertAllRanked(assess(factors.formatted(POWER), ""));
    }

    /** Ohio has no tax; the pay of Texas less itself is 0. */
    @ParameterizedTest
    @ValueSource(strings = {"report_only: true", "weight: 0, scale: {type: identity}"})
    void anExpressionWithoutAValueIsShownAsMissingWithItsReason(String kind) {
        Assessment assessment = Asked.of(HEAD + "factors: {f: {criteria: {" + POWER + ", bad: {value: 1 / (tax - tax), "
                        + kind + "}}}}\n")
                .candidates("TX", "FL", "OH")
                .assess();
        assertAllRanked(assessment);
        assertThat(assessment.ranked())
                .allMatch(one -> Double.isNaN(one.values().get("f.bad").value()));
        assertThat(assessment.warnings())
                .filteredOn(warning -> warning.code().equals("value-undefined"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message())
                        .startsWith("'f.bad' counts for nothing and is shown without a value for FL, TX: ")
                        .contains("zero"));
    }

    @Test
    void requiresNoValueWhereTheRequestSetsTheWeight() {
        String rules =
                HEAD + "factors: {f: {criteria: {" + POWER + ", " + tax("weight: 1, scale: {type: identity}") + "}}}\n";
        assertThat(Asked.of(rules).candidates("TX", "OH").assess().excluded()).hasSize(1);
        assertThat(Asked.of(rules)
                        .candidates("TX", "OH")
                        .weight("f.tax", 0)
                        .assess()
                        .excluded())
                .isEmpty();
    }

    /** 0 * tax is the same wherever it is known, so it has no spread and the data give it no weight. */
    @ParameterizedTest
    @ValueSource(strings = {"standard_deviation", "critic"})
    void requiresNoValueWhereDataSetTheWeight(String weighting) {
        String factors = "{f: {weighting: {method: " + weighting + "}, criteria: {"
                + "power: {value: power, scale: {type: linear, worst: 10, best: 5}}, "
                + "pay: {value: pay, scale: {type: linear, worst: 40, best: 20}}, "
                + "none: {value: 0 * tax, missing: exclude, scale: {type: identity}}}}}";
        assertAllRanked(assess(factors, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"topsis", "vikor", "waspas", "edas"})
    void needsNeitherValueNorDirectionUnderRawValues(String method) {
        String factors =
                "{f: {weight: 1, criteria: {%s, %s}}, g: {weight: 0, criteria: {tax: {value: tax, scale: {type: target, zero_below: 0, full_from: 1, full_to: 2, zero_above: 3}}}}}"
                        .formatted(POWER, PAY);
        assertAllRanked(assess(factors, "method: " + method + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / (tax - tax)", "ln(-pay)", "exp(1000 * pay)"})
    void expressionWithoutAFiniteValueHasNoEffect(String value) {
        String factors = "{f: {criteria: {" + POWER + ", broken: {value: '" + value
                + "', weight: 0, scale: {type: identity}}}}}";
        assertAllRanked(assess(factors, ""));
    }

    @Test
    void relativeScaleThatCannotBeFittedHasNoEffect() {
        String factors = "{f: {criteria: {" + POWER
                + ", tax: {value: tax - 5, goal: minimize, weight: 0, scale: {type: relative, by: max}}}}}";
        assertAllRanked(assess(factors, ""));
    }

    @Test
    void weightsBelowAFactorOfWeightZeroNeedNotBeDetermined() {
        String factors = "{f: {weight: 1, criteria: {" + POWER + "}}, g: {weight: 0, weighting: {method: entropy}, "
                + "criteria: {a: {value: 0 * pay, goal: maximize, scale: {type: identity}}, "
                + "b: {value: 0 * power, goal: maximize, scale: {type: identity}}}}}";
        assertAllRanked(assess(factors, ""));
    }

    @Test
    void fieldInWhichNoPlaceHasTheMetricIsNamed() {
        String rules = HEAD + "metrics: {rent: {unit: USD}}\nfield: {from: states}\nfactors: {f: {criteria: {" + POWER
                + ", rent: {value: rent, goal: minimize, weight: 1, scale: {type: relative, by: min_max}}}}}\n";
        assertThatThrownBy(() -> Asked.of(rules)
                        .inline("a", null)
                        .fact("a", "rent", 300)
                        .fact("a", "power", 6)
                        .assess())
                .isInstanceOfSatisfying(UnscorableException.class, e -> {
                    assertThat(e.code()).isEqualTo("field-without-values");
                    assertThat(e.fields()).containsExactly("f.rent");
                });
        assertThat(Asked.of(rules).candidates("TX", "FL").assess().ranked()).hasSize(2);
    }

    @Test
    void zScoreThatAllCandidatesLackHasNoInterval() {
        String rules = HEAD + "metrics: {rent: {unit: USD}}\nfactors: {f: {criteria: {" + POWER
                + ", rent: {value: rent, goal: minimize, weight: 1, scale: {type: relative, by: z_score}}}}}\n";
        Assessment assessment = Asked.of(rules).candidates("TX", "FL").assess();
        assertThat(assessment.ranked())
                .allSatisfy(one -> assertThat(one.result().interval()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard_deviation", "critic"})
    void factorsWithoutScaledCriteriaCannotBeWeightedByScores(String weighting) {
        String rules =
                "{f: {criteria: {a: {value: 100 * power, goal: minimize}}}, g: {criteria: {b: {value: pay, goal: minimize}}}}";
        assertThat(codes(rules, "method: topsis\nweighting: {method: " + weighting + "}\n"))
                .containsExactly("method-needs-scale f.a", "method-needs-scale g.b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entropy", "merec"})
    void rawValuesWithoutADirectionCannotBeWeighted(String weighting) {
        String rules = "{f: {weighting: {method: " + weighting + "}, criteria: {"
                + "a: {value: power, scale: {type: linear, worst: 10, best: 5}}, "
                + "b: {value: pay, scale: {type: target, zero_below: 1, full_from: 20, full_to: 25, zero_above: 99}}}}}";
        assertThat(codes(rules, "")).containsExactly("method-needs-direction f.b");
    }

    private static List<String> codes(String factors, String head) {
        return MemoryFiles.compile(HEAD + head + "factors: " + factors + "\n").issues().stream()
                .map(issue -> issue.code() + " " + issue.message().replaceAll("(?s)^'([^']*)'.*", "$1"))
                .toList();
    }

    @Test
    void denormalWeightBesideAMissingValueAddsUp() {
        String rules = HEAD + "factors: {f: {criteria: {tax: {value: tax, weight: 1, scale: {type: identity}}, "
                + "a: {value: power, weight: 7.3e-311, scale: {type: linear, worst: 10, best: 5}}, "
                + "b: {value: pay, weight: 1.9e-311, scale: {type: linear, worst: 40, best: 20}}}}}\n";
        Assessed ohio = Asked.of(rules).candidates("OH").assess().ranked().get(0);
        double sum = 0;
        Assessment assessment = Asked.of(rules).candidates("OH").assess();
        for (int c = 0; c < assessment.hierarchy().criteria(); c++) {
            sum += ohio.result().contributions()[assessment.hierarchy().criterionNode(c)];
        }
        assertThat(sum).isCloseTo(ohio.score(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(ohio.score()).isCloseTo((7.3 * 60 + 1.9 * 60) / 9.2, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void aFactorOfNoWeightNeedsNeitherDirectionsNorScalesForItsWeighting() {
        String raw =
                "{f: {weight: 1, criteria: {" + POWER + "}}, g: {weight: 0, weighting: {method: entropy}, criteria: {"
                        + "a: {value: pay, scale: {type: target, zero_below: 1, full_from: 20, full_to: 25, zero_above: 99}}, "
                        + PAY.replace("weight: 1, ", "") + "}}}";
        assertAllRanked(assess(raw, ""));
        String unscaled = "{f: {weight: 1, criteria: {" + POWER + "}}, g: {weight: 0, weighting: {method: critic}, "
                + "criteria: {a: {value: tax, goal: minimize}, b: {value: pay}}}}";
        assertAllRanked(assess(unscaled, "method: topsis\n"));
    }

    @Test
    void aRelativeScaleOfNoWeightNeedsNoDirection() {
        assertAllRanked(assess(
                "{f: {criteria: {" + POWER + ", tax: {value: tax, weight: 0, scale: {type: relative, by: max}}}}}",
                ""));
        assertThat(codes(
                        "{f: {criteria: {" + POWER
                                + ", tax: {value: tax, weight: 1, scale: {type: relative, by: max}}}}}",
                        ""))
                .contains("missing-key The key 'goal' is missing; a relative scale needs maximize or minimize.");
    }
}
