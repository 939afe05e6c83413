package org.siteselection.assessment;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.catalogue.Column;
import org.siteselection.expression.Expression;
import org.siteselection.expression.Truth;
import org.siteselection.expression.Values;
import org.siteselection.scoring.StopRule;
import org.siteselection.text.NamedNumbers;

/**
 * Resolves the names of expressions for one candidate: figures of the request take precedence over those of its place, and
 * those over the figures of the places that it lies in ({@link Lineage}). Records which figures an expression read, for the provenance of its value.
 */
final class CandidateFacts implements Values {
    /** Source of figures from a request. */
    static final String REQUEST = "request";

    private static final List<String> FROM_REQUEST = List.of(REQUEST);

    private final Candidate candidate;
    private final CommonFacts common;
    private final List<String> metrics;
    private final ParameterValues parameters;
    private final PlaceFigures place;
    /** Whether the request gives figures of the candidate. */
    private final boolean replaced;
    /** The figures that the request gives, if other candidates have the same metrics; null otherwise. */
    private final @Nullable NamedNumbers row;
    /** What follows from the metrics of the request; null if other candidates do not have the same. */
    private final CommonFacts.@Nullable Stated stated;

    private final BitSet read = new BitSet();

    /** @param common shared by all candidates of the question */
    CandidateFacts(Candidate candidate, ParameterValues parameters, CommonFacts common) {
        this.candidate = candidate;
        this.common = common;
        this.metrics = common.metrics();
        this.parameters = parameters;
        this.place = common.figures(candidate);
        this.replaced = !candidate.figures().isEmpty();
        this.row = candidate.figures() instanceof NamedNumbers numbers ? numbers : null;
        this.stated = row != null ? common.stated(row.names()) : replaced ? null : common.unstated();
    }

    Candidate candidate() {
        return candidate;
    }

    @Override
    public double metric(int index) {
        read.set(index);
        if (row != null && stated != null) {
            int position = stated.positions()[index];
            return position >= 0 ? row.value(position) : place.value(index);
        }
        Double own = replaced ? candidate.figures().get(metrics.get(index)) : null;
        return own != null ? own : place.value(index);
    }

    private boolean states(int index) {
        return stated != null
                ? stated.positions()[index] >= 0
                : candidate.figures().containsKey(metrics.get(index));
    }

    /** The distribution of a metric; empty if its figure is certain or missing. */
    Optional<UncertainFact> uncertain(int index) {
        String metric = metrics.get(index);
        if (candidate.figures().containsKey(metric)) {
            return Optional.ofNullable(candidate.distributions().get(metric))
                    .filter(distribution -> !distribution.degenerate())
                    .map(distribution -> UncertainFact.ofRequest(candidate.id(), metric, distribution));
        }
        Column column = common.column(index);
        int holder = place.holder(index);
        if (holder < 0) {
            return Optional.empty();
        }
        String id = common.catalogue().placeAt(holder).id();
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
    Reported report(Expression expression) {
        spend(expression);
        read.clear();
        double value = expression.number(this);
        return provenance(value);
    }

    /** An expression has about one operation per four characters, those of its variables included. */
    private static void spend(Expression expression) {
        StopRule.spend(StopRule.TRANSCENDENTAL + expression.length());
    }

    /** What a criterion read, by its number in the rules; null if it must be computed. */
    @Nullable
    Reported kept(int criterion) {
        return stated != null && !stated.criteria()[criterion] ? place.kept(criterion) : null;
    }

    /** Keeps what a criterion read for other candidates in the same place that do not state its figures either. */
    void keep(int criterion, Reported value) {
        if (stated != null && !stated.criteria()[criterion]) {
            place.keep(criterion, value);
        }
    }

    /** The figures of the place in which candidates lie, if no gate reads a figure that the candidate states, otherwise null. */
    @Nullable
    PlaceFigures placeOfGates() {
        return stated != null && !stated.gates() ? place : null;
    }

    /** The figures of the place in which candidates lie, if the costs read no figure that the candidate states, otherwise null. */
    @Nullable
    PlaceFigures placeOfCosts() {
        return stated != null && !stated.costs() ? place : null;
    }

    private Reported provenance(double value) {
        Integer oldest = null;
        PlaceFigures.Found farthest = null;
        List<String> first = null;
        TreeSet<String> more = null;
        for (int index = read.nextSetBit(0); index >= 0; index = read.nextSetBit(index + 1)) {
            List<String> source = FROM_REQUEST;
            if (!replaced || !states(index)) {
                PlaceFigures.Found found = place.found(index);
                if (found.position() < 0) {
                    continue;
                }
                source = found.source();
                oldest = oldest == null || found.year() < oldest ? found.year() : oldest;
                farthest = farthest == null || found.position() > farthest.position() ? found : farthest;
            }
            // Most values have one source, and a ranking of all counties has many values.
            if (first == null) {
                first = source;
            } else if (more != null || !first.equals(source)) {
                more = more == null ? new TreeSet<>(first) : more;
                more.addAll(source);
            }
        }
        List<String> sources = more != null ? List.copyOf(more) : first == null ? List.of() : first;
        String from = farthest == null || Double.isNaN(value) ? null : farthest.from();
        return new Reported(value, oldest, sources, from);
    }
}
