package org.siteselection.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.Place;
import org.siteselection.expression.EvaluationException;
import org.siteselection.expression.Scope;
import org.siteselection.expression.Truth;
import org.siteselection.expression.Type;
import org.siteselection.expression.Values;

/**
 * Looks for values that make a gate's condition true. Conditions compare names with literals, so the points at which one
 * can change are the literals themselves: each name is tried at every literal, just beside it, and at the ends of its
 * range, in all combinations; and then with the figures of each state.
 */
final class GateSearch {
    /** A condition over so many combinations is given the benefit of the doubt. */
    private static final long MOST_COMBINATIONS = 50_000;

    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;

    GateSearch(RuleSet rules, CatalogueSnapshot catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** A name of the condition and what it is tried at: Double (NaN for missing), String or Boolean. */
    private record Trial(boolean metric, int index, List<Object> choices) {}

    /** Whether no combination that was tried makes the condition true; false when there are too many to try. */
    boolean neverFires(Gate gate) {
        Scope scope = rules.scope();
        List<Trial> trials = new ArrayList<>();
        for (String metric : gate.when().metrics()) {
            trials.add(new Trial(true, scope.metricIndex(metric), figures(metric, gate)));
        }
        for (String name : gate.when().parameters()) {
            trials.add(new Trial(
                    false,
                    scope.parameterIndex(name),
                    values(rules.parameter(name).orElseThrow(), gate)));
        }
        return !fires(gate, trials) && catalogue.states().stream().noneMatch(state -> fires(gate, at(state, trials)));
    }

    /** The same trials of the parameters with the figures that a state really has. */
    private List<Trial> at(Place state, List<Trial> trials) {
        int place = catalogue.placeIndex(state.id());
        return trials.stream()
                .map(trial -> trial.metric
                        ? new Trial(
                                true,
                                trial.index,
                                List.of(catalogue
                                        .column(rules.scope().metrics().get(trial.index))
                                        .value(place)))
                        : trial)
                .toList();
    }

    /** Whether a combination makes the condition true, or there are too many to try. */
    private boolean fires(Gate gate, List<Trial> trials) {
        long combinations = 1;
        for (Trial trial : trials) {
            combinations *= trial.choices.size();
            if (combinations > MOST_COMBINATIONS) {
                return true;
            }
        }
        Combination combination = new Combination(rules.scope());
        for (long number = 0; number < combinations; number++) {
            combination.set(trials, number);
            try {
                if (gate.when().truth(combination) == Truth.TRUE) {
                    return true;
                }
            } catch (EvaluationException e) {
                // A division by zero at this point says nothing about the others.
                continue;
            }
        }
        return false;
    }

    private List<Object> figures(String metric, Gate gate) {
        Column column = catalogue.column(metric);
        boolean known = catalogue.metric(metric).isPresent() && column.present() > 0;
        double min = known ? Double.POSITIVE_INFINITY : -1e9;
        double max = known ? Double.NEGATIVE_INFINITY : 1e9;
        for (int place = 0; known && place < catalogue.places().size(); place++) {
            if (!Double.isNaN(column.value(place))) {
                min = Math.min(min, column.value(place));
                max = Math.max(max, column.value(place));
            }
        }
        List<Object> figures = new ArrayList<>(around(gate, min, max));
        figures.add(Double.NaN);
        return figures;
    }

    private static Set<Double> around(Gate gate, double min, double max) {
        Set<Double> points = new TreeSet<>(List.of(min, max));
        for (double literal : turningPoints(gate.when().numberLiterals())) {
            double step = Math.max(1e-6, Math.abs(literal) * 1e-6);
            for (double point : new double[] {literal - step, literal, literal + step, -literal}) {
                if (point >= min && point <= max) {
                    points.add(point);
                }
            }
        }
        points.add(min / 2 + max / 2);
        return points;
    }

    /** The literals and what two of them give, for a name that is multiplied or shifted before it is compared. */
    private static Set<Double> turningPoints(Set<Double> literals) {
        Set<Double> points = new TreeSet<>(literals);
        for (double a : literals) {
            for (double b : literals) {
                for (double point : new double[] {a + b, a - b, a * b, a / b}) {
                    if (Double.isFinite(point)) {
                        points.add(point);
                    }
                }
            }
        }
        return points;
    }

    private static List<Object> values(Parameter parameter, Gate gate) {
        if (parameter.type() == Type.BOOLEAN) {
            return List.of(true, false);
        }
        if (parameter.type() == Type.TEXT) {
            return texts(parameter, gate.when().textLiterals());
        }
        if (!parameter.choices().isEmpty()) {
            return parameter.choices();
        }
        Double min = parameter.min();
        Double max = parameter.max();
        Set<Double> numbers = around(gate, min == null ? -1e12 : min, max == null ? 1e12 : max);
        numbers.add((Double) parameter.value());
        return List.copyOf(numbers);
    }

    /** The texts of the condition that are allowed, and one that it does not mention. */
    private static List<Object> texts(Parameter parameter, Set<String> literals) {
        List<Object> texts = new ArrayList<>();
        for (String literal : literals) {
            if (parameter.choices().isEmpty() || parameter.choices().contains(literal)) {
                texts.add(literal);
            }
        }
        Stream.concat(parameter.choices().stream(), Stream.of(parameter.value(), "some other text"))
                .filter(text -> !literals.contains(text))
                .findFirst()
                .ifPresent(texts::add);
        return texts;
    }

    /** One combination of values, addressed as a number in a system of mixed bases. */
    private static final class Combination implements Values {
        private final Object[] metrics;
        private final Object[] parameters;

        Combination(Scope scope) {
            metrics = new Object[scope.metrics().size()];
            parameters = new Object[scope.parameters().size()];
        }

        void set(List<Trial> trials, long number) {
            long rest = number;
            for (Trial trial : trials) {
                Object choice = trial.choices.get((int) (rest % trial.choices.size()));
                rest /= trial.choices.size();
                (trial.metric ? metrics : parameters)[trial.index] = choice;
            }
        }

        @Override
        public double metric(int index) {
            return (Double) metrics[index];
        }

        @Override
        public double number(int parameter) {
            return (Double) parameters[parameter];
        }

        @Override
        public String text(int parameter) {
            return (String) parameters[parameter];
        }

        @Override
        public boolean flag(int parameter) {
            return (Boolean) parameters[parameter];
        }
    }
}
