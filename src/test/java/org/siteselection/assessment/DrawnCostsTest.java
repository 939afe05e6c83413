package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.siteselection.rules.CostModel.Total;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.robustness.Distribution;
import org.siteselection.scoring.robustness.DrawnFigure;
import org.siteselection.scoring.robustness.Sampling;
import org.siteselection.scoring.robustness.ScoreModel;
import org.siteselection.scoring.robustness.SplitMix;

class DrawnCostsTest {
    private static final String HEAD = """
            id: a
            version: 1.0.0
            title: A
            factors: {f: {criteria: {power: {value: power, scale: {type: identity}}}}}
            """;
    private static final String POWER = "power: {annual: 1000 * power, growth_percent: 2}";
    private static final Distribution PRICE = new Distribution.Triangular(5, 6, 10);
    private static final int DRAWS = 5_000;
    private static final Sampling SAMPLING = Sampling.onThisThread(DRAWS, 42);

    private static Assessment assess(String lines, double power) {
        return Asked.of(HEAD + "costs: {years: 5, discount_percent: 8, lines: {" + lines + "}}\n")
                .candidates("TX")
                .fact("TX", "power", power)
                .assess();
    }

    private static Assessment uncertain(String lines, Distribution price) {
        return Asked.of(HEAD + "costs: {years: 5, discount_percent: 8, lines: {" + lines + "}}\n")
                .candidates("TX")
                .uncertain("TX", "power", 6, price)
                .assess();
    }

    private static double presentValue(Assessment assessment) {
        return Objects.requireNonNull(assessment.ranked().get(0).costs()).total(Total.PRESENT_VALUE);
    }

    private static DrawnFigure drawn(Assessment assessment) {
        return DrawnCosts.of(assessment, 0).orElseThrow().draw(SAMPLING);
    }

    private static SplitMix facts(int draw) {
        return SplitMix.of(42, draw).keyed("values").keyed("facts");
    }

    private static double[] prices() {
        double[] prices = new double[DRAWS];
        Arrays.setAll(prices, k -> UncertainFact.ofRequest("TX", "power", PRICE).draw(facts(k)));
        return prices;
    }

    @Test
    void everyDrawIsTheCostOfItsFacts() {
        String lines = POWER + ", pay: {annual: 10 * pay}, grant: {once: -500 * power}";
        double[] values = Arrays.stream(prices())
                .limit(300)
                .map(price -> presentValue(assess(lines, price)))
                .sorted()
                .toArray();
        DrawnFigure drawn =
                DrawnCosts.of(uncertain(lines, PRICE), 0).orElseThrow().draw(Sampling.onThisThread(300, 42));
        assertThat(drawn.mean()).isEqualTo(Arrays.stream(values).average().orElseThrow(), within(1e-8));
        assertThat(drawn.p10()).isEqualTo(values[29]);
        assertThat(drawn.p90()).isEqualTo(values[269]);
    }

    @Test
    void aTriangularPriceHasItsMoments() {
        DrawnFigure drawn = drawn(uncertain(POWER, PRICE));
        double perUnit = presentValue(assess(POWER, 1));
        double sd = Math.sqrt((25 + 36 + 100 - 30 - 50 - 60) / 18.0);
        assertThat(drawn.mean()).isEqualTo(7 * perUnit, within(4 * sd / Math.sqrt(DRAWS) * perUnit));
        // P(price < 5 + sqrt(0.1 * 5 * 1)) = 0.1 and P(price > 10 - sqrt(0.1 * 5 * 4)) = 0.1.
        assertThat(drawn.p10()).isEqualTo((5 + Math.sqrt(0.5)) * perUnit, within(0.06 * perUnit));
        assertThat(drawn.p90()).isEqualTo((10 - Math.sqrt(2)) * perUnit, within(0.12 * perUnit));
    }

    @Test
    void scoresAndCostsReadTheSameDraw() {
        Assessment assessment = uncertain(POWER, PRICE);
        ScoreModel.Scorer scorer = new ScoreModels(assessment).sampled(false).scorer();
        double[] prices = prices();
        double[] score = new double[1];
        for (int k = 0; k < 100; k++) {
            scorer.draw(SplitMix.of(42, k).keyed("values"));
            scorer.score(new double[] {1}, score);
            assertThat(score[0]).isEqualTo(prices[k], within(1e-9));
        }
    }

