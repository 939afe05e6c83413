package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.expression.Expression;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Gate;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.SharedNames;

/**
 * What the candidates of a question have in common: the columns of the metrics that its rules read, in their order, the places
 * in which inline candidates lie, and the names of figures that many candidates state. Safe for threads.
 */
final class CommonFacts {
    private final Question question;
    private final List<String> metrics;
    private final Column[] columns;
    private final List<RuleCriterion> criteria;
    private final Map<String, PlaceFigures> places = new ConcurrentHashMap<>();
    private final Stated unstated;
    private final Map<SharedNames, Stated> stated = new ConcurrentHashMap<>();

    /**
     * What follows from the names of the figures that candidates state.
     *
     * @param positions position in the names of each metric that the rules read, -1 if it is not stated
     * @param criteria whether each criterion reads a figure that is stated
     * @param gates whether a gate does
     * @param costs whether the costs do
     */
    record Stated(int[] positions, boolean[] criteria, boolean gates, boolean costs) {}

    CommonFacts(Question question) {
        this.question = question;
        this.metrics = question.rules().scope().metrics();
        this.columns = metrics.stream().map(question.catalogue()::column).toArray(Column[]::new);
        this.criteria = question.rules().root().criteria().toList();
        this.unstated = reads(new SharedNames(List.of()));
    }

    List<String> metrics() {
        return metrics;
    }

    Column column(int metric) {
        return columns[metric];
    }

    CatalogueSnapshot catalogue() {
        return question.catalogue();
    }

    /** For a candidate that states no figures. */
    Stated unstated() {
        return unstated;
    }

    /** The figures of a candidate that it does not state itself. */
    PlaceFigures figures(Candidate candidate) {
        String place = candidate.place();
        if (candidate.id().equals(place)) {
            return new PlaceFigures(question.lineage(candidate), columns);
        }
        return places.computeIfAbsent(
                place == null ? "" : place,
                none -> PlaceFigures.shared(question.lineage(candidate), columns, criteria.size()));
    }

    Stated stated(SharedNames names) {
        Stated known = stated.get(names);
        return known == null ? stated.computeIfAbsent(names, this::reads) : known;
    }

    private Stated reads(SharedNames names) {
        RuleSet rules = question.rules();
        int[] positions = new int[metrics.size()];
        Arrays.setAll(positions, metric -> names.indexOf(metrics.get(metric)));
        boolean[] ofCriteria = new boolean[criteria.size()];
        for (int c = 0; c < ofCriteria.length; c++) {
            ofCriteria[c] = reads(List.of(criteria.get(c).value()), names);
        }
        CostModel costs = rules.costs();
        return new Stated(
                positions,
                ofCriteria,
                reads(rules.gates().stream().map(Gate::when).toList(), names),
                costs != null && reads(new ArrayList<>(costs.expressions().toList()), names));
    }

    private static boolean reads(Collection<Expression> expressions, SharedNames names) {
        return expressions.stream()
                .flatMap(expression -> expression.metrics().stream())
                .anyMatch(metric -> names.indexOf(metric) >= 0);
    }
}
