package org.siteselection.ranking;

import java.util.List;
import org.siteselection.assessment.Question;
import org.siteselection.expression.Expression;
import org.siteselection.rules.CostModel;
import org.siteselection.rules.Gate;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleFactor;
import org.siteselection.rules.RuleNode;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.method.Codas;
import org.siteselection.scoring.method.Preference;
import org.siteselection.scoring.method.PrometheeTwo;
import org.siteselection.scoring.weighting.BestWorst;
import org.siteselection.scoring.weighting.CriticWeights;

/** Estimates the cost of a question from its candidates, criteria, gates, texts and methods, before scoring. */
public final class WorkloadEstimate {
    /** Bytes of the heap, measured: for a candidate, a value and a gate's outcome until the answer is written. */
    private static final long OF_CANDIDATE = 1_500;

    private static final long OF_VALUE = 240;
    private static final long OF_OUTCOME = 100;
    /** Bytes of the heap: for a value of a fixed field that candidates are only compared with, and its share of the member. */
    private static final long OF_FIGURE = 16;
    /** Bytes of the heap: for a criterion or factor of an answer. */
    private static final long OF_VIEW = 260;
    /** Bytes of the heap: for the rank, score and costs of a candidate in one of several rankings. */
    private static final long OF_RANK = 150;
    /** Bytes of the answer for the move of a candidate between two rankings, without criteria. */
    private static final double BYTES_OF_MOVE = 700;
    /** Steps to read a value, score it, compare it with the median and write it. */
    private static final double STEPS_OF_VALUE = 300;
    /** Steps to write the row of a criterion into a sheet, and to compress it. */
    private static final double STEPS_OF_CELL = 3_000;

    private final Question question;
    private final List<RuleCriterion> criteria;
    private final double candidates;
    private final double nodes;
    private final AnswerSize size;

    private WorkloadEstimate(Question question) {
        this(question, new AnswerTexts(question.rules(), question.catalogue()));
    }

    private WorkloadEstimate(Question question, AnswerTexts texts) {
        this.question = question;
        this.criteria = question.rules().root().criteria().toList();
        this.candidates = question.candidates().size();
        this.nodes = question.rules().root().nodes().count();
        this.size = new AnswerSize(question, texts);
    }

    static Workload ofRanking(Question question, Explain explain) {
        return ofRanking(question, explain, new AnswerTexts(question.rules(), question.catalogue()));
    }

    /** @param texts those of the rules and catalogue of the question */
    static Workload ofRanking(Question question, Explain explain, AnswerTexts texts) {
        WorkloadEstimate estimate = new WorkloadEstimate(question, texts);
        return estimate.workload(estimate.size.ranking(explain), estimate.views(explain), 0, RankingAdvice.of(explain));
    }

    /**
     * A ranking for its checks only, and the check of a rule document.
     *
     * @param memory bytes for the document
     */
    public static Workload ofVariant(Question question, double memory) {
        Workload ranking = new WorkloadEstimate(question).workload(0, 0, 0, RankingAdvice.FEWER);
        return new Workload(ranking.cells(), ranking.steps(), ranking.memory() + memory, 0, RankingAdvice.FEWER);
    }

    /**
     * A ranking without criteria for the moves of a diff, and the criteria of some candidates.
     *
     * @param most number of candidates whose criteria are read
     */
    static Workload ofOutline(Question question, int most) {
        WorkloadEstimate estimate = new WorkloadEstimate(question);
        double share = Math.min(1, most / Math.max(1, estimate.candidates));
        double answer = share * estimate.size.ranking(Explain.FULL) + BYTES_OF_MOVE * estimate.candidates;
        // The diff is the answer of two outlines.
        Workload half =
                estimate.workload((long) answer / 2, share * estimate.views(Explain.FULL), 0, RankingAdvice.FEWER);
        return new Workload(half.cells(), half.steps(), half.memory(), answer, half.advice());
    }

    static Workload ofTable(Question question) {
        return ofTable(question, new AnswerTexts(question.rules(), question.catalogue()));
    }

    /** @param texts those of the rules and catalogue of the question */
    static Workload ofTable(Question question, AnswerTexts texts) {
        WorkloadEstimate estimate = new WorkloadEstimate(question, texts);
        return estimate.workload(estimate.size.table(), estimate.views(Explain.TOP), 0, RankingAdvice.FEWER);
    }

    /** A workbook, whose sheets have the texts of the answer and its inputs. */
    static Workload ofWorkbook(Question question, Explain explain) {
        WorkloadEstimate estimate = new WorkloadEstimate(question);
        return estimate.workload(
                estimate.size.workbook(explain),
                2 * estimate.views(explain),
                STEPS_OF_CELL * estimate.candidates * estimate.nodes,
                RankingAdvice.ofWorkbook(explain));
    }

    static Workload ofComparison(Question question, Explain explain) {
        WorkloadEstimate estimate = new WorkloadEstimate(question);
        long answer = estimate.size.ranking(explain) + estimate.size.comparison();
        return estimate.workload(
                answer, estimate.views(explain) + 4 * OF_VIEW * estimate.nodes, 0, RankingAdvice.ofComparison(explain));
    }

