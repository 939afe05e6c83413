package org.siteselection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.rules.CostLine.Cost;
import org.siteselection.rules.CostModel.Total;

/** Costs over Texas (power 6, pay 30, tax 10), Florida (power 8, pay 25, tax 0) and Ohio (power 7, pay 28, no tax). */
class CostsTest {
    private static final String HEAD = """
            id: a
            version: 1.0.0
            title: A
            parameters:
              people: {type: number, default: 10}
              rate: {type: number, default: 8}
              new_years: {type: number, default: 2}
            factors: {f: {criteria: {power: {value: power, scale: {type: linear, worst: 12, best: 2}}}}}
            """;
    private static final double RELATIVE = 1e-12;

    private static Asked costs(String head, String lines) {
        return Asked.of(HEAD + "costs: {years: 5, " + head + "lines: {" + lines + "}}\n");
    }

    private static PlaceCosts of(Assessment assessment, String id) {
        return assessment.ranked().stream()
                .filter(one -> one.candidate().id().equals(id))
                .map(Assessed::costs)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    private static PlaceCosts texas(String head, String lines) {
        return of(costs(head, lines).candidates("TX").assess(), "TX");
    }

    /** The sum of the contract, written out year by year. */
    private static double presentValue(double amount, double growth, double discount, int from, int to) {
        double sum = 0;
        for (int t = from; t <= to; t++) {
            sum += amount * Math.pow(1 + growth, t - 1) / Math.pow(1 + discount, t);
        }
        return sum;
    }

    @Test
    void aYearlyLineGrowsAndIsDiscounted() {
        Cost cost = texas("discount_percent: 8, ", "pay: {annual: people * 2080 * pay, growth_percent: 3}")
                .line("pay");
        assertThat(cost.annual()).isEqualTo(10 * 2080 * 30);
        assertThat(cost.once()).isZero();
        assertThat(cost.presentValue())
                .isCloseTo(presentValue(624_000, 0.03, 0.08, 1, 5), within(624_000 * 5 * RELATIVE));
    }

    @Test
    void aLineThatIsPaidOnceIsNotDiscounted() {
        Cost cost =
                texas("discount_percent: 8, ", "grant: {once: -2000 * people}").line("grant");
        assertThat(cost).isEqualTo(new Cost(0, -20_000, -20_000));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "3, 5, 2", "2, 9, 2", "4, 4, 2", "6, 9, 2", "1, 0, 0"})
    void theAmountGrowsBeforeItsFirstYearToo(int from, int to) {
        Cost cost = texas(
                        "discount_percent: 10, ",
                        "tax: {annual: 1000, growth_percent: 5, from_year: " + from + ", to_year: " + to + "}")
                .line("tax");
        assertThat(cost.presentValue()).isCloseTo(presentValue(1_000, 0.05, 0.1, from, Math.min(5, to)), within(1e-9));
        assertThat(cost.annual()).isEqualTo(from == 1 && to >= 1 ? 1_000 : 0);
    }

    @Test
    void termsMayNameParametersOrComputeWithThem() {
        String lines = "new: {annual: 100, to_year: {parameter: new_years}},"
                + " mature: {annual: 300, from_year: new_years + 1}";
        PlaceCosts costs = of(
                costs("discount_percent: {parameter: rate}, ", lines)
                        .candidates("TX")
                        .parameter("rate", 10.0)
                        .parameter("new_years", 3.0)
                        .assess(),
                "TX");
        assertThat(costs.line("new").presentValue()).isCloseTo(presentValue(100, 0, 0.1, 1, 3), within(1e-10));
        assertThat(costs.line("mature").presentValue()).isCloseTo(presentValue(300, 0, 0.1, 4, 5), within(1e-10));
    }

    @Test
    void aTermOutOfRangeIsNamed() {
        assertThatThrownBy(() -> costs("discount_percent: {parameter: rate}, ", "a: {annual: 1}")
                        .candidates("TX")
                        .parameter("rate", 101.0)
                        .assess())
                .isInstanceOfSatisfying(UnscorableException.class, e -> {
                    assertThat(e.code()).isEqualTo("bad-term");
                    assertThat(e.fields()).containsExactly("costs.discount_percent");
                    assertThat(e).hasMessage("'discount_percent' must be from 0 to 100, was 101.");
                });
        assertThatThrownBy(() -> costs("", "a: {annual: 1, to_year: new_years}")
                        .candidates("TX")
                        .parameter("new_years", 1.5)
                        .assess())
                .hasMessage("'to_year' must be a whole number from 0, was 1.5.");
    }

