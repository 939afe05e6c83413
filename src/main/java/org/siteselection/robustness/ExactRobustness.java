package org.siteselection.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.assessment.ScoreModels;
import org.siteselection.ranking.WeightShift;
import org.siteselection.robustness.RobustnessAnswer.BreakEvenView;
import org.siteselection.robustness.RobustnessAnswer.Flip;
import org.siteselection.robustness.RobustnessAnswer.IntervalView;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleNode;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.robustness.AdditiveModel;
import org.siteselection.scoring.robustness.BreakEven;
import org.siteselection.scoring.robustness.SmallestFlip;
import org.siteselection.scoring.robustness.WeightConstraint.Span;
import org.siteselection.scoring.robustness.WeightInterval;
import org.siteselection.scoring.robustness.WeightIntervals;
import org.siteselection.scoring.robustness.WeightNode;
import org.siteselection.scoring.value.ValueFunction;

/** The exact results for the weighted sum, without draws; facts have their given values. */
final class ExactRobustness {
    private static final int LEADER = 0;

    private final Assessment assessment;
    private final Hierarchy hierarchy;
    private final ScoreModels models;
    private final AdditiveModel model;
    private final List<String> ids;
    /** Numbers in the hierarchy of the criteria of positive weight. */
    private final int[] criteria;

    private final NodeSpans spans;

    /** @param models models of a weighted sum with at least one candidate */
    ExactRobustness(Assessment assessment, ScoreModels models) {
        this.assessment = assessment;
        this.hierarchy = assessment.hierarchy();
        this.models = models;
        this.model = models.exact();
        this.ids = model.ids();
        this.criteria = models.criteria();
        this.spans = new NodeSpans(hierarchy, criteria);
    }

    /** In the order of the tree. */
    List<IntervalView> weightIntervals() {
        Map<String, String> titles =
                assessment.question().rules().root().nodes().collect(Collectors.toMap(RuleNode::path, RuleNode::title));
        List<WeightNode> nodes = IntStream.range(1, hierarchy.size())
                .filter(node -> hierarchy.weight(node) > 0)
                .mapToObj(this::weightNode)
                .toList();
        return WeightIntervals.of(model, LEADER, nodes).stream()
                .map(interval -> view(interval, Objects.requireNonNull(titles.get(interval.path()))))
                .toList();
    }

    private WeightNode weightNode(int node) {
        String path = hierarchy.node(node).path();
        Span span = spans.of(path);
        return new WeightNode(path, span.from(), span.to(), () -> models.localShares(node, span.from(), span.to()));
    }

    private IntervalView view(WeightInterval interval, String title) {
        return new IntervalView(
                interval.path(),
                title,
                interval.current(),
                interval.low(),
                interval.high(),
                id(interval.lowLeader()),
                id(interval.highLeader()));
    }

    private @Nullable String id(@Nullable Integer candidate) {
        return candidate == null ? null : ids.get(candidate);
    }

    Optional<Flip> smallestFlip() {
        return SmallestFlip.of(model, LEADER).map(flip -> {
            Map<String, Double> weights = new TreeMap<>();
            for (int k = 0; k < flip.weights().length; k++) {
                weights.put(models.criterion(criteria[k]).path(), flip.weights()[k]);
            }
            return new Flip(flip.distance(), ids.get(flip.challenger()), weights, text(flip));
        });
    }

    private String text(SmallestFlip flip) {
        String leader = name(LEADER);
        String challenger = name(flip.challenger());
        return flip.distance() == 0
                ? challenger + " is level with " + leader + " already."
                : new WeightShift(Arrays.stream(criteria)
                                        .mapToObj(models::criterion)
                                        .toList())
                                .text(model.weights(), flip.weights())
                        + ", "
                        + challenger + " draws level with " + leader + ".";
    }

    private String name(int candidate) {
        return assessment.ranked().get(candidate).candidate().name();
    }

    /** None with data-driven weights, because a new value would change them. */
    List<BreakEvenView> breakEvens() {
        if (assessment.question().weighsByCandidates()) {
            return List.of();
        }
        List<@Nullable ValueFunction> scales = new ArrayList<>();
        for (int c : criteria) {
            scales.add(hierarchy.criterion(c).scale());
        }
        double[][] values =
                table((one, c) -> one.reported(hierarchy.criterion(c).path()).value());
        double[][] weights = table((one, c) -> one.result().weights()[hierarchy.criterionNode(c)]);
        SharedMetrics shared = new SharedMetrics(assessment.question().rules());
        return BreakEven.of(model, LEADER, scales, values, weights).stream()
                .map(found -> view(found, shared.alsoUsedBy(models.criterion(criteria[found.criterion()]))))
                .toList();
    }

    private BreakEvenView view(BreakEven found, List<String> alsoUsedBy) {
        RuleCriterion criterion = models.criterion(criteria[found.criterion()]);
        return new BreakEvenView(
                ids.get(found.candidate()),
                criterion.path(),
                criterion.unit(),
                found.current(),
                found.reachable() ? found.needed().getAsDouble() : null,
                found.reachable(),
                alsoUsedBy);
    }

    /** A number for each ranked candidate and criterion. */
    private interface Figure {
        double of(Assessed candidate, int criterion);
    }

    private double[][] table(Figure figure) {
        double[][] table = new double[ids.size()][criteria.length];
        for (int i = 0; i < table.length; i++) {
            Assessed one = assessment.ranked().get(i);
            StopRule.spend(criteria.length);
            Arrays.setAll(table[i], k -> figure.of(one, criteria[k]));
        }
        return table;
    }
}
