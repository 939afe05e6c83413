package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.Lineage;
import org.siteselection.catalogue.Place;
import org.siteselection.expression.EvaluationException;
import org.siteselection.expression.Scope;
import org.siteselection.expression.Truth;
import org.siteselection.expression.Type;
import org.siteselection.expression.Values;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Parameter;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/**
 * Searches for values that make a gate's condition true. Conditions compare names with literals, so a result can change only
 * at a literal. The search tries each name at every literal, just below and above it, and at the ends of its range, in all
 * combinations, and then with the figures of each state.
 */
public final class GateSearch {
    /** A condition with more combinations is assumed to be satisfiable. */
    private static final long MOST_COMBINATIONS = 50_000;

    /** Pairs of literals are tried too, so the cost is quadratic; a condition with more literals is not searched. */
    private static final int MOST_LITERALS = 40;

    /**
     * Work on the gates of one rule set, in characters of conditions that are evaluated: some tenths of a second. Gates that
     * remain when it is used up are assumed to be satisfiable.
     */
    private static final long MOST_WORK = 100_000_000;

    /** Minimum cost of an evaluation, in characters. */
    private static final int LEAST_WORK = 50;

    private static final int CHECK_EVERY = 1_024;

    private final RuleSet rules;
    private final CatalogueSnapshot catalogue;
    private final StopRule stop = StopRule.current();
    private long work;

    /** A search over the gates of one rule set. */
    public GateSearch(RuleSet rules, CatalogueSnapshot catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** A name of the condition and its trial values: Double (NaN for missing), String or Boolean. */
    private record Trial(boolean metric, int index, List<Object> choices) {}

    /** Whether no combination makes the condition true; false if there are too many combinations. */
    public boolean neverFires(Gate gate) {
        Scope scope = rules.scope();
        Set<Double> literals = gate.when().numberLiterals();
        if (literals.size() > MOST_LITERALS || work > MOST_WORK) {
            return false;
        }
        double[] turningPoints = turningPoints(literals);
        List<Trial> trials = new ArrayList<>();
        long combinations = 1;
        for (String metric : gate.when().metrics()) {
            Trial trial = new Trial(true, scope.metricIndex(metric), figures(metric, turningPoints));
            trials.add(trial);
            combinations *= trial.choices.size();
            if (tooMany(combinations, turningPoints)) {
                return false;
            }
        }
        for (String name : gate.when().parameters()) {
            Parameter parameter = rules.parameter(name).orElseThrow();
            Trial trial = new Trial(false, scope.parameterIndex(name), values(parameter, gate, turningPoints));
            trials.add(trial);
            combinations *= trial.choices.size();
            if (tooMany(combinations, turningPoints)) {
                return false;
            }
        }
        return !fires(gate, trials)
                && Question.places(rules.level(), catalogue).stream()
                        .noneMatch(place -> fires(gate, at(place, trials)));
    }

    private boolean tooMany(long combinations, double[] turningPoints) {
        stop.check();
        work += 4L * turningPoints.length
                + Question.places(rules.level(), catalogue).size();
        return combinations > MOST_COMBINATIONS || work > MOST_WORK;
    }

    /** The trial values of the parameters with the actual figures of each state. */
    private List<Trial> at(Place state, List<Trial> trials) {
        Lineage lineage = Candidate.of(state).lineage(catalogue, rules.level());
        return trials.stream()
                .map(trial -> trial.metric
                        ? new Trial(
                                true,
                                trial.index,
                                List.of(figure(lineage, rules.scope().metrics().get(trial.index))))
                        : trial)
                .toList();
    }

    private double figure(Lineage lineage, String metric) {
        Column column = catalogue.column(metric);
        int holder = lineage.holder(column);
        return holder < 0 ? Double.NaN : column.value(holder);
    }

    /** Whether a combination makes the condition true, or there are too many combinations. */
    private boolean fires(Gate gate, List<Trial> trials) {
        long combinations = 1;
        for (Trial trial : trials) {
            combinations *= trial.choices.size();
        }
        int effort = Math.max(LEAST_WORK, gate.when().length());
        Combination combination = new Combination(rules.scope());
        for (long number = 0; number < combinations; number++) {
            if (number % CHECK_EVERY == 0) {
                stop.check();
            }
            work += effort;
            if (work > MOST_WORK) {
                return true;
            }
            combination.set(trials, number);
            try {
                if (gate.when().truth(combination) == Truth.TRUE) {
                    return true;
                }
            } catch (EvaluationException e) {
                // A division by zero at this point has no bearing on the others.
                continue;
            }
        }
        return false;
    }

    private List<Object> figures(String metric, double[] turningPoints) {
        Column column = catalogue.column(metric);
        boolean known =
                catalogue.metric(metric).isPresent() && column.known().findAny().isPresent();
        double min = known ? Double.POSITIVE_INFINITY : -1e9;
        double max = known ? Double.NEGATIVE_INFINITY : 1e9;
        for (int place : known ? column.known().toArray() : new int[0]) {
            min = Math.min(min, column.value(place));
            max = Math.max(max, column.value(place));
        }
        List<Object> figures = new ArrayList<>(around(turningPoints, min, max));
        figures.add(Double.NaN);
        return figures;
    }

    private static Set<Double> around(double[] turningPoints, double min, double max) {
        Set<Double> points = new TreeSet<>(List.of(min, max));
        for (double turn : turningPoints) {
            double step = Math.max(1e-6, Math.abs(turn) * 1e-6);
            for (double point : new double[] {turn - step, turn, turn + step, -turn}) {
                if (point >= min && point <= max) {
                    points.add(point);
                }
            }
        }
        points.add(min / 2 + max / 2);
        return points;
    }

    /**
     * The literals and the sums, differences, products and quotients of pairs, for a name that is multiplied or shifted
     * before the comparison.
     */
    private static double[] turningPoints(Set<Double> literals) {
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
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Object> values(Parameter parameter, Gate gate, double[] turningPoints) {
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
        Set<Double> numbers = around(turningPoints, min == null ? -1e12 : min, max == null ? 1e12 : max);
        numbers.add((Double) parameter.value());
        return List.copyOf(numbers);
    }

    /** The allowed texts of the condition, and one that it does not contain. */
    private static List<Object> texts(Parameter parameter, Set<String> literals) {
        List<Object> texts = new ArrayList<>();
        Set<Object> choices = new HashSet<>(parameter.choices());
        for (String literal : literals) {
            if (choices.isEmpty() || choices.contains(literal)) {
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