    @Test
    void nearestRanksAreDraws() {
        Assessment assessment = uncertain("power: {once: power}", PRICE);
        double[] prices = prices();
        for (int draws : new int[] {1, 2, 9, 10, 11, 15}) {
            double[] sorted = Arrays.copyOf(prices, draws);
            Arrays.sort(sorted);
            DrawnFigure drawn = DrawnCosts.of(assessment, 0).orElseThrow().draw(Sampling.onThisThread(draws, 42));
            assertThat(drawn.p10()).isEqualTo(sorted[(int) Math.ceil(draws / 10.0) - 1], within(1e-11));
            assertThat(drawn.p90()).isEqualTo(sorted[(int) Math.ceil(draws * 9 / 10.0) - 1], within(1e-11));
        }
    }

    @Test
    void certainFactsGiveThePresentValue() {
        Assessment unread = uncertain("pay: {annual: 10 * pay}", PRICE);
        assertThat(drawn(unread)).isEqualTo(DrawnFigure.certain(presentValue(unread)));
        Assessment certain = assess(POWER, 6);
        assertThat(drawn(certain)).isEqualTo(DrawnFigure.certain(presentValue(certain)));
    }

    @Test
    void aBlankLineWithoutStandInLeavesNoFigure() {
        Assessment blank = Asked.of(HEAD + "costs: {years: 1, lines: {tax: {annual: tax}, " + POWER + "}}\n")
                .candidates("OH")
                .uncertain("OH", "power", 7, PRICE)
                .assess();
        assertThat(presentValue(blank)).isNaN();
        assertThat(drawn(blank)).isEqualTo(DrawnFigure.certain(Double.NaN));
    }

    @Test
    void aBlankLineHasItsStandInInEveryDraw() {
        Assessment assessment = Asked.of(
                        HEAD + "costs: {years: 1, lines: {tax: {once: tax, missing: 40}, power: {once: power}}}\n")
                .candidates("OH")
                .uncertain("OH", "power", 6, PRICE)
                .assess();
        double mean = Arrays.stream(prices("OH")).average().orElseThrow();
        assertThat(drawn(assessment).mean()).isEqualTo(40 + mean, within(1e-9));
    }

    private static double[] prices(String candidate) {
        double[] prices = new double[DRAWS];
        Arrays.setAll(
                prices, k -> UncertainFact.ofRequest(candidate, "power", PRICE).draw(facts(k)));
        return prices;
    }

    @Test
    void aDrawWithoutAmountHasTheStandInOrElseTheGivenAmount() {
        String blank = "power > 6.5 ? power : tax_unknown";
        String metrics = "metrics: {tax_unknown: {unit: percent}}\n";
        double standIn =
                Arrays.stream(prices()).map(p -> p > 6.5 ? p : 3).average().orElseThrow();
        double given =
                Arrays.stream(prices()).map(p -> p > 6.5 ? p : 8).average().orElseThrow();
        assertThat(mean(metrics, "power: {once: '" + blank + "', missing: 3}", 8))
                .isEqualTo(standIn, within(1e-9));
        assertThat(mean(metrics, "power: {once: '" + blank + "'}", 8)).isEqualTo(given, within(1e-9));
    }

    private static double mean(String metrics, String line, double power) {
        Assessment assessment = Asked.of(HEAD + metrics + "costs: {years: 1, lines: {" + line + "}}\n")
                .candidates("TX")
                .uncertain("TX", "power", power, PRICE)
                .assess();
        return drawn(assessment).mean();
    }

    @Test
    void rulesWithoutCostsHaveNone() {
        assertThat(DrawnCosts.of(Asked.of(HEAD).candidates("TX").assess(), 0)).isEmpty();
    }

    @Test
    void anAmountWithoutResultNamesItsLine() {
        Assessment assessment = uncertain("power: {once: ln(power)}", new Distribution.Normal(6, 6));
        assertThatThrownBy(() -> drawn(assessment))
                .isInstanceOf(UnscorableException.class)
                .hasMessageContaining("'costs.lines.power' cannot be computed for 'TX' with drawn facts");
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Assessment assessment = uncertain(POWER, PRICE);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            Sampling sampling = new Sampling(DRAWS, 42, pool, 3, StopRule.never());
            assertThat(DrawnCosts.of(assessment, 0).orElseThrow().draw(sampling))
                    .isEqualTo(drawn(assessment));
        } finally {
            pool.shutdownNow();
        }
    }
}
