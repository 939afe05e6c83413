package org.siteselection.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.http.ApiException;
import org.siteselection.http.ProblemCode;
import org.siteselection.http.Violation;
import org.siteselection.rules.Assessment;
import org.siteselection.rules.Assessor;
import org.siteselection.rules.RuleSet;
import org.siteselection.rules.UnscorableException;

/** Rankings of one rule set on one catalogue, for callers with and without a running service. */
public final class Rankings {
    private Rankings() {}

    /**
     * Ranks places of the catalogue.
     *
     * @param candidates place ids, empty for all states
     * @param parameters as text, read as the type of each parameter
     * @throws ApiException for names that do not exist and values that are not allowed
     */
    public static RankingAnswer rank(
            RuleSet rules,
            CatalogueSnapshot catalogue,
            List<String> candidates,
            Map<String, String> parameters,
            boolean explain) {
        List<CandidateEntry> entries = candidates.stream()
                .distinct()
                .map(id -> new CandidateEntry(id, false, null, null, Map.of(), "candidate"))
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
        return rank(rules, catalogue, request);
    }

    /**
     * @throws ApiException for names that do not exist, values that are not allowed and what cannot be scored
     */
    static RankingAnswer rank(RuleSet rules, CatalogueSnapshot catalogue, RankingRequest request) {
        return scorable(() -> AnswerWriter.write(assess(rules, catalogue, request), request.explain()));
    }

    /**
     * Ranks, and tells what the ranking rests on.
     *
     * @throws ApiException as {@link #rank}
     */
    static TracedRanking trace(RuleSet rules, CatalogueSnapshot catalogue, RankingRequest request) {
        return scorable(() -> {
            Assessment assessment = assess(rules, catalogue, request);
            return ReadFacts.traced(assessment.question(), AnswerWriter.write(assessment, request.explain()));
        });
    }

    /**
     * Puts two candidates side by side, in the order of the request.
     *
     * @throws ApiException as {@link #rank}
     */
    static ComparisonAnswer compare(RuleSet rules, CatalogueSnapshot catalogue, RankingRequest request) {
        return scorable(() -> ComparisonWriter.write(assess(rules, catalogue, request), request.explain()));
    }

    /**
     * Tells how sure a ranking is.
     *
     * @throws ApiException as {@link #rank}, and {@code too-large}
     * @throws org.siteselection.scoring.StoppedException by the stop rule of the threads
     * @throws org.siteselection.scoring.UndefinedException where the method is not defined at some draw
     */
    static RobustnessAnswer analyse(
            RuleSet rules, CatalogueSnapshot catalogue, RobustnessRequest request, Robustness.Threads threads) {
        return scorable(() -> Robustness.analyse(assess(rules, catalogue, request.ranking()), request, threads));
    }

    private static Assessment assess(RuleSet rules, CatalogueSnapshot catalogue, RankingRequest request) {
        return Assessor.assess(QuestionBuilder.build(rules, catalogue, request));
    }

    private static <T> T scorable(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (UnscorableException e) {
            List<Violation> violations = e.fields().stream()
                    .map(field -> new Violation(field, e.getMessage()))
                    .toList();
            throw new ApiException(ProblemCode.UNSCORABLE, e.getMessage(), violations).as(e.code());
        }
    }
}
