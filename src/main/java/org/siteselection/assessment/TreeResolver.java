package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.method.Criterion;
import org.siteselection.scoring.method.Factor;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.HierarchyNode;
import org.siteselection.scoring.method.TreeMethod;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.weighting.Weighting;
import org.siteselection.scoring.weighting.Weights;
import org.siteselection.text.Texts;

/**
 * Resolves the factor tree for a method: without criteria that are only reported, with relative scales fitted to the field,
 * and with every weight a number, from the rules, the request, a judgement or the data of the field. The class works from
 * the leaves upwards, because the weights of factors may depend on their scores.
 */
final class TreeResolver {
    private final Method method;
    private final Map<String, Double> overrides;
    private final Map<String, double[]> field;
    private final List<Assessment.WeightingResult> weightings = new ArrayList<>();

    /**
     * @param method method whose factor scores data-driven weights use
     * @param overrides weights by path that replace those of the rules
     * @param field raw values by criterion path, one per member of the field in the order of their ids
     */
    TreeResolver(Method method, Map<String, Double> overrides, Map<String, double[]> field) {
        this.method = method;
        this.overrides = overrides;
        this.field = field;
    }

    /** Number of members of the field. Only data-driven weights ask for it. */
    private int fieldSize() {
        return field.values().stream()
                .mapToInt(column -> column.length)
                .findFirst()
                .orElse(0);
    }

    /** The weights of each {@code weighting}, parents after their children. */
    List<Assessment.WeightingResult> weightings() {
        return weightings.stream()
                .sorted(Comparator.comparing(Assessment.WeightingResult::path))
                .toList();
    }

    /**
     * @throws UnscorableException naming the path, if weights are not determined or a scale cannot be fitted
     */
    Factor resolve(RuleFactor root) {
        Factor tree = (Factor) node(root, 1, true);
        if (!hasPendingScale(tree)) {
            return tree;
        }
        // A method over raw values needs no score.
        return method.isOverValues()
                ? settled(tree, path -> true)
                : settled(tree, KnownWeights.zeroIn(new Hierarchy(tree))::contains);
    }

    private static boolean hasPendingScale(Factor factor) {
        for (HierarchyNode child : factor.children()) {
            if (child instanceof Factor inner
                    ? hasPendingScale(inner)
                    : ((Criterion) child).scale() instanceof PendingScale) {
                return true;
            }
        }
        return false;
    }

    /** @param carries whether the parent factors have a positive weight, as far as it is known before the data */
    private HierarchyNode node(RuleNode node, double weight, boolean carries) {
        if (node instanceof RuleCriterion criterion) {
            return new Criterion(
                    criterion.id(),
                    criterion.path(),
                    weight,
                    FieldScale.of(criterion, method, field),
                    criterion.missing());
        }
        RuleFactor factor = (RuleFactor) node;
        List<RuleNode> siblings = KnownWeights.siblings(factor);
        Weighting weighting = factor.weighting() == null || replaced(factor, siblings) ? null : factor.weighting();
        List<HierarchyNode> children = new ArrayList<>();
        for (RuleNode sibling : siblings) {
            double own = overrides.getOrDefault(sibling.path(), sibling.weight());
            children.add(node(sibling, own, carries && (weighting != null || own > 0)));
        }
        if (weighting != null) {
            children = weighed(factor, weighting, siblings, children, carries);
        }
        if (children.stream().allMatch(child -> child.weight() == 0)) {
            if (carries) {
                throw allZero(factor, siblings);
            }
            children = children.stream().map(child -> withWeight(child, 1)).toList();
        }
        return new Factor(factor.id(), factor.path(), weight, children);
    }

    /** The same tree, in which a criterion that cannot be scaled and needs no score has a scale without scores. */
    private static Factor settled(Factor factor, Predicate<String> unasked) {
        List<HierarchyNode> children = factor.children().stream()
                .<HierarchyNode>map(child -> child instanceof Factor inner
                        ? settled(inner, unasked)
                        : settled((Criterion) child, unasked.test(child.path())))
                .toList();
        return new Factor(factor.id(), factor.path(), factor.weight(), children);
    }

    private static Criterion settled(Criterion criterion, boolean unasked) {
        return unasked && criterion.scale() instanceof PendingScale pending
                ? new Criterion(
                        criterion.id(),
                        criterion.path(),
                        criterion.weight(),
                        pending.withoutScores(),
                        criterion.missing())
                : criterion;
    }

