package org.siteselection.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.ranking.request.CandidateEntry;
import org.siteselection.rules.RuleSet;

/** Computes rankings of one rule set on one catalogue, with or without a running service. */
public final class Rankings {
    /** Each has the whole message. */
    private static final int MOST_FIELDS = 100;

    private Rankings() {}

    /**
     * Ranks places of the catalogue.
     *
     * @param candidates place ids, empty for all places of the rules' level
     * @param parameters as text, read as the type of each parameter
     * @throws ApiException for unknown names and invalid values
     */
    public static RankingAnswer rank(
            RuleSet rules,
            CatalogueSnapshot catalogue,
            List<String> candidates,
            Map<String, String> parameters,
            boolean explain) {
        List<CandidateEntry> entries = candidates.stream()
                .distinct()
                .map(id -> CandidateEntry.named(id, "candidate"))
                .toList();
        RankingRequest request = new RankingRequest(
                rules.id(),
                null,
                entries.isEmpty() ? null : entries,
                new LinkedHashMap<>(parameters),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                explain ? Explain.FULL : Explain.NONE,
                true);
        Question question = QuestionBuilder.build(rules, catalogue, request);
        return rank(question, request.explain(question));
    }

    /** @throws ApiException if the question cannot be scored */
    static RankingAnswer rank(Question question, Explain explain) {
        return scorable(() -> AnswerWriter.write(Assessor.assess(question), explain));
    }

    /**
     * Ranks, and returns the inputs of the ranking.
     *
     * @param known what earlier rankings by the same rules, catalogue and parameters found out
     * @throws ApiException if the question cannot be scored
     */
    static RankingWithProvenance trace(Question question, Explain explain, KnownRanking known) {
        return scorable(() -> ReadFacts.traced(question, answer(assess(question, known), explain, known)));
    }

    private static Assessment assess(Question question, KnownRanking known) {
        return Assessor.assess(question, known.places());
    }

    private static RankingAnswer answer(Assessment assessment, Explain explain, KnownRanking known) {
        return AnswerWriter.write(assessment, explain, known.parts(assessment.question()));
    }

    /**
     * A comparison with the ranking of the two and its inputs.
     *
     * @param known as for {@link #trace}
     * @throws ApiException if the question cannot be scored
     */
    static TracedComparison traceComparison(Question question, Explain explain, KnownRanking known) {
        return scorable(() -> {
            Assessment assessment = assess(question, known);
            RankingAnswer ranking = answer(assessment, explain, known);
            return new TracedComparison(
                    ReadFacts.traced(question, ranking), ComparisonWriter.write(assessment, ranking));
        });
    }

    /** Both are computed from the same assessment. */
    record TracedComparison(RankingWithProvenance ranking, ComparisonAnswer comparison) {}

    /**
     * Compares two candidates, in the order of the request.
     *
     * @param known as for {@link #trace}
     * @throws ApiException if the question cannot be scored
     */
    static ComparisonAnswer compare(Question question, Explain explain, KnownRanking known) {
        return traceComparison(question, explain, known).comparison();
    }

    /** @throws ApiException if the question cannot be scored */
    public static <T> T scorable(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (UnscorableException e) {
            List<Violation> violations = e.fields().stream()
                    .limit(MOST_FIELDS)
                    .map(field -> new Violation(field, e.getMessage()))
                    .toList();
            throw new ApiException(ProblemCode.UNSCORABLE, e.getMessage(), violations).as(e.code());
        }
    }
}
