package org.siteselection.ranking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.http.problem.ApiException;
import org.siteselection.rulefiles.InvalidRulesException;
import org.siteselection.rulefiles.KeptRules;
import org.siteselection.rules.RuleSet;

/** Ranks for those who keep rankings: with all that an answer rests on, and again from what was kept. */
@ApplicationScoped
public class TracedRankings {
    private final RankingService service;
    private final RankingAdmission admission;

    TracedRankings(RankingService service, RankingAdmission admission) {
        this.service = service;
        this.admission = admission;
    }

    /**
     * The object that the body of a request with a ranking request holds.
     *
     * @throws ApiException for what is no JSON object, or too large
     */
    public static ObjectNode parse(byte[] body) {
        return RankingRequestReader.parse(body);
    }

    /**
     * Ranks by the rules in force and the catalogue of the moment.
     *
     * @param body a ranking request, as it is posted to {@code /v1/rankings}
     * @throws ApiException as for a request that is posted there
     * @throws java.util.concurrent.RejectedExecutionException when it is heavy and not its turn in time
     */
    public RankingWithProvenance rank(ObjectNode body) {
        RankingRequest request = RankingRequestReader.read(body);
        RankingService.Basis basis = service.basis(request);
        return trace(basis.rules(), basis.catalogue(), request);
    }

    /**
     * Ranks by rules and catalogue that were kept; neither the rule directory nor the database is looked at.
     *
     * @param full whether every criterion is shown, whatever the request says of explanations
     * @throws InvalidRulesException when the rules are no longer understood, or are not those that were kept
     * @throws ApiException for a request that these rules and this catalogue do not answer
     * @throws java.util.concurrent.RejectedExecutionException when it is heavy and not its turn in time
     */
    public RankingWithProvenance rankAgain(
            ObjectNode body, KeptRules rules, CatalogueSnapshot catalogue, boolean full) {
        RankingRequest given = RankingRequestReader.read(body);
        RankingRequest request = full ? given.explaining(Explain.FULL) : given;
        return trace(rules.compile(request.rules(), catalogue, request.metricsOfOwnFacts()), catalogue, request);
    }

    /** Those who keep rankings compare two of them, and a second one finds its request admitted. */
    private RankingWithProvenance trace(RuleSet rules, CatalogueSnapshot catalogue, RankingRequest request) {
        Question question = QuestionBuilder.build(rules, catalogue, request);
        admission.admit(WorkloadEstimate.ofRanking(question, request.explain()).twice());
        return Rankings.trace(question, request.explain());
    }
}