    @Test
    void aBlankLineHasNoTotalsUnlessSomethingStandsIn() {
        String lines = "power: {annual: power * 1000}, tax: {annual: tax * 100}";
        Assessment blank = costs("", lines).candidates("TX", "OH").assess();
        PlaceCosts ohio = of(blank, "OH");
        assertThat(ohio.missing()).containsExactly("tax");
        assertThat(ohio.line("power").annual()).isEqualTo(7_000);
        assertThat(List.of(Total.values())).allMatch(total -> Double.isNaN(ohio.total(total)));
        assertThat(of(blank, "TX").total(Total.ANNUAL)).isEqualTo(7_000);

        PlaceCosts withStandIn = of(
                costs("", lines.replace("tax * 100", "tax * 100, missing: 50"))
                        .candidates("OH")
                        .assess(),
                "OH");
        assertThat(withStandIn.missing()).isEmpty();
        assertThat(withStandIn.total(Total.ANNUAL)).isEqualTo(7_050);
        assertThat(withStandIn.total(Total.PRESENT_VALUE)).isEqualTo(5 * 7_050);
    }

    @Test
    void criteriaAndGatesReadTheTotals() {
        Assessment got = Asked.of(HEAD.replace(
                                "value: power, scale: {type: linear, worst: 12,",
                                "value: costs.present_value / 1000, scale: {type: linear, worst: 20,")
                        + """
                        costs: {years: 2, lines: {power: {annual: power * 1000}, pay: {once: pay * 10}}}
                        gates:
                          dear: {when: costs.annual > 7000, outcome: conditional, reason: Dear.}
                          upfront: {when: costs.once > 290, outcome: fail, reason: Upfront.}
                        """)
                .candidates("TX", "FL", "OH")
                .assess();
        assertThat(got.excluded()).extracting(e -> e.candidate().id()).containsExactly("TX");
        assertThat(got.ranked())
                .extracting(one -> one.candidate().id() + " " + one.status().word() + " "
                        + one.reported("f.power").value() + " "
                        + one.reported("f.power").sources())
                .containsExactly("OH pass 14.28 [bls, eia]", "FL conditional 16.25 [bls, eia]");
    }

    @Test
    void aTotalThatLacksALineIsAMissingValue() {
        Assessment got = Asked.of(HEAD.replace("value: power,", "missing: exclude, value: costs.annual,")
                        + "costs: {years: 2, lines: {tax: {annual: tax}}}\n")
                .candidates("TX", "OH")
                .assess();
        assertThat(got.excluded())
                .extracting(e -> e.candidate().id() + " " + e.code())
                .containsExactly("OH missing-value");
    }

    @Test
    void anAmountWithoutAFiniteValueIsNamed() {
        assertThatThrownBy(() -> costs("", "share: {annual: 1 / tax}")
                        .candidates("TX", "FL")
                        .assess())
                .isInstanceOfSatisfying(UnscorableException.class, e -> {
                    assertThat(e.code()).isEqualTo("division-by-zero");
                    assertThat(e.fields()).containsExactly("costs.lines.share");
                    assertThat(e).hasMessageStartingWith("'costs.lines.share' cannot be computed for 'FL'");
                });
    }

    /** The same lines in another order, with the same bits; totals are the sums of their lines. */
    @Test
    void theOrderOfLinesChangesNothing() {
        Random random = new Random(20261130);
        for (int round = 0; round < 50; round++) {
            String a = line(random, "a");
            String b = line(random, "b");
            String c = line(random, "c");
            PlaceCosts one = texas("discount_percent: 7, ", a + ", " + b + ", " + c);
            PlaceCosts other = texas("discount_percent: 7, ", c + ", " + a + ", " + b);
            for (Total total : Total.values()) {
                assertThat(other.total(total)).isEqualTo(one.total(total));
                double size = one.lines().values().stream()
                        .mapToDouble(cost -> Math.abs(total.of(List.of(cost))))
                        .sum();
                double sum = one.lines().values().stream()
                        .mapToDouble(cost -> total.of(List.of(cost)))
                        .sum();
                assertThat(one.total(total)).isCloseTo(sum, within(1e-9 * size));
            }
        }
    }

    private static String line(Random random, String id) {
        double amount = Math.round((random.nextDouble() - 0.3) * 1e9) / 1e3;
        return random.nextBoolean()
                ? id + ": {once: " + amount + " * pay}"
                : id + ": {annual: " + amount + " * power, growth_percent: " + (random.nextInt(20) - 5) + "}";
    }

    /** A dearer line never lowers the present value; a higher discount never raises that of costs without income. */
    @ParameterizedTest
    @CsvSource({"0, 5", "5, 10", "10, 100"})
    void aHigherDiscountLowersPresentValues(double low, double high) {
        String lines = "power: {annual: power * 1000, growth_percent: 2}, pay: {annual: pay}";
        double cheap = texas("discount_percent: " + high + ", ", lines).total(Total.PRESENT_VALUE);
        double dear = texas("discount_percent: " + low + ", ", lines).total(Total.PRESENT_VALUE);
        assertThat(cheap).isLessThan(dear);
        assertThat(texas("discount_percent: " + low + ", ", lines.replace("* 1000", "* 1001"))
                        .total(Total.PRESENT_VALUE))
                .isGreaterThan(dear);
    }
}
