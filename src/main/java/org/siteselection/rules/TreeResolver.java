package org.siteselection.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.Criterion;
import org.siteselection.scoring.Factor;
import org.siteselection.scoring.Goal;
import org.siteselection.scoring.Hierarchy;
import org.siteselection.scoring.Identity;
import org.siteselection.scoring.Node;
import org.siteselection.scoring.RelativeScale;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.TreeMethod;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.ValueFunction;
import org.siteselection.scoring.Weighting;
import org.siteselection.scoring.Weights;

/**
 * The factor tree as a method sees it: without what is only reported, with relative scales fitted to the field, and with
 * every weight a number: given, replaced by the request, judged, or found in the field's data. Works from the leaves
 * upwards, since the weights of factors may follow from their scores.
 */
final class TreeResolver {
    private final MethodChoice method;
    private final Map<String, Double> overrides;
    private final Map<String, double[]> field;
    private final int fieldSize;
    private boolean scoresWeigh;
    private final List<Assessment.WeightingResult> weightings = new ArrayList<>();

    /**
     * @param method whose scores of factors data-driven weights look at
     * @param overrides weights by path that replace those of the rules
     * @param field raw values by criterion path, one per member of the field in the order of their ids
     */
    TreeResolver(MethodChoice method, Map<String, Double> overrides, Map<String, double[]> field) {
        this.method = method;
        this.overrides = overrides;
        this.field = field;
        this.fieldSize = field.values().stream()
                .mapToInt(column -> column.length)
                .findFirst()
                .orElse(0);
    }

    /** What each {@code weighting} came to, parents after their children. */
    List<Assessment.WeightingResult> weightings() {
        return weightings.stream()
                .sorted(Comparator.comparing(Assessment.WeightingResult::path))
                .toList();
    }

    /**
     * @throws UnscorableException naming the path, when weights are not determined or a scale cannot be fitted
     */
    Factor resolve(RuleFactor root) {
        scoresWeigh = root.nodes()
                .anyMatch(node -> node instanceof RuleFactor factor
                        && factor.weighting() != null
                        && factor.weighting().basis() == Weighting.Basis.SCORES);
        return (Factor) node(root, 1);
    }

    private Node node(RuleNode node, double weight) {
        if (node instanceof RuleCriterion criterion) {
            return new Criterion(criterion.id(), criterion.path(), weight, scale(criterion), criterion.missing());
        }
        RuleFactor factor = (RuleFactor) node;
        List<RuleNode> siblings = factor.children().stream()
                .filter(child -> !(child instanceof RuleCriterion criterion && criterion.reportOnly()))
                .sorted(Comparator.comparing(RuleNode::id))
                .toList();
        List<Node> children = new ArrayList<>();
        for (RuleNode sibling : siblings) {
            children.add(node(sibling, overrides.getOrDefault(sibling.path(), sibling.weight())));
        }
        if (factor.weighting() != null && !replaced(factor, siblings)) {
            children = weighed(factor, factor.weighting(), siblings, children);
        }
        if (children.stream().allMatch(child -> child.weight() == 0)) {
            throw allZero(factor, siblings);
        }
        return new Factor(factor.id(), factor.path(), weight, children);
    }

    private ValueFunction scale(RuleCriterion criterion) {
        if (criterion.scale() != null) {
            return criterion.scale();
        }
        RelativeScale relative = criterion.relative();
        if (method.matrix() != null && !scoresWeigh) {
            // Methods over raw values ask for no score.
            return new Identity();
        }
        if (relative == null) {
            if (method.matrix() != null) {
                return new Identity();
            }
            throw new UnscorableException(
                    "method-needs-scale",
                    criterion.path(),
                    "'" + criterion.path() + "' has no scale, which " + method.type() + " needs.");
        }
        double[] column = field.getOrDefault(criterion.path(), new double[0]);
        boolean blank = true;
        StopRule.spend(column.length);
        for (double value : column) {
            blank &= Double.isNaN(value);
        }
        if (blank) {
            // Nobody in the field has a value, so with a field of candidates no score will be asked for.
            return new Identity();
        }
        try {
            return relative.fit(column, Objects.requireNonNull(criterion.goal()));
        } catch (UndefinedException e) {
            throw new UnscorableException(
                    e.code(),
                    criterion.path(),
                    "The relative scale by " + relative.by() + " of '" + criterion.path() + "' " + e.getMessage()
                            + ".");
        }
    }

