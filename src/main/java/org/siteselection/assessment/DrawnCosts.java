package org.siteselection.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.siteselection.assessment.Assessment.Assessed;
import org.siteselection.expression.EvaluationException;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostModel;
import org.siteselection.scoring.EqualNumbers;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.robustness.DrawnFigure;
import org.siteselection.scoring.robustness.Sampling;
import org.siteselection.scoring.robustness.SplitMix;

/**
 * The present value of the costs of a ranked candidate under drawn facts, which are those of its scores. A line without a
 * value in a draw has the amount in its {@code missing}, or else its given amount.
 */
public final class DrawnCosts {
    private final Candidate candidate;
    private final double presentValue;
    private final DrawnValues amounts;
    /** Given amounts, in one row, by line in the order of ids. */
    private final double[][] given;
    /** Present value of one unit of money, by line. */
    private final double[] factors;

    private DrawnCosts(Question question, Candidate candidate, CostModel model, double presentValue) {
        this.candidate = candidate;
        this.presentValue = presentValue;
        ParameterValues parameters = new ParameterValues(question.rules().parameters(), question.parameters());
        CandidateFacts facts = new CriterionValues(question, parameters, Set.of()).facts(candidate);
        List<CostLine> lines = model.linesById();
        double discount = model.discount(facts);
        given = new double[1][lines.size()];
        factors = new double[lines.size()];
        for (int i = 0; i < factors.length; i++) {
            CostLine line = lines.get(i);
            given[0][i] = amount(line, facts);
            factors[i] = line.cost(1, model.terms(line, facts), discount).presentValue();
        }
        amounts = new DrawnValues(
                question,
                parameters,
                List.of(candidate),
                lines.stream().map(DrawnValues.Reader::of).toList(),
                line -> true);
    }

    private static double amount(CostLine line, CandidateFacts facts) {
        double amount;
        try {
            amount = facts.report(line.amount()).value();
        } catch (EvaluationException e) {
            throw new IllegalStateException("The assessment has evaluated this line", e);
        }
        return Double.isNaN(amount) && line.missing() != null ? line.missing() : amount;
    }

    /**
     * The costs of a candidate.
     *
     * @param ranked number in the ranking, from 0
     * @return empty if the rules have no costs
     */
    public static Optional<DrawnCosts> of(Assessment assessment, int ranked) {
        Assessed one = assessment.ranked().get(ranked);
        PlaceCosts costs = one.costs();
        return costs == null
                ? Optional.empty()
                : Optional.of(new DrawnCosts(
                        assessment.question(),
                        one.candidate(),
                        costs.model(),
                        costs.total(CostModel.Total.PRESENT_VALUE)));
    }

    /**
     * Mean and percentiles over the draws: all the given present value if no line reads an uncertain fact, NaN if it is
     * missing.
     *
     * @throws UnscorableException naming candidate and line, if an amount is no finite number in a draw
     */
    public DrawnFigure draw(Sampling sampling) {
        return Double.isNaN(presentValue) || amounts.none()
                ? DrawnFigure.certain(presentValue)
                : DrawnFigure.of(sampling, this::at);
    }

    /** The present value at one draw, rounded to 12 significant digits. */
    private double at(SplitMix facts) {
        double[] drawn = amounts.draw(facts, given)[0];
        StopRule.spend(drawn.length);
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            sum += drawn[i] * factors[i];
        }
        if (!Double.isFinite(sum)) {
            throw new UnscorableException(
                    "overflow",
                    "costs",
                    "The present value of the costs of '" + candidate.id()
                            + "' is beyond the largest number with drawn facts.");
        }
        return EqualNumbers.rounded(sum);
    }
}