    /**
     * Several rankings of the same candidates, one after the other, of which only ranks, scores and costs are kept.
     *
     * @param questions at least one
     */
    public static Workload ofScenarios(List<Question> questions) {
        long cells = 0;
        long answer = 0;
        double steps = 0;
        double memory = 0;
        for (Question question : questions) {
            WorkloadEstimate estimate = new WorkloadEstimate(question);
            Workload one = estimate.workload(0, 0, 0, RankingAdvice.SCENARIOS);
            cells += one.cells();
            steps += one.steps();
            memory = Math.max(memory, one.memory());
            answer += estimate.size.scenario(answer == 0);
        }
        double kept = OF_RANK
                * (double) questions.size()
                * questions.get(0).candidates().size();
        return new Workload(cells, steps, memory + kept + 2.0 * answer, answer, RankingAdvice.SCENARIOS);
    }

    /**
     * The size of a robustness analysis.
     *
     * @param mostCandidates maximum of candidates of an analysis
     * @param otherRankings whether the analysis also ranks with other methods or candidates
     * @param parallelism number of threads, each with its own counts
     * @param walk work for the draws of constrained weights
     */
    public record Draws(int samples, int mostCandidates, boolean otherRankings, int parallelism, Walk walk) {}

    /**
     * The draws of constrained weights.
     *
     * @param steps of one draw
     * @param memory bytes
     */
    public record Walk(double steps, double memory) {
        public static final Walk NONE = new Walk(0, 0);
    }

    public static Workload ofRobustness(Question question, Draws draws) {
        WorkloadEstimate estimate = new WorkloadEstimate(question);
        double ranked = Math.min(estimate.candidates, draws.mostCandidates());
        boolean additive = question.method().isAdditive();
        boolean breakEvens = additive && !question.weighsByCandidates();
        double cells = ranked * estimate.criteria.size();
        double pairs = ranked * ranked;
        long answer = estimate.size.ranking(Explain.NONE) + estimate.size.robustness((int) ranked, breakEvens);
        // Scores, counts of each thread and of the whole, and sums and results of the exact part.
        double memory = 8 * (cells * (6 + 4.0 * draws.parallelism()) + pairs * (4 + 4.0 * draws.parallelism()))
                + OF_VIEW * (2 * cells + pairs / 4)
                + draws.walk().memory()
                + (costs(question) > 0 ? 16.0 * draws.samples() : 0);
        double draw = (additive ? 1 : StopRule.TRANSCENDENTAL) * (cells + pairs);
        double questions = draws.otherRankings() ? ranked + 20 : 0;
        double steps = draws.samples() * (2.0 * draw + draws.walk().steps() + ranked * costs(question))
                + questions * estimate.steps();
        return estimate.workload(answer, memory, steps, RankingAdvice.ROBUSTNESS);
    }

    /** Number of cost lines; the present values of one candidate at all draws are sorted at a time. */
    private static double costs(Question question) {
        CostModel costs = question.rules().costs();
        return costs == null ? 0 : costs.lines().size();
    }

    private Workload workload(long answer, double extraMemory, double extraSteps, String advice) {
        double gates = question.rules().gates().size();
        double field = fieldSize() * criteria.size();
        CostModel costs = question.rules().costs();
        double lines = costs == null ? 0 : costs.lines().size();
        double memory = candidates * (OF_CANDIDATE + OF_VALUE * (nodes + lines) + OF_OUTCOME * gates)
                + (question.rules().field().fixed()
                        ? field * (question.rules().needsField() ? OF_VALUE : OF_FIGURE)
                        : 0)
                + extraMemory
                + 2.0 * answer;
        return new Workload(
                (long) (candidates * (criteria.size() + gates)), steps() + extraSteps, memory, answer, advice);
    }

    private double views(Explain explain) {
        return switch (explain) {
            case NONE -> 0;
            case TOP -> candidates * OF_VIEW * (nodes - criteria.size());
            case FULL -> candidates * OF_VIEW * nodes;
        };
    }

    private double fieldSize() {
        return switch (question.rules().field().from()) {
            case STATES -> question.catalogue().states().size();
            case COUNTIES -> question.catalogue().counties().size();
            case CANDIDATES -> candidates;
        };
    }

    /** Steps of one ranking. */
    private double steps() {
        double letters = 0;
        double gaussian = 0;
        for (RuleCriterion criterion : criteria) {
            letters += STEPS_OF_VALUE + criterion.value().length();
            gaussian += criterion.preference().type() == Preference.Type.GAUSSIAN ? 1 : 0;
        }
        for (Gate gate : question.rules().gates()) {
            letters += STEPS_OF_VALUE + gate.when().length();
        }
        CostModel costs = question.rules().costs();
        if (costs != null) {
            for (Expression expression : costs.expressions().toList()) {
                letters += STEPS_OF_VALUE + expression.length();
            }
        }
        return candidates * letters + compared(gaussian) + weightings();
    }

    /** Steps of methods that compare every pair of candidates. */
    private double compared(double gaussian) {
        double pairs = candidates * candidates;
        if (question.method() instanceof Method.OverValues method) {
            if (method.matrix() instanceof Codas) {
                return pairs;
            }
            if (method.matrix() instanceof PrometheeTwo) {
                return gaussian * pairs * StopRule.TRANSCENDENTAL / 2;
            }
        }
        return 0;
    }

    private double weightings() {
        double steps = 0;
        for (RuleNode node : question.rules().root().nodes().toList()) {
            if (node instanceof RuleFactor factor && factor.weighting() != null) {
                double siblings = factor.children().size();
                if (factor.weighting() instanceof CriticWeights) {
                    steps += siblings * siblings * fieldSize();
                } else if (factor.weighting() instanceof BestWorst) {
                    // Pivots, rows and columns of its linear program all grow with the siblings.
                    steps += 100 * siblings * siblings * siblings;
                }
            }
        }
        return steps;
    }
}
