package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Uncertainty;
import org.siteselection.rulefiles.Facts;
import org.siteselection.rulefiles.MemoryFiles;
import org.siteselection.scoring.robustness.Distribution;
import org.siteselection.scoring.robustness.ScoreModel;
import org.siteselection.scoring.robustness.SplitMix;

/** A draw equals the ranking of its facts. */
class ScoreModelsTest {
    private static final String HEAD = "id: a\nversion: 1.0.0\ntitle: A\n";
    private static final String COST =
            "cost: {value: power * 2 + pay, weight: 3, scale: {type: linear, worst: 70, best: 20}}";
    private static final String PAY = "pay: {value: pay, weight: 1, scale: {type: linear, worst: 45, best: 15}}";
    private static final String TAX =
            "tax: {value: tax, weight: 2, scale: {type: half_life, full: 1, half: 4}, missing: reweight}";
    private static final Distribution PAY_OF_FLORIDA = new Distribution.Triangular(20, 25, 33);

    private static String factor(String... criteria) {
        return HEAD + "factors: {f: {criteria: {" + String.join(", ", criteria) + "}}}\n";
    }

    private static String relative(String by) {
        return factor(
                "cost: {value: power * pay, weight: 3, goal: minimize, scale: {type: relative, by: " + by + "}}",
                "pay: {value: pay, weight: 1, goal: minimize, scale: {type: relative, by: " + by + "}}",
                TAX);
    }

    /** @param draws facts as they are drawn, or null for the given ones */
    private static CatalogueSnapshot catalogue(SplitMix draws) {
        Facts facts = new Facts();
        state(facts, "TX", draws, 6, new Uncertainty(5.0, 7.5, null, null), 30, null);
        facts.fact("tax", 10, 2021, "tf");
        state(facts, "FL", draws, 8, new Uncertainty(null, null, 0.5, "normal"), 25, null);
        facts.fact("tax", 2, 2021, "tf");
        state(
                facts,
                "OH",
                draws,
                7,
                new Uncertainty(null, null, 0.1, "lognormal"),
                28,
                new Uncertainty(26.0, 29.0, null, null));
        return facts.site("depot", "TX").fact("tax", 5, 2019, "deed").catalogue();
    }

    private static void state(
            Facts facts, String id, SplitMix draws, double power, Uncertainty ofPower, double pay, Uncertainty ofPay) {
        facts.state(id);
        fact(facts, id, "power", power, ofPower, draws);
        fact(facts, id, "pay", pay, ofPay, draws);
    }

    private static void fact(Facts facts, String id, String metric, double value, Uncertainty sure, SplitMix draws) {
        double drawn = draws == null || sure == null
                ? value
                : UncertainFact.ofPlace(id, metric, value, sure).draw(draws);
        facts.uncertain(metric, drawn, 2024, "s", draws == null ? sure : null);
    }

    private static Assessment assess(String rules, SplitMix draws) {
        CatalogueSnapshot catalogue = catalogue(draws);
        Asked asked = Asked.of(MemoryFiles.of("a.yaml", rules).sound("a", catalogue), catalogue)
                .candidates("TX", "FL", "OH", "depot");
        double drawn = draws == null
                ? 25
                : UncertainFact.ofRequest("FL", "pay", PAY_OF_FLORIDA).draw(draws);
        return (draws == null ? asked.uncertain("FL", "pay", 25, PAY_OF_FLORIDA) : asked.fact("FL", "pay", drawn))
                .assess();
    }

