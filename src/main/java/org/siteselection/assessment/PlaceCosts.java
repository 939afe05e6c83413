package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.siteselection.expression.EvaluationException;
import org.siteselection.expression.Values;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostLine.Cost;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.EqualNumbers;

/**
 * What a place costs.
 *
 * @param lines by id, in the order of the rules
 * @param sums each total, not rounded; NaN if a line is blank
 */
public record PlaceCosts(CostModel model, Map<String, Cost> lines, Map<CostModel.Total, Double> sums) {
    /**
     * The costs of a candidate.
     *
     * @throws UnscorableException naming candidate and line, if an amount is no finite number
     */
    static PlaceCosts of(Candidate candidate, CandidateFacts facts, CostModel model) {
        Map<String, Cost> lines = new LinkedHashMap<>();
        double discount = model.discount(facts);
        for (CostLine line : model.lines()) {
            try {
                double amount = facts.report(line.amount()).value();
                lines.put(line.id(), line.cost(amount, model.terms(line, facts), discount));
            } catch (EvaluationException e) {
                throw UnscorableException.of(candidate, "costs.lines." + line.id(), e);
            }
        }
        PlaceCosts costs = new PlaceCosts(model, lines, sums(model, lines));
        costs.requireFinite(candidate);
        return costs;
    }

    private void requireFinite(Candidate candidate) {
        lines.forEach((id, cost) -> {
            if (Double.isInfinite(cost.presentValue())) {
                throw overflow(candidate, "costs.lines." + id);
            }
        });
        for (CostModel.Total total : CostModel.Total.values()) {
            if (Double.isInfinite(sum(total))) {
                throw overflow(candidate, "costs");
            }
        }
    }

    private static UnscorableException overflow(Candidate candidate, String path) {
        return new UnscorableException(
                EvaluationException.OVERFLOW,
                path,
                "'" + path + "' cannot be computed for '" + candidate.id() + "': it is beyond the largest number.");
    }

    /**
     * The first term of the costs that is out of its range.
     *
     * @param parameters values that differ from the defaults
     */
    public static Optional<CostModel.Fault> fault(RuleSet rules, Map<String, Object> parameters) {
        CostModel costs = rules.costs();
        return costs == null
                ? Optional.empty()
                : Optional.ofNullable(
                        costs.fault(new OfParameters(new ParameterValues(rules.parameters(), parameters))));
    }

    /** The discount rate a year, 0..1; 0 if the rules have no costs. */
    public static double discount(RuleSet rules, Map<String, Object> parameters) {
        CostModel costs = rules.costs();
        return costs == null
                ? 0
                : costs.discount(new OfParameters(new ParameterValues(rules.parameters(), parameters)));
    }

    /** The cost of a line. */
    public Cost line(String id) {
        return Objects.requireNonNull(lines.get(id), id);
    }

    /** A total, rounded to 12 significant digits; NaN if a line is blank. */
    public double total(CostModel.Total total) {
        double sum = sum(total);
        return Double.isNaN(sum) ? sum : EqualNumbers.rounded(sum);
    }

    private double sum(CostModel.Total total) {
        return Objects.requireNonNull(sums.get(total));
    }

    private static Map<CostModel.Total, Double> sums(CostModel model, Map<String, Cost> lines) {
        List<Cost> byId = model.linesById().stream()
                .map(line -> Objects.requireNonNull(lines.get(line.id()), line.id()))
                .toList();
        Map<CostModel.Total, Double> sums = new EnumMap<>(CostModel.Total.class);
        for (CostModel.Total total : CostModel.Total.values()) {
            sums.put(total, total.of(byId));
        }
        return sums;
    }

    /** Ids of the lines without a value, in the order of the rules. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        lines.forEach((id, cost) -> {
            if (Double.isNaN(cost.presentValue())) {
                missing.add(id);
            }
        });
        return missing;
    }

    /** Parameters alone: terms of costs read no metric. */
    private record OfParameters(ParameterValues parameters) implements Values {
        @Override
        public double metric(int index) {
            return Double.NaN;
        }

        @Override
        public double number(int parameter) {
            return parameters.number(parameter);
        }

        @Override
        public String text(int parameter) {
            return parameters.text(parameter);
        }

        @Override
        public boolean flag(int parameter) {
            return parameters.flag(parameter);
        }
    }
}
