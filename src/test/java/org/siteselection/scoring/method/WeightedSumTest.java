package org.siteselection.scoring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.siteselection.scoring.method.Trees.criterion;
import static org.siteselection.scoring.method.Trees.factor;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.Piecewise;
import org.siteselection.scoring.value.Point;
import org.siteselection.scoring.value.ValueFunction;

class WeightedSumTest {
    private static final double BLANK = Double.NaN;

    /** labor 0.6 of [pay 3/4, skills 1/4], rest 0.4 of [power 1/2, tax 1/2 of [income 1/5, sales 4/5]]. */
    private static final Factor SITE = factor(
            "",
            1,
            factor("labor", 60, criterion("pay", 3), criterion("skills", 1)),
            factor(
                    "rest",
                    40,
                    criterion("power", 1, new Linear(12, 2), new MissingPolicy.Reweight()),
                    factor("tax", 1, criterion("income", 1), criterion("sales", 4))));

    private static CandidateScore score(Factor root, Map<String, Double> values) {
        Hierarchy hierarchy = new Hierarchy(root);
        double[] raw = new double[hierarchy.criteria()];
        for (int c = 0; c < raw.length; c++) {
            raw[c] = values.getOrDefault(hierarchy.criterion(c).path(), BLANK);
        }
        return new WeightedSum(hierarchy).score(raw);
    }

    private static double of(double[] byNode, String path) {
        return byNode[new Hierarchy(SITE).indexOf(path)];
    }

    private static Map<String, Double> full() {
        return new HashMap<>(Map.of(
                "labor.pay",
                80.0,
                "labor.skills",
                40.0,
                "rest.power",
                7.0,
                "rest.tax.income",
                10.0,
                "rest.tax.sales",
                60.0));
    }

    @Test
    void threeLevelsByHand() {
        CandidateScore got = score(SITE, full());

        // labor 70; power 50, tax 50, rest 50; 0.6 x 70 + 0.4 x 50.
        assertThat(got.score()).isEqualTo(62, within(1e-12));
        assertThat(got.completeness()).isEqualTo(1);
        assertThat(got.interval()).isNull();
        assertThat(of(got.scores(), "labor")).isEqualTo(70, within(1e-12));
        assertThat(of(got.scores(), "rest.power")).isEqualTo(50, within(1e-12));
        assertThat(of(got.scores(), "rest.tax")).isEqualTo(50, within(1e-12));
        assertThat(of(got.contributions(), "labor.pay")).isEqualTo(36, within(1e-12));
        assertThat(of(got.contributions(), "labor.skills")).isEqualTo(6, within(1e-12));
        assertThat(of(got.contributions(), "rest.tax.sales")).isEqualTo(9.6, within(1e-12));
        assertThat(of(got.weights(), "rest.tax.income")).isEqualTo(0.04, within(1e-12));
    }

    @Test
    void theWeightOfAMissingValueGoesToItsSiblingsOnly() {
        Map<String, Double> values = full();
        values.remove("labor.skills");
        CandidateScore got = score(SITE, values);

        assertThat(got.score()).isEqualTo(0.6 * 80 + 0.4 * 50, within(1e-12));
        assertThat(of(got.weights(), "labor.pay")).isEqualTo(0.6, within(1e-12));
        assertThat(of(got.weights(), "labor.skills")).isZero();
        assertThat(of(got.contributions(), "labor.skills")).isZero();
        assertThat(of(got.scores(), "labor.skills")).isNaN();
        assertThat(got.completeness()).isEqualTo(0.85, within(1e-12));
        // skills anywhere on 0..100 at its full weight of 0.15.
        assertThat(got.interval().low()).isEqualTo(56, within(1e-12));
        assertThat(got.interval().high()).isEqualTo(71, within(1e-12));
    }

    @Test
    void aFactorWithoutValuesIsMissing() {
        Map<String, Double> values = full();
        values.remove("rest.tax.income");
        values.remove("rest.tax.sales");
        CandidateScore got = score(SITE, values);

        assertThat(got.score()).isEqualTo(62, within(1e-12));
        assertThat(of(got.scores(), "rest.tax")).isNaN();
        assertThat(of(got.weights(), "rest.power")).isEqualTo(0.4, within(1e-12));
        assertThat(got.completeness()).isEqualTo(0.8, within(1e-12));
    }

    @Test
    void replacementsScoreButDoNotCountAsPresent() {
        Factor root = factor(
                "",
                1,
                criterion("a", 1),
                criterion("b", 1, new Linear(0, 10), new MissingPolicy.Worst()),
                criterion("c", 2, new MissingPolicy.Fixed(40)));
        CandidateScore got = score(root, Map.of("a", 100.0));

        assertThat(got.score()).isEqualTo(45, within(1e-12));
        assertThat(got.completeness()).isEqualTo(0.25);
        assertThat(got.interval()).isEqualTo(new Interval(25, 100));
    }

    @Test
    void theWorstIsTheLowestScoreOfTheScale() {
        ValueFunction scale = new Piecewise(java.util.List.of(new Point(0, 20), new Point(1, 80)));
        Factor root = factor("", 1, criterion("a", 1), criterion("b", 1, scale, new MissingPolicy.Worst()));
        CandidateScore got = score(root, Map.of("a", 100.0));

        assertThat(got.score()).isEqualTo(60);
        assertThat(got.interval()).isEqualTo(new Interval(60, 90));
    }

    @Test
    void noPresentValueIsNoScoreEvenWithReplacements() {
        Factor root = factor("", 1, criterion("a", 1, new MissingPolicy.Fixed(50)), criterion("b", 1));

        assertThat(score(root, Map.of()).score()).isNaN();
        assertThat(score(root, Map.of()).completeness()).isZero();
        assertThat(score(SITE, Map.of()).score()).isNaN();
        assertThat(score(SITE, Map.of()).contributions()).containsOnly(0);
    }

    @Test
    void aCriterionOfWeightZeroHasNoEffect() {
        Factor root = factor("", 1, criterion("a", 1), criterion("b", 0));

        assertThat(score(root, Map.of("a", 30.0, "b", 90.0)).score()).isEqualTo(30);
        CandidateScore blank = score(root, Map.of("a", 30.0));
        assertThat(blank.score()).isEqualTo(30);
        assertThat(blank.completeness()).isEqualTo(1);
        assertThat(blank.interval()).isNull();
        assertThat(score(root, Map.of("b", 90.0)).score()).isNaN();
    }

    @Test
    void aClassWithoutEntryIsMissing() {
        ValueFunction classes = new Categories(java.util.List.of(new Point(1, 100), new Point(2, 40)));
        Factor root = factor("", 1, criterion("a", 1), criterion("b", 1, classes, new MissingPolicy.Reweight()));
        CandidateScore got = score(root, Map.of("a", 30.0, "b", 3.0));

        assertThat(got.score()).isEqualTo(30);
        assertThat(got.completeness()).isEqualTo(0.5);
        assertThat(got.interval()).isEqualTo(new Interval(35, 65));
    }
}
