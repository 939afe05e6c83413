package org.siteselection.assessment;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.Lineage;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Truth;
import org.siteselection.expression.Values;
import org.siteselection.scoring.StopRule;

/**
 * Resolves the names of expressions for one candidate: figures of the request take precedence over those of its place, and
 * those over the figures of the places that it lies in ({@link Lineage}). Records which figures an expression read, for the provenance of its value.
 */
final class CandidateFacts implements Values {
    /** Source of figures from a request. */
    static final String REQUEST = "request";

    private static final List<String> FROM_REQUEST = List.of(REQUEST);

    private final Candidate candidate;
    private final List<String> metrics;
    private final ParameterValues parameters;
    private final Lineage lineage;
    private final CatalogueSnapshot catalogue;
    private final Column[] columns;
    /** Whether the request gives figures of the candidate. */
    private final boolean replaced;

    private final BitSet read = new BitSet();

    /**
     * @param columns of the metrics that the rules read, in their order; shared by all candidates of the question
     */
    CandidateFacts(Candidate candidate, Question question, ParameterValues parameters, Column[] columns) {
        this.candidate = candidate;
        this.metrics = question.rules().scope().metrics();
        this.parameters = parameters;
        this.catalogue = question.catalogue();
        this.columns = columns;
        this.lineage = question.lineage(candidate);
        this.replaced = !candidate.figures().isEmpty();
    }

    /** The columns of the metrics that the rules of a question read, in their order. */
    static Column[] columns(Question question) {
        return question.rules().scope().metrics().stream()
                .map(question.catalogue()::column)
                .toArray(Column[]::new);
    }

    @Override
    public double metric(int index) {
        read.set(index);
        Double own = replaced ? candidate.figures().get(metrics.get(index)) : null;
        if (own != null) {
            return own;
        }
        Column column = columns[index];
        int holder = lineage.holder(column);
        return holder < 0 ? Double.NaN : column.value(holder);
    }

    /** The distribution of a metric; empty if its figure is certain or missing. */
    Optional<UncertainFact> uncertain(int index) {
        String metric = metrics.get(index);
        if (candidate.figures().containsKey(metric)) {
            return Optional.ofNullable(candidate.distributions().get(metric))
                    .filter(distribution -> !distribution.degenerate())
                    .map(distribution -> UncertainFact.ofRequest(candidate.id(), metric, distribution));
        }
        Column column = catalogue.column(metric);
        int holder = lineage.holder(column);
        if (holder < 0) {
            return Optional.empty();
        }
        String id = catalogue.placeAt(holder).id();
        double value = column.value(holder);
        return Optional.ofNullable(column.uncertainty(holder))
                .map(uncertainty -> UncertainFact.ofPlace(id, metric, value, uncertainty))
                .filter(fact -> !fact.distribution().degenerate());
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

    /**
     * The result of a condition.
     *
     * @param year oldest year of the figures that were read, null where none has one
     * @param missing names of the metrics that were read and have no figure, in alphabetical order
     */
    record Judged(Truth truth, @Nullable Integer year, List<String> missing) {}

    /** The truth of a condition with the year of the figures that it read. */
    Judged judge(Expression condition) {
        spend(condition);
        read.clear();
        Truth truth = condition.truth(this);
        Integer year = provenance(Double.NaN).year();
        return new Judged(truth, year, truth == Truth.MISSING ? missing(condition) : List.of());
    }

    private List<String> missing(Expression condition) {
        TreeSet<String> missing = new TreeSet<>();
        for (int index : read.stream().toArray()) {
            if (condition.figures().contains(metrics.get(index)) && Double.isNaN(metric(index))) {
                missing.add(metrics.get(index));
            }
        }
        return List.copyOf(missing);
    }

    /**
     * The figures that a condition reads and the candidate has, by metric in alphabetical order. Figures that the condition
     * only tests with {@code has()} are left out.
     */
    SortedMap<String, Double> figures(Expression condition) {
        spend(condition);
        read.clear();
        condition.truth(this);
        SortedMap<String, Double> figures = new TreeMap<>();
        // Looking a figure up marks it as read.
        for (int index : read.stream().toArray()) {
            double value = metric(index);
            if (condition.figures().contains(metrics.get(index)) && !Double.isNaN(value)) {
                figures.put(metrics.get(index), value);
            }
        }
        return figures;
    }

    /** The value of a numeric expression; NaN where a figure is missing. */
    double number(Expression expression) {
        spend(expression);
        return expression.number(this);
    }

    /** The value of a numeric expression with the year and sources of the figures that it read. */
    Assessment.Reported report(Expression expression) {
        spend(expression);
        read.clear();
        double value = expression.number(this);
        return provenance(value);
    }

    /** An expression has about one operation per four characters, those of its variables included. */
    private static void spend(Expression expression) {
        StopRule.spend(StopRule.TRANSCENDENTAL + expression.length());
    }

    /** Inline candidates have the same source for nearly all values. */
    private static List<String> one(String source) {
        return source.equals(REQUEST) ? FROM_REQUEST : List.of(source);
    }

    private Assessment.Reported provenance(double value) {
        Integer oldest = null;
        int farthest = -1;
        String first = null;
        TreeSet<String> more = null;
        for (int index = read.nextSetBit(0); index >= 0; index = read.nextSetBit(index + 1)) {
            String source = REQUEST;
            if (!replaced || !candidate.figures().containsKey(metrics.get(index))) {
                Column column = columns[index];
                int position = lineage.position(column);
                if (position < 0) {
                    continue;
                }
                int holder = lineage.index(position);
                source = Objects.requireNonNull(column.source(holder));
                oldest = oldest == null ? column.year(holder) : Math.min(oldest, column.year(holder));
                farthest = Math.max(farthest, position);
            }
            // Most values have one source, and a ranking of all counties has many values.
            if (first == null) {
                first = source;
            } else if (more != null || !first.equals(source)) {
                more = more == null ? new TreeSet<>(List.of(first)) : more;
                more.add(source);
            }
        }
        List<String> sources = more != null ? List.copyOf(more) : first == null ? List.of() : one(first);
        String from = farthest < 0 || Double.isNaN(value) ? null : lineage.from(farthest);
        return new Assessment.Reported(value, oldest, sources, from);
    }
}
