package org.siteselection.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.DecisionMatrix;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.MatrixMethod;
import org.siteselection.scoring.method.PreparedScoring;
import org.siteselection.scoring.method.TreeMethod;
import org.siteselection.scoring.robustness.AdditiveModel;
import org.siteselection.scoring.robustness.MethodSampler;
import org.siteselection.scoring.robustness.MethodSampler.WeightedScoring;
import org.siteselection.scoring.robustness.ScoreModel;
import org.siteselection.scoring.robustness.ScoreRange;
import org.siteselection.scoring.value.MissingPolicy;
import org.siteselection.scoring.value.ValueFunction;

/**
 * The scores of the ranked candidates as functions of the global criterion weights, for the robustness analysis. A value
 * missing under {@code reweight} is held at the score that reweighting gave it, so that the model at the given weights is
 * the ranking. Uncertain facts are drawn, each once per draw for all its readers; gates are not evaluated again.
 *
 * <p>The models contain the criteria of positive weight only; the others may lack values and direction.
 */
public final class ScoreModels {
    private final Assessment assessment;
    private final Hierarchy hierarchy;
    private final ParameterValues parameters;
    private final List<RuleCriterion> criteria;
    private final List<String> ids;
    private final int[] columns;

    /** @param assessment with at least one ranked candidate */
    public ScoreModels(Assessment assessment) {
        this.assessment = assessment;
        this.hierarchy = assessment.hierarchy();
        this.parameters = new ParameterValues(
                assessment.question().rules().parameters(),
                assessment.question().parameters());
        Map<String, RuleCriterion> byPath = assessment
                .question()
                .rules()
                .root()
                .criteria()
                .collect(Collectors.toMap(RuleCriterion::path, Function.identity()));
        this.criteria = IntStream.range(0, hierarchy.criteria())
                .mapToObj(c -> byPath.get(hierarchy.criterion(c).path()))
                .toList();
        this.ids = assessment.ranked().stream().map(one -> one.candidate().id()).toList();
        this.columns = IntStream.range(0, hierarchy.criteria())
                .filter(c -> weight(c) > 0)
                .toArray();
    }

    private double weight(int criterion) {
        return hierarchy.weight(hierarchy.criterionNode(criterion));
    }

    /** Whether scores are linear in the weights, so that exact answers exist. */
    public boolean additive() {
        return assessment.question().method().isAdditive();
    }

    /** The criteria of the models, in their order, as numbers in the hierarchy. */
    public int[] criteria() {
        return columns.clone();
    }

    /** The rule of a criterion, by number in the hierarchy. */
    public RuleCriterion criterion(int number) {
        return criteria.get(number);
    }

    /** Global weights of the {@link #criteria}: sum 1. */
    public double[] weights() {
        return Arrays.stream(columns).mapToDouble(this::weight).toArray();
    }

    /** The weighted sum at the given values; candidates in the order of the ranking. */
    public AdditiveModel exact() {
        double[][] held = assessment.ranked().stream()
                .map(one -> carrying(one.result().held(hierarchy)))
                .toArray(double[][]::new);
        return new AdditiveModel(ids, held, weights());
    }

    /**
     * Any method, with its uncertain facts drawn; candidates in the order of the ranking.
     *
     * @param missing whether to draw the scores of values missing under {@code reweight} too, uniformly between the lowest
     *     and the highest score of the scale; on scales without ends they stay held
     */
    public ScoreModel sampled(boolean missing) {
        Method method = assessment.question().method();
        if (method instanceof Method.OverValues overValues) {
            return matrix(Objects.requireNonNull(assessment.matrix()), overValues.matrix());
        }
        Method.OverScores overScores = (Method.OverScores) method;
        DrawnScores scores = new DrawnScores(assessment, overScores, parameters, criteria);
        List<ScoreRange> ranges = missing ? ranges() : List.of();
        return additive() ? additive(scores, ranges) : tree(overScores.on(hierarchy), scores, ranges);
    }

    private ScoreModel additive(DrawnScores scores, List<ScoreRange> ranges) {
        AdditiveModel model = exact().withRanges(ranges);
        return scores.none()
                ? model
                : model.withSampler((random, cells) -> {
                    double[][] drawn = scores.draw(random);
                    for (int i = 0; i < cells.length; i++) {
                        for (int k = 0; k < columns.length; k++) {
                            cells[i][k] = drawn[i][columns[k]];
                        }
                    }
                });
    }

    private ScoreModel tree(TreeMethod method, DrawnScores scores, List<ScoreRange> ranges) {
        WeightedScoring given = scoring(method, scores.given());
        if (scores.none() && ranges.isEmpty()) {
            return MethodSampler.certain(ids, columns.length, true, given);
        }
        return MethodSampler.uncertain(ids, columns.length, true, given, random -> {
            double[][] drawn = scores.draw(random).clone();
            for (ScoreRange range : ranges) {
                int i = range.candidate();
                int criterion = columns[range.criterion()];
                String key = ids.get(i) + " " + criteria.get(criterion).path();
                double[] row = drawn[i].clone();
                row[criterion] = random.keyed(key).uniform(range.low(), range.high());
                drawn[i] = row;
            }
            return scoring(method, drawn);
        });
    }

    /** Selects the figures of the criteria of the models from figures by criterion number. */
    private double[] carrying(double[] byNumber) {
        double[] carried = new double[columns.length];
        for (int k = 0; k < carried.length; k++) {
            carried[k] = byNumber[columns[k]];
        }
        return carried;
    }

