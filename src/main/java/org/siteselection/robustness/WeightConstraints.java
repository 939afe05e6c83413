package org.siteselection.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siteselection.assessment.KnownWeights;
import org.siteselection.assessment.Question;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.robustness.ConstrainedWeights;
import org.siteselection.scoring.robustness.WeightConstraint;
import org.siteselection.scoring.robustness.WeightConstraint.Span;
import org.siteselection.scoring.robustness.WeightSampler;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/**
 * The constraints of a {@code constrained} weight model on the criteria of a ranking. The weight of a node is the sum of the
 * weights of its criteria; criteria of weight 0 are absent, so that a node of such criteria alone has the weight 0.
 */
final class WeightConstraints {
    /** Maximum of listed names if none is near. */
    private static final int MOST_LISTED = 15;

    private final NodeSpans spans;
    private final int criteria;
    private final List<WeightConstraint> constraints = new ArrayList<>();
    /** The request's part for each constraint. */
    private final List<Violation> parts = new ArrayList<>();

    private WeightConstraints(NodeSpans spans, int criteria) {
        this.spans = spans;
        this.criteria = criteria;
    }

    /**
     * @throws ApiException {@code unknown-name} with a violation for each path that does not exist or has no weight
     */
    static void check(RuleSet rules, WeightModel model) {
        Map<String, RuleNode> nodes = new LinkedHashMap<>();
        rules.root().nodes().filter(node -> !node.path().isEmpty()).forEach(node -> nodes.put(node.path(), node));
        List<Violation> unknown = new ArrayList<>();
        named(model)
                .forEach((field, path) -> fault(path, nodes, unknown.size() < NearestName.MOST_HINTS)
                        .filter(message -> unknown.size() < Violation.MOST)
                        .ifPresent(message -> unknown.add(new Violation(field, message))));
        if (!unknown.isEmpty()) {
            String detail =
                    unknown.stream().map(Violation::message).distinct().limit(5).collect(Collectors.joining(" "));
            throw new ApiException(ProblemCode.UNKNOWN_NAME, detail, unknown);
        }
    }

    /** The paths of a model by their field. */
    private static Map<String, String> named(WeightModel model) {
        Map<String, String> paths = new LinkedHashMap<>();
        for (int i = 0; i < order(model).size(); i++) {
            for (int end = 0; end < 2; end++) {
                paths.put(
                        "weightModel.order[" + i + "][" + end + "]",
                        order(model).get(i).get(end));
            }
        }
        bounds(model).keySet().forEach(path -> paths.put("weightModel.bounds." + path, path));
        return paths;
    }

    private static Optional<String> fault(String path, Map<String, RuleNode> nodes, boolean hint) {
        RuleNode node = nodes.get(path);
        if (node instanceof RuleCriterion criterion && criterion.reportOnly()) {
            return Optional.of("'" + path + "' is only reported and has no weight.");
        }
        if (node != null) {
            return Optional.empty();
        }
        String near = hint ? NearestName.hint(path, nodes.keySet()) : "";
        String list = near.isEmpty() && nodes.size() <= MOST_LISTED
                ? " Known: " + String.join(", ", nodes.keySet()) + "."
                : near;
        return Optional.of("There is no factor or criterion '" + ShortText.of(path) + "'." + list);
    }

    /** The number of different nodes that a model names. */
    static int nodes(WeightModel model) {
        Set<String> paths = new TreeSet<>(named(model).values());
        return paths.size();
    }

    /** The number of constraints of a model. */
    static int size(WeightModel model) {
        return order(model).size() + 2 * bounds(model).size();
    }

    private static List<List<String>> order(WeightModel model) {
        return Objects.requireNonNullElse(model.order(), List.of());
    }

    private static Map<String, List<Double>> bounds(WeightModel model) {
        return Objects.requireNonNullElse(model.bounds(), Map.of());
    }

    /**
     * The distribution of the weights.
     *
     * @param criteria numbers in the hierarchy of the criteria of positive weight, ascending
     * @throws ApiException {@code weights-infeasible} with a violation for each constraint of an irreducible set that no
     *     weights satisfy
     */
    static WeightSampler sampler(WeightModel model, Hierarchy hierarchy, int[] criteria) {
        WeightConstraints all = of(model, new NodeSpans(hierarchy, criteria), criteria.length);
        return new ConstrainedWeights(all.criteria, all.constraints);
    }

    /**
     * Checks the constraints where no candidate is feasible, so that no weights are resolved; data-driven weights count as
     * positive.
     *
     * @throws ApiException as {@link #sampler}
     */
    static void require(WeightModel model, Question question) {
        RuleFactor root = question.rules().root();
        NodeSpans spans = new NodeSpans(root, KnownWeights.zeroBeforeData(root, question.weights()));
        if (model.type().equals(WeightModel.CONSTRAINED) && spans.criteria() > 0) {
            of(model, spans, spans.criteria());
        }
    }

    private static WeightConstraints of(WeightModel model, NodeSpans spans, int criteria) {
        WeightConstraints all = new WeightConstraints(spans, criteria);
        for (int i = 0; i < order(model).size(); i++) {
            all.order("weightModel.order[" + i + "]", order(model).get(i));
        }
        bounds(model).forEach((path, ends) -> all.bounds("weightModel.bounds." + path, path, ends));
        List<Integer> conflict = ConstrainedWeights.conflict(all.criteria, all.constraints);
        if (!conflict.isEmpty()) {
            throw infeasible(conflict.stream().map(all.parts::get).toList());
        }
        return all;
    }

    private void order(String field, List<String> pair) {
        String more = pair.get(0);
        String less = pair.get(1);
        constraints.add(WeightConstraint.order(criteria, span(more), span(less)));
        parts.add(new Violation(
                field,
                "'" + ShortText.of(more) + "' weighs at least as much as '" + ShortText.of(less) + "'" + absent(more)
                        + absent(less) + "."));
    }

    private void bounds(String field, String path, List<Double> ends) {
        double low = ends.get(0);
        double high = ends.get(1);
        String node = "'" + ShortText.of(path) + "' weighs at ";
        if (low > 0) {
            constraints.add(WeightConstraint.atLeast(criteria, span(path), low));
            parts.add(new Violation(field + "[0]", node + "least " + Texts.number(low) + absent(path) + "."));
        }
        if (high < 1) {
            constraints.add(WeightConstraint.atMost(criteria, span(path), high));
            parts.add(new Violation(field + "[1]", node + "most " + Texts.number(high) + absent(path) + "."));
        }
    }

    private Span span(String path) {
        return spans.of(path);
    }

    private String absent(String path) {
        Span span = span(path);
        return span.from() == span.to() ? " ('" + ShortText.of(path) + "' has the weight 0)" : "";
    }

    private static ApiException infeasible(List<Violation> conflict) {
        String first = conflict.stream().limit(5).map(Violation::message).collect(Collectors.joining(" "));
        String more = conflict.size() <= 5 ? "" : " And " + (conflict.size() - 5) + " more.";
        String message = (conflict.size() == 1
                        ? "No weights of sum 1 satisfy a constraint of 'weightModel': "
                        : "No weights of sum 1 satisfy these constraints of 'weightModel' together; without any one of them there are such weights: ")
                + first
                + more;
        return new ApiException(ProblemCode.UNSCORABLE, message, conflict).as("weights-infeasible");
    }
}