    /** Whether the request gave the weights of these siblings: of all of them or of none. */
    private boolean replaced(RuleFactor factor, List<RuleNode> siblings) {
        List<String> missing = siblings.stream()
                .map(RuleNode::path)
                .filter(path -> !overrides.containsKey(path))
                .toList();
        if (missing.isEmpty()) {
            return true;
        }
        if (missing.size() < siblings.size()) {
            throw new UnscorableException(
                    "weights-incomplete",
                    "weights." + missing.get(0),
                    "'" + (factor.path().isEmpty() ? "factors" : factor.path()) + "' is weighed by "
                            + Objects.requireNonNull(factor.weighting()).method()
                            + ", so a request replaces the weights of all siblings or of none; missing: "
                            + Texts.some(missing, 1_000) + ".");
        }
        return false;
    }

    private List<Node> weighed(RuleFactor factor, Weighting weighting, List<RuleNode> siblings, List<Node> children) {
        String where = factor.path().isEmpty() ? "factors" : factor.path();
        Weights weights;
        try {
            if (weighting.basis() != Weighting.Basis.JUDGEMENTS && fieldSize < 2) {
                throw new UndefinedException(
                        "weights-undetermined", "", "a field of " + fieldSize + " tells no siblings apart");
            }
            weights = weighting.weights(columns(weighting.basis(), siblings, children));
        } catch (UndefinedException e) {
            throw new UnscorableException(
                    e.code(),
                    e.subject().isEmpty() ? where : e.subject(),
                    "The weights of '" + where + "' by " + weighting.method() + " are not determined: " + e.getMessage()
                            + ".");
        }
        Map<String, Double> byPath = new LinkedHashMap<>();
        List<Node> weighed = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            byPath.put(siblings.get(i).path(), weights.values()[i]);
            weighed.add(withWeight(children.get(i), weights.values()[i]));
        }
        weightings.add(new Assessment.WeightingResult(
                factor.path(),
                weighting.method(),
                byPath,
                weights.consistencyRatio(),
                weights.lambdaMax(),
                weights.xi()));
        return weighed;
    }

    private static Node withWeight(Node node, double weight) {
        if (node instanceof Criterion criterion) {
            return new Criterion(criterion.id(), criterion.path(), weight, criterion.scale(), criterion.missing());
        }
        return new Factor(node.id(), node.path(), weight, ((Factor) node).children());
    }

    private List<Weighting.Column> columns(Weighting.Basis basis, List<RuleNode> siblings, List<Node> children) {
        List<Weighting.Column> columns = new ArrayList<>();
        for (int i = 0; i < siblings.size(); i++) {
            RuleNode sibling = siblings.get(i);
            if (basis == Weighting.Basis.SCORES
                    && sibling instanceof RuleCriterion criterion
                    && criterion.scale() == null
                    && criterion.relative() == null) {
                throw new UnscorableException(
                        "method-needs-scale",
                        criterion.path(),
                        "'" + criterion.path() + "' has no scale, and its siblings are weighed by their scores.");
            }
            double[] values = switch (basis) {
                case JUDGEMENTS -> new double[0];
                case SCORES -> scores(children.get(i));
                case RAW_VALUES -> field.get(sibling.path());
            };
            Goal goal = sibling instanceof RuleCriterion criterion ? criterion.goal() : Goal.MAXIMIZE;
            columns.add(new Weighting.Column(sibling.path(), values, direction(basis, goal)));
        }
        return columns;
    }

    private static Goal direction(Weighting.Basis basis, @Nullable Goal goal) {
        return basis == Weighting.Basis.SCORES || goal == null ? Goal.MAXIMIZE : goal;
    }

    /** Scores of a node over the field, blanks left as they are. */
    private double[] scores(Node node) {
        double[] scores = new double[fieldSize];
        if (node instanceof Criterion criterion) {
            double[] values = field.get(criterion.path());
            StopRule.spend(fieldSize);
            for (int i = 0; i < fieldSize; i++) {
                scores[i] =
                        Double.isNaN(values[i]) ? Double.NaN : criterion.scale().score(values[i]);
            }
            return scores;
        }
        Hierarchy below = new Hierarchy((Factor) node);
        TreeMethod aggregate = method.tree(below);
        double[][] columns = new double[below.criteria()][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = field.get(below.criterion(c).path());
        }
        StopRule stop = StopRule.current();
        for (int i = 0; i < fieldSize; i++) {
            stop.check();
            double[] values = new double[columns.length];
            for (int c = 0; c < values.length; c++) {
                values[c] = columns[c][i];
            }
            scores[i] = aggregate.score(values).score();
        }
        return scores;
    }

    private UnscorableException allZero(RuleFactor factor, List<RuleNode> siblings) {
        String field = siblings.stream()
                .map(RuleNode::path)
                .filter(overrides::containsKey)
                .findFirst()
                .map(path -> "weights." + path)
                .orElse("weights");
        String where = factor.path().isEmpty() ? "the factors" : "what is under '" + factor.path() + "'";
        return new UnscorableException(
                "weights-undetermined", field, "All weights of " + where + " are 0; at least one must be positive.");
    }
}