    private static Map<String, Double> scores(ScoreModel model, ScoreModel.Scorer scorer, double[] weights) {
        double[] scores = new double[model.ids().size()];
        scorer.score(weights, scores);
        Map<String, Double> byId = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byId.put(model.ids().get(i), scores[i]);
        }
        return byId;
    }

    private static void assertEveryDrawIsARanking(String rules) {
        Assessment given = assess(rules, null);
        ScoreModels models = new ScoreModels(given);
        ScoreModel model = models.sampled(false);
        ScoreModel.Scorer scorer = model.scorer();
        assertThat(model.uncertain()).isTrue();
        assertScores(given, scores(model, scorer, models.weights()));
        for (int k = 0; k < 50; k++) {
            SplitMix random = SplitMix.of(7, k);
            scorer.draw(random);
            assertScores(assess(rules, random.keyed("facts")), scores(model, scorer, models.weights()));
        }
    }

    private static void assertScores(Assessment expected, Map<String, Double> scores) {
        assertThat(scores).hasSameSizeAs(expected.ranked());
        for (Assessed one : expected.ranked()) {
            assertThat(scores.get(one.candidate().id()))
                    .as(one.candidate().id())
                    .isCloseTo(one.score(), within(1e-9 * (1 + Math.abs(one.score()))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted_sum", "weighted_product", "minimum"})
    void absoluteScales(String method) {
        assertEveryDrawIsARanking(factor(COST, PAY, TAX) + "method: " + method + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"min_max", "max", "sum", "vector", "z_score", "percentile", "rank"})
    void relativeScalesAreFittedToTheDrawnCandidates(String by) {
        assertEveryDrawIsARanking(relative(by));
    }

    @ParameterizedTest
    @ValueSource(strings = {"min_max", "z_score", "percentile"})
    void relativeScalesAreFittedToTheDrawnStates(String by) {
        assertEveryDrawIsARanking(relative(by) + "field: {from: states, except: [OH]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topsis", "promethee_ii", "vikor", "copras", "moora"})
    void methodsOverRawValues(String method) {
        assertEveryDrawIsARanking(factor(COST, PAY) + "method: " + method + "\n");
    }

    @Test
    void withoutUncertainFactsNothingIsDrawn() {
        Assessment certain = Asked.of(factor(PAY.replace("45", "50"), TAX))
                .candidates("TX", "FL", "OH")
                .assess();
        assertThat(new ScoreModels(certain).sampled(false).uncertain()).isFalse();
        assertThat(new ScoreModels(certain).sampled(true).uncertain()).isTrue();
        Assessment topsis = Asked.of(factor(PAY) + "method: topsis\n")
                .candidates("TX", "FL")
                .assess();
        assertThat(new ScoreModels(topsis).sampled(true).uncertain()).isFalse();
    }

    @Test
    void sitesOfAStateShareAnInheritedFact() {
        CatalogueSnapshot catalogue = catalogue(null);
        Assessment assessment = Asked.of(MemoryFiles.of("a.yaml", factor(COST)).sound("a", catalogue), catalogue)
                .inline("one", "TX")
                .inline("two", "TX")
                .inline("three", "depot")
                .inline("other", "FL")
                .assess();
        ScoreModel model = new ScoreModels(assessment).sampled(false);
        ScoreModel.Scorer scorer = model.scorer();
        double before = Double.NaN;
        for (int k = 0; k < 20; k++) {
            scorer.draw(SplitMix.of(3, k));
            Map<String, Double> scores = scores(model, scorer, new double[] {1});
            assertThat(scores.get("one")).isEqualTo(scores.get("two")).isEqualTo(scores.get("three"));
            assertThat(scores.get("one")).isNotEqualTo(scores.get("other")).isNotEqualTo(before);
            before = scores.get("one");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted_sum", "weighted_product", "minimum"})
    void missingValuesAreDrawnOverTheirScale(String method) {
        String rules = factor(TAX, "pay: {value: pay, weight: 1, scale: {type: linear, worst: 30, best: 20}}")
                + "method: " + method + "\n";
        Assessment assessment = Asked.of(rules).candidates("OH", "TX").assess();
        ScoreModels models = new ScoreModels(assessment);
        ScoreModel model = models.sampled(true);
        ScoreModel.Scorer scorer = model.scorer();
        double texas = scores(model, scorer, models.weights()).get("TX");
        // Alone, the weight of tax shows the drawn score itself.
        double[] taxOnly = {0, 1};
        double sum = 0;
        double least = 100;
        double most = 0;
        for (int k = 0; k < 2000; k++) {
            scorer.draw(SplitMix.of(1, k));
            assertThat(scores(model, scorer, models.weights()).get("TX")).isEqualTo(texas);
            double drawn = scores(model, scorer, taxOnly).get("OH");
            sum += drawn;
            least = Math.min(least, drawn);
            most = Math.max(most, drawn);
        }
        assertThat(sum / 2000).isCloseTo(50, within(2.0));
        assertThat(least).isBetween(0.0, 1.0);
        assertThat(most).isBetween(99.0, 100.0);
    }

    @Test
    void aScaleWithoutEndsIsNotDrawn() {
        String rules =
                factor("tax: {value: tax, weight: 2, goal: minimize, scale: {type: relative, by: z_score}}", PAY);
        ScoreModels models =
                new ScoreModels(Asked.of(rules).candidates("OH", "TX", "FL").assess());
        assertThat(models.undrawable()).containsExactly("f.tax");
        assertThat(models.sampled(true).uncertain()).isFalse();
    }

    @Test
    void aDrawWithoutValueKeepsTheGivenOne() {
        String rules =
                factor("a: {value: 'power > 6 ? pay : tax', weight: 1, scale: {type: linear, worst: 40, best: 0}}");
        CatalogueSnapshot catalogue = catalogue(null);
        Assessment assessment = Asked.of(MemoryFiles.of("a.yaml", rules).sound("a", catalogue), catalogue)
                .candidates("OH", "FL")
                .assess();
        ScoreModel model = new ScoreModels(assessment).sampled(false);
        ScoreModel.Scorer scorer = model.scorer();
        int kept = 0;
        for (int k = 0; k < 1000; k++) {
            scorer.draw(SplitMix.of(2, k));
            // Ohio's power is drawn below 6 in 6 draws of 100, and its tax is unknown; otherwise its pay is drawn.
            kept += scores(model, scorer, new double[] {1}).get("OH") == 100 * (40 - 28) / 40.0 ? 1 : 0;
        }
        assertThat(kept).isBetween(40, 85);
    }

    @Test
    void aDrawThatHasNoResultIsNamed() {
        String rules = factor("a: {value: ln(power), weight: 1, scale: {type: linear, worst: 40, best: 0}}");
        CatalogueSnapshot catalogue = catalogue(null);
        Assessment assessment = Asked.of(MemoryFiles.of("a.yaml", rules).sound("a", catalogue), catalogue)
                .candidates("OH", "TX")
                .uncertain("TX", "power", 1, new Distribution.Normal(1, 2))
                .assess();
        ScoreModel.Scorer scorer = new ScoreModels(assessment).sampled(false).scorer();
        assertThatThrownBy(() -> {
                    for (int k = 0; k < 100; k++) {
                        scorer.draw(SplitMix.of(2, k));
                    }
                })
                .isInstanceOf(UnscorableException.class)
                .hasMessageContaining("'f.a' cannot be computed for 'TX' with drawn facts")
                .hasMessageContaining("low");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topsis", "vikor", "waspas", "promethee_ii"})
    void standInForTheWorstFollowsTheDraw(String method) {
        String bill = "bill: {value: power * tax + pay, weight: 2, goal: minimize, missing: worst}";
        assertEveryDrawIsARanking(factor(COST, PAY, bill) + "method: " + method + "\n");
    }

    @Test
    void criterionOfWeightZeroIsNeverDrawn() {
        // Its expression divides by zero at some draws, which would end the analysis if they were made.
        String free = "free: {value: '1 / max(0, pay - 25)', weight: 0, scale: {type: identity}}";
        ScoreModels models = new ScoreModels(assess(factor(COST, PAY, free), null));
        ScoreModel.Scorer scorer = models.sampled(false).scorer();
        for (int k = 0; k < 50; k++) {
            scorer.draw(SplitMix.of(7, k));
        }
        assertThat(models.criteria()).hasSize(2);
    }

    @Test
    void modelsLeaveOutCriteriaOfWeightZero() {
        String free = "tax: {value: tax, weight: 0, scale: {type: categories, table: {'1': 5}}}";
        Assessment topsis = Asked.of(factor(COST.replace("power * 2 + pay", "power"), PAY, free) + "method: topsis\n")
                .candidates("TX", "FL", "OH")
                .assess();
        ScoreModels models = new ScoreModels(topsis);
        assertThat(models.criteria()).hasSize(2);
        assertThat(models.weights()).containsExactly(0.75, 0.25);
        assertThat(new ScoreModels(Asked.of(factor(PAY, free)).candidates("TX").assess()).criteria())
                .hasSize(1);
    }
}
