package org.siteselection.ranking.variant;

import jakarta.enterprise.context.ApplicationScoped;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Question;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.QuestionBuilder;
import org.siteselection.ranking.RankingAdmission;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingService;
import org.siteselection.ranking.Rankings;
import org.siteselection.ranking.WorkloadEstimate;
import org.siteselection.rulefiles.InvalidRulesException;
import org.siteselection.rulefiles.RuleLibrary;
import org.siteselection.rules.RuleSet;

/** Writes a rule set with the weights, parameters and method of a request as a rule document. */
@ApplicationScoped
public class VariantService {
    /** Bytes of the heap per character of the rule files: two documents, their rules and the rankings of expectations. */
    private static final long MEMORY_OF_LETTER = 400;

    private final RankingService rankings;
    private final RankingAdmission admission;
    private final RuleLibrary library;

    VariantService(RankingService rankings, RankingAdmission admission, RuleLibrary library) {
        this.rankings = rankings;
        this.admission = admission;
        this.library = library;
    }

    /**
     * @throws ApiException {@code not-found} for an unknown rule set; as for a ranking of all states with the same changes;
     *     {@code invalid-rules} if the document breaks a rule that a ranking does not
     * @throws java.util.concurrent.RejectedExecutionException if it is heavy and the wait exceeds its limit
     */
    String variant(String ruleSet, VariantRequest request) {
        rankings.require(ruleSet);
        RankingRequest ranking = request.ranking(ruleSet);
        RankingService.Basis basis = rankings.basis(ranking);
        Question question = QuestionBuilder.build(basis.rules(), basis.catalogue(), ranking);
        admission.admit(WorkloadEstimate.ofVariant(question, (double) MEMORY_OF_LETTER * letters(basis.rules())));
        // A variant that no ranking can use is refused with the code of the ranking.
        Rankings.scorable(() -> Assessor.assess(question));
        try {
            return library.variant(basis.rules(), request.changes(ruleSet), basis.catalogue());
        } catch (InvalidRulesException e) {
            throw RankingService.refusal(e, "variant");
        }
    }

    private static long letters(RuleSet rules) {
        return rules.origin().files().values().stream()
                .mapToLong(String::length)
                .sum();
    }
}