    /** Whether the request gives the weights of these siblings; it must give all of them or none. */
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
                    "'" + (factor.path().isEmpty() ? "factors" : factor.path()) + "' is weighted by "
                            + Objects.requireNonNull(factor.weighting()).method()
                            + ", so a request replaces the weights of all siblings or of none; missing: "
                            + Texts.some(missing, 1_000) + ".");
        }
        return false;
    }

    private List<HierarchyNode> weighed(
            RuleFactor factor,
            Weighting weighting,
            List<RuleNode> siblings,
            List<HierarchyNode> children,
            boolean carries) {
        String where = factor.path().isEmpty() ? "factors" : factor.path();
        Weights weights;
        try {
            if (weighting.basis() != Weighting.Basis.JUDGEMENTS && fieldSize() < 2) {
                throw new UndefinedException(
                        "weights-undetermined", "", "a field of " + fieldSize() + " cannot distinguish siblings");
            }
            weights = weighting.weights(columns(weighting.basis(), siblings, children));
        } catch (UnscorableException e) {
            if (!carries) {
                return children.stream().map(child -> withWeight(child, 1)).toList();
            }
            throw e;
        } catch (UndefinedException e) {
            if (!carries) {
                return children.stream().map(child -> withWeight(child, 1)).toList();
            }
            throw new UnscorableException(
                    e.code(),
                    e.subject().isEmpty() ? where : e.subject(),
                    "The weights of '" + where + "' by " + weighting.method() + " are not determined: " + e.getMessage()
                            + ".");
        }
        Map<String, Double> byPath = new LinkedHashMap<>();
        List<HierarchyNode> weighed = new ArrayList<>();
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

    private static HierarchyNode withWeight(HierarchyNode node, double weight) {
        if (node instanceof Criterion criterion) {
            return new Criterion(criterion.id(), criterion.path(), weight, criterion.scale(), criterion.missing());
        }
        return new Factor(node.id(), node.path(), weight, ((Factor) node).children());
    }

    private List<Weighting.Column> columns(
            Weighting.Basis basis, List<RuleNode> siblings, List<HierarchyNode> children) {
        List<Weighting.Column> columns = new ArrayList<>();
        for (int i = 0; i < siblings.size(); i++) {
            RuleNode sibling = siblings.get(i);
            if (basis == Weighting.Basis.RAW_VALUES
                    && sibling instanceof RuleCriterion criterion
                    && criterion.goal() == null) {
                throw new UnscorableException(
                        "method-needs-direction",
                        criterion.path(),
                        "'" + criterion.path()
                                + "' has no direction, and its siblings are weighted by their raw values.");
            }
            double[] values = switch (basis) {
                case JUDGEMENTS -> new double[0];
                case SCORES -> scores(children.get(i));
                case RAW_VALUES -> Objects.requireNonNull(field.get(sibling.path()));
            };
            Goal goal = sibling instanceof RuleCriterion criterion ? criterion.goal() : Goal.MAXIMIZE;
            columns.add(new Weighting.Column(sibling.path(), values, direction(basis, goal)));
        }
        return columns;
    }

    private static Goal direction(Weighting.Basis basis, @Nullable Goal goal) {
        return basis == Weighting.Basis.SCORES || goal == null ? Goal.MAXIMIZE : goal;
    }

    /** Scores of a node over the field, with missing values left as NaN. */
    private double[] scores(HierarchyNode node) {
        int fieldSize = fieldSize();
        double[] scores = new double[fieldSize];
        if (node instanceof Criterion criterion) {
            double[] values = Objects.requireNonNull(field.get(criterion.path()));
            StopRule.spend(fieldSize);
            for (int i = 0; i < fieldSize; i++) {
                scores[i] =
                        Double.isNaN(values[i]) ? Double.NaN : criterion.scale().score(values[i]);
            }
            return EqualNumbers.rounded(scores);
        }
        Hierarchy below =
                new Hierarchy(settled((Factor) node, KnownWeights.zeroIn(new Hierarchy((Factor) node))::contains));
        // A method over raw values has no scores of factors of its own.
        Method.OverScores overScores = method instanceof Method.OverScores own ? own : Method.OverScores.WEIGHTED_SUM;
        TreeMethod aggregate = overScores.on(below);
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
        // Equal sums must not differ by rounding errors, which a weighting over columns without spread would amplify.
        return EqualNumbers.rounded(scores);
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
