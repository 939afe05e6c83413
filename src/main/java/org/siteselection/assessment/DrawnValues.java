package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.EvaluationException;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Values;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.robustness.KeyedFigures;
import org.siteselection.scoring.robustness.SplitMix;
import org.siteselection.scoring.value.Categories;
import org.siteselection.scoring.value.ValueFunction;

/**
 * Values of expressions by member under drawn facts: raw values of criteria, amounts of cost lines. Each uncertain fact is
 * drawn once per draw for all its readers; then every expression that reads one is evaluated. If a draw has no value, or its
 * value has no entry in a table, the given value is kept. Immutable and thread-safe.
 */
final class DrawnValues {
    private final ParameterValues parameters;
    private final List<Reader> readers;
    private final KeyedFigures facts;
    private final List<Member> members = new ArrayList<>();
    private final int[] rows;

    /**
     * An expression that reads facts.
     *
     * @param path of the criterion or cost line
     * @param scale that has to have a score for the value; null for none
     * @param missing value in draws in which the expression has none; null for the given value
     */
    record Reader(
            String path,
            Expression value,
            @Nullable ValueFunction scale,
            @Nullable Double missing) {
        static List<Reader> of(List<RuleCriterion> criteria) {
            return criteria.stream()
                    .map(criterion -> new Reader(criterion.path(), criterion.value(), criterion.scale(), null))
                    .toList();
        }

        static Reader of(CostLine line) {
            return new Reader("costs.lines." + line.id(), line.amount(), null, line.missing());
        }
    }

    /**
     * A member with at least one uncertain fact.
     *
     * @param row in the table of values
     * @param metrics figures by metric index, NaN where missing or not read
     * @param factOf number of the uncertain fact by metric index, -1 where there is none
     * @param columns of the readers of an uncertain fact
     * @param soles number of the fact that is the whole expression, by reader; -1 for other expressions
     * @param steps of their expressions together
     */
    private record Member(
            int row, Candidate candidate, double[] metrics, int[] factOf, int[] columns, int[] soles, long steps) {}

    /** The uncertain facts in the order of their numbers. */
    private static final class Numbers {
        private final Map<Long, Integer> byKey = new HashMap<>();
        private final List<KeyedFigures.Figure> figures = new ArrayList<>();

        int of(UncertainFact fact) {
            return byKey.computeIfAbsent(fact.key(), key -> {
                figures.add(fact.figure());
                return figures.size() - 1;
            });
        }
    }

    /**
     * @param readers by column
     * @param carries whether a column is drawn: not that of a criterion of weight 0
     */
    DrawnValues(
            Question question,
            ParameterValues parameters,
            List<Candidate> candidates,
            List<Reader> readers,
            IntPredicate carries) {
        this.parameters = parameters;
        this.readers = readers;
        CriterionValues values = new CriterionValues(question, parameters, Set.of());
        List<int[]> reads = IntStream.range(0, readers.size())
                .mapToObj(column -> !carries.test(column)
                        ? new int[0]
                        : readers.get(column).value().metrics().stream()
                                .mapToInt(question.rules().scope()::metricIndex)
                                .toArray())
                .toList();
        int[] soles = readers.stream()
                .mapToInt(reader -> reader.value()
                        .soleMetric()
                        .map(question.rules().scope()::metricIndex)
                        .orElse(-1))
                .toArray();
        int size = question.rules().scope().metrics().size();
        Numbers numbers = new Numbers();
        for (int row = 0; row < candidates.size(); row++) {
            member(row, candidates.get(row), values.facts(candidates.get(row)), reads, soles, numbers, size)
                    .ifPresent(members::add);
        }
        facts = new KeyedFigures(numbers.figures);
        rows = members.stream().mapToInt(Member::row).toArray();
    }

