package org.siteselection.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.PlaceCosts;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.Lineage;
import org.siteselection.catalogue.Metric;
import org.siteselection.expression.Expression;
import org.siteselection.ranking.CostViews.CostDifference;
import org.siteselection.ranking.CostViews.CostFigure;
import org.siteselection.ranking.CostViews.CostLineView;
import org.siteselection.ranking.CostViews.CostRange;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.ranking.CostViews.Level;
import org.siteselection.ranking.CostViews.LineDifference;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostLine.Cost;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.PresentValue;
import org.siteselection.scoring.StopRule;

/** Converts the costs of an assessment to those of an answer. */
final class CostWriter {
    private final Assessment assessment;
    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final boolean full;
    /** A year, 0..1. */
    private final double discount;
    /** The costs that were written last; inline candidates in one place may share theirs. */
    private @Nullable PlaceCosts latest;

    private @Nullable CostsView written;

    /** @param full whether each line shows its reason and figures */
    CostWriter(Assessment assessment, boolean full) {
        this.assessment = assessment;
        this.rules = assessment.question().rules();
        this.catalogue = assessment.question().catalogue();
        this.full = full;
        this.discount = PlaceCosts.discount(rules, assessment.question().parameters());
    }

    /** Null if the rules have no costs. */
    @Nullable
    CostsView of(Assessed assessed) {
        PlaceCosts costs = assessed.costs();
        if (costs == null) {
            return null;
        }
        if (full) {
            return view(costs, assessed);
        }
        CostsView view = costs == latest ? written : view(costs, assessed);
        latest = costs;
        written = view;
        return view;
    }

    private CostsView view(PlaceCosts costs, Assessed assessed) {
        CostModel model = costs.model();
        double presentValue = costs.total(CostModel.Total.PRESENT_VALUE);
        Lineage lineage = assessed.candidate().lineage(catalogue, rules.level());
        return new CostsView(
                model.currency(),
                model.years(),
                100 * discount,
                known(costs.total(CostModel.Total.ANNUAL)),
                known(costs.total(CostModel.Total.ONCE)),
                known(presentValue),
                costs.missing(),
                model.lines().stream()
                        .map(line -> line(line, costs.line(line.id()), presentValue, assessed.candidate(), lineage))
                        .toList());
    }

    /** @param presentValue NaN if it is unknown */
    record Priced(String id, double presentValue) {}

    /** Null if the rules have no costs. */
    @Nullable
    CostRange range() {
        return range(
                rules,
                assessment.ranked().stream()
                        .map(one -> new Priced(one.candidate().id(), presentValue(one)))
                        .toList());
    }

    /** Null if the rules have no costs. */
    static @Nullable CostRange range(RuleSet rules, List<Priced> ranked) {
        if (rules.costs() == null) {
            return null;
        }
        List<Priced> known = ranked.stream()
                .filter(one -> !Double.isNaN(one.presentValue))
                .sorted(Comparator.comparingDouble(Priced::presentValue).thenComparing(Priced::id))
                .toList();
        if (known.isEmpty()) {
            return new CostRange(null, null);
        }
        Priced cheapest = known.get(0);
        Priced dearest = known.get(known.size() - 1);
        return new CostRange(cheapest.id, EqualNumbers.difference(dearest.presentValue, cheapest.presentValue));
    }

    /** Null if the rules have no costs. */
    @Nullable
    CostDifference difference(Assessed left, Assessed right) {
        PlaceCosts one = left.costs();
        PlaceCosts other = right.costs();
        if (one == null || other == null) {
            return null;
        }
        List<LineDifference> lines = new ArrayList<>();
        for (CostLine line : one.model().lines()) {
            Cost a = one.line(line.id());
            Cost b = other.line(line.id());
            lines.add(new LineDifference(
                    line.id(),
                    line.title(),
                    difference(a.annual(), b.annual()),
                    difference(a.once(), b.once()),
                    difference(a.presentValue(), b.presentValue())));
        }
        Double apart = difference(presentValue(left), presentValue(right));
        return new CostDifference(
                one.model().currency(),
                difference(one.total(CostModel.Total.ANNUAL), other.total(CostModel.Total.ANNUAL)),
                difference(one.total(CostModel.Total.ONCE), other.total(CostModel.Total.ONCE)),
                apart,
                lines,
                apart == null ? null : level(apart, left, right, one.model().years()));
    }

    private Level level(double apart, Assessed left, Assessed right, int years) {
        if (apart == 0) {
            return new Level(null, 0, 0);
        }
        String dearer = (apart > 0 ? left : right).candidate().id();
        double once = Math.abs(apart);
        return new Level(dearer, once, once / PresentValue.factor(0, discount, 1, years));
    }

    private CostLineView line(CostLine line, Cost cost, double presentValue, Candidate candidate, Lineage lineage) {
        StopRule.spend(StopRule.TRANSCENDENTAL);
        return new CostLineView(
                line.id(),
                line.title(),
                known(cost.annual()),
                known(cost.once()),
                known(cost.presentValue()),
                presentValue > 0 ? Double.valueOf(cost.presentValue() / presentValue) : null,
                full ? line.why() : null,
                full ? figures(line.amount(), candidate, lineage) : null);
    }

    private List<CostFigure> figures(Expression amount, Candidate candidate, Lineage lineage) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL * amount.figures().size());
        return amount.figures().stream()
                .map(metric -> figure(metric, candidate, lineage))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CostFigure> figure(String metric, Candidate candidate, Lineage lineage) {
        Double own = candidate.figures().get(metric);
        String unit = catalogue
                .metric(metric)
                .map(Metric::unit)
                .orElse(rules.inputs().metrics().getOrDefault(metric, ""));
        if (own != null) {
            return Optional.of(new CostFigure(metric, own, unit, null, ReadFact.REQUEST, null));
        }
        Column column = catalogue.column(metric);
        int position = lineage.position(column);
        if (position < 0) {
            return Optional.empty();
        }
        int holder = lineage.index(position);
        String source = Objects.requireNonNull(column.source(holder));
        return Optional.of(new CostFigure(
                metric, column.value(holder), unit, column.year(holder), source, lineage.from(position)));
    }

    /** NaN if the costs are unknown. */
    static double presentValue(Assessed assessed) {
        PlaceCosts costs = assessed.costs();
        return costs == null ? Double.NaN : costs.total(CostModel.Total.PRESENT_VALUE);
    }

    private static @Nullable Double difference(double left, double right) {
        double difference = EqualNumbers.difference(left, right);
        return Double.isNaN(difference) ? null : difference;
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