    private WeightedScoring scoring(TreeMethod method, double[][] scores) {
        double[][] narrow = Arrays.stream(scores).map(this::carrying).toArray(double[][]::new);
        return weights -> {
            StopRule.spend((long) StopRule.TRANSCENDENTAL * narrow.length * columns.length);
            return Arrays.stream(narrow)
                    .mapToDouble(row -> method.overall(row, weights))
                    .toArray();
        };
    }

    private ScoreModel matrix(DecisionMatrix matrix, MatrixMethod method) {
        List<RuleCriterion> weighed =
                Arrays.stream(columns).mapToObj(criteria::get).toList();
        List<Candidate> rows =
                assessment.pool().stream().map(Assessment.Read::candidate).toList();
        List<String> rowIds = rows.stream().map(Candidate::id).toList();
        DrawnValues drawn = new DrawnValues(
                assessment.question(), parameters, rows, DrawnValues.Reader.of(weighed), column -> true);
        double[][] values = assessment.pool().stream()
                .map(one -> weighed.stream()
                        .mapToDouble(criterion -> one.reported(criterion.path()).value())
                        .toArray())
                .toArray(double[][]::new);
        int[] ranked = matrix.candidates().stream().mapToInt(rowIds::indexOf).toArray();
        int[] places = ids.stream().mapToInt(matrix.candidates()::indexOf).toArray();
        WeightedScoring given = scoring(matrix, method, places, complete(values, weighed, ranked));
        boolean up = method.higherIsBetter();
        return drawn.none()
                ? MethodSampler.certain(ids, columns.length, up, given)
                : MethodSampler.uncertain(
                        ids,
                        columns.length,
                        up,
                        given,
                        random ->
                                scoring(matrix, method, places, complete(drawn.draw(random, values), weighed, ranked)));
    }

    /**
     * The rows of the ranked candidates with missing values replaced as in a ranking, from the values of all rows.
     *
     * @param values candidates of the pool by criteria, NaN where missing
     */
    private static double[][] complete(double[][] values, List<RuleCriterion> weighed, int[] ranked) {
        StopRule.spend((long) values.length * weighed.size());
        double[][] complete =
                Arrays.stream(ranked).mapToObj(row -> values[row].clone()).toArray(double[][]::new);
        for (int k = 0; k < weighed.size(); k++) {
            if (weighed.get(k).missing() instanceof MissingPolicy.Worst) {
                int column = k;
                OptionalDouble standIn = MatrixAssessor.worst(
                        weighed.get(k).goal(), Arrays.stream(values).mapToDouble(row -> row[column]));
                for (double[] row : complete) {
                    row[k] = Double.isNaN(row[k]) ? standIn.orElseThrow() : row[k];
                }
            }
        }
        return complete;
    }

    /**
     * @param places row of each candidate of the model
     * @param values candidates in the order of ids, by the criteria of the model
     */
    private WeightedScoring scoring(DecisionMatrix matrix, MatrixMethod method, int[] places, double[][] values) {
        StopRule.spend((long) values.length * columns.length);
        List<DecisionMatrix.Column> narrow = new ArrayList<>(columns.length);
        for (int k = 0; k < columns.length; k++) {
            double[] column = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                column[i] = values[i][k];
            }
            narrow.add(matrix.columns().get(columns[k]).with(column));
        }
        PreparedScoring prepared = method.prepared(new DecisionMatrix(matrix.candidates(), narrow));
        return new PlacedScoring(prepared, places);
    }

    /** The missing values that can be drawn. */
    private List<ScoreRange> ranges() {
        List<ScoreRange> ranges = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            StopRule.spend(columns.length);
            for (int k = 0; k < columns.length; k++) {
                ValueFunction scale = hierarchy.criterion(columns[k]).scale();
                if (reweighted(i, columns[k]) && scale.bounded()) {
                    ranges.add(new ScoreRange(i, k, scale.lowest(), scale.highest()));
                }
            }
        }
        return ranges;
    }

    /**
     * Paths of the criteria whose missing values stay held even if missing values are drawn, because their scale has no
     * ends.
     */
    public List<String> undrawable() {
        TreeSet<String> paths = new TreeSet<>();
        for (int c : assessment.question().method().isOverValues() ? new int[0] : columns) {
            StopRule.spend(ids.size());
            for (int i = 0; i < ids.size(); i++) {
                if (reweighted(i, c) && !hierarchy.criterion(c).scale().bounded()) {
                    paths.add(criteria.get(c).path());
                }
            }
        }
        return List.copyOf(paths);
    }

    private boolean reweighted(int candidate, int criterion) {
        return hierarchy.criterion(criterion).missing() instanceof MissingPolicy.Reweight
                && Double.isNaN(
                        assessment.ranked().get(candidate).result().scores()[hierarchy.criterionNode(criterion)]);
    }

    /**
     * The share of each criterion in the weight of its node, for nodes that have no shares yet.
     *
     * @param from first criterion under the node
     * @param to criterion after the last one
     */
    public double[] localShares(int node, int from, int to) {
        StopRule.spend(to - from);
        return IntStream.range(from, to)
                .mapToDouble(k -> hierarchy.shareWithin(hierarchy.criterionNode(columns[k]), node))
                .toArray();
    }
}