    private Optional<Member> member(
            int row,
            Candidate candidate,
            CandidateFacts own,
            List<int[]> reads,
            int[] soles,
            Numbers numbers,
            int size) {
        double[] metrics = new double[size];
        int[] factOf = new int[size];
        Arrays.fill(metrics, Double.NaN);
        Arrays.fill(factOf, -1);
        List<Integer> columns = new ArrayList<>();
        StopRule.spend((long) StopRule.TRANSCENDENTAL * reads.size());
        for (int column = 0; column < reads.size(); column++) {
            boolean uncertain = false;
            for (int metric : reads.get(column)) {
                if (Double.isNaN(metrics[metric])) {
                    metrics[metric] = own.metric(metric);
                    own.uncertain(metric).ifPresent(fact -> factOf[metric] = numbers.of(fact));
                }
                uncertain |= factOf[metric] >= 0;
            }
            if (uncertain) {
                columns.add(column);
            }
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Member(
                        row,
                        candidate,
                        metrics,
                        factOf,
                        columns.stream().mapToInt(Integer::intValue).toArray(),
                        columns.stream()
                                .mapToInt(column -> soles[column] < 0 ? -1 : factOf[soles[column]])
                                .toArray(),
                        columns.stream()
                                .mapToLong(column -> readers.get(column).value().length())
                                .sum()));
    }

    /** Whether every value is certain. */
    boolean none() {
        return members.isEmpty();
    }

    /** The rows with an uncertain value, in ascending order. */
    int[] rows() {
        return rows.clone();
    }

    /** Whether some value of a column is uncertain. */
    boolean concerns(int column) {
        return members.stream().anyMatch(member -> Arrays.binarySearch(member.columns, column) >= 0);
    }

    /**
     * One draw.
     *
     * @param given values by row and column
     * @return a table that shares the rows without uncertain values
     * @throws UnscorableException naming candidate and criterion, if an expression has no finite value
     */
    double[][] draw(SplitMix random, double[][] given) {
        StopRule.spend((long) StopRule.TRANSCENDENTAL * facts.size() + given.length);
        double[] drawn = facts.draw(random);
        double[][] table = given.clone();
        for (Member member : members) {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * member.columns.length);
            double[] row = given[member.row].clone();
            StopRule.spend(member.steps);
            Drawn values = new Drawn(member, drawn, parameters);
            for (int k = 0; k < member.columns.length; k++) {
                int column = member.columns[k];
                double value = value(member, k, values);
                row[column] = Double.isNaN(value) ? row[column] : value;
            }
            table[member.row] = row;
        }
        return table;
    }

    /** The value of one of the member's readers. */
    private double value(Member member, int number, Drawn values) {
        Reader reader = readers.get(member.columns[number]);
        int sole = member.soles[number];
        if (sole >= 0 && Double.isFinite(values.draws[sole])) {
            return known(reader, EqualNumbers.rounded(values.draws[sole]));
        }
        double value;
        try {
            value = reader.value().number(values);
        } catch (EvaluationException e) {
            throw drawn(e.code(), member, reader, e.getMessage());
        }
        if (Double.isInfinite(value)) {
            throw drawn("overflow", member, reader, "it is beyond the largest number");
        }
        if (Double.isNaN(value) && reader.missing() != null) {
            return reader.missing();
        }
        return known(reader, value);
    }

    /** NaN for a value without a score, which only a table has. */
    private static double known(Reader reader, double value) {
        return reader.scale() instanceof Categories table && Double.isNaN(table.score(value)) ? Double.NaN : value;
    }

    private static UnscorableException drawn(String code, Member member, Reader reader, String reason) {
        return new UnscorableException(
                code,
                reader.path(),
                "'" + reader.path() + "' cannot be computed for '" + member.candidate.id()
                        + "' with drawn facts: " + reason
                        + ". Bounds ('low' and 'high') or a lognormal distribution keep a fact where its expression has a value.");
    }

    /** Resolves the names of the expressions at one draw. */
    private record Drawn(Member member, double[] draws, ParameterValues parameters) implements Values {
        @Override
        public double metric(int index) {
            int fact = member.factOf[index];
            return fact < 0 ? member.metrics[index] : draws[fact];
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
