package org.siteselection.ranking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.siteselection.assessment.Assessment;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.http.problem.ApiException;
import org.siteselection.rulefiles.InvalidRulesException;
import org.siteselection.rulefiles.KeptRules;
import org.siteselection.rules.RuleSet;

/** Rankings for storage: a new ranking with all its inputs, and a repeated ranking from stored inputs. */
@ApplicationScoped
public class TracedRankings {
    private final RankingService service;
    private final RankingAdmission admission;

    TracedRankings(RankingService service, RankingAdmission admission) {
        this.service = service;
        this.admission = admission;
    }

    /**
     * The object in the body of a request that contains a ranking request.
     *
     * @throws ApiException for what is no JSON object, or too large
     */
    public static ObjectNode parse(byte[] body) {
        return RankingRequestReader.parse(body);
    }

    /**
     * Ranks by the active rules and the current catalogue.
     *
     * @param body a ranking request, as in a POST to {@code /v1/rankings}
     * @throws ApiException as for such a POST
     * @throws java.util.concurrent.RejectedExecutionException when it is heavy and not its turn in time
     */
    public RankingWithProvenance rank(ObjectNode body) {
        RankingRequest request = RankingRequestReader.read(body);
        RankingService.Basis basis = service.basis(request);
        Question question = QuestionBuilder.build(basis.rules(), basis.catalogue(), request);
        return trace(question, request.explain(question), service.known(question));
    }

    /**
     * Ranks by stored rules and catalogue; does not read the rule directory or the database.
     *
     * @param detail what the answer explains
     * @throws InvalidRulesException if the rules no longer compile, or are not the stored ones
     * @throws ApiException if the request cannot be answered by these rules and this catalogue
     * @throws java.util.concurrent.RejectedExecutionException when it is heavy and not its turn in time
     */
    public RankingWithProvenance rankAgain(
            ObjectNode body, KeptRules rules, CatalogueSnapshot catalogue, Detail detail) {
        RankingRequest request = RankingRequestReader.read(body);
        RuleSet compiled = rules.compile(request.rules(), catalogue, request.metricsOfOwnFacts());
        Question question = QuestionBuilder.build(compiled, catalogue, request);
        // What is known of an old catalogue would displace what is known of the current one.
        return switch (detail) {
            case ASKED -> trace(question, request.explain(question), KnownRanking.none());
            case USUAL -> trace(question, usual(question), KnownRanking.none());
        };
    }

    /**
     * A ranking by stored rules and catalogue, without the criteria of the candidates.
     *
     * @param explained the criteria of the ranked candidates with the given ids
     */
    public record Outlined(RankingWithProvenance ranking, Function<Set<String>, List<RankingAnswer.Entry>> explained) {}

    /**
     * As {@link #rankAgain}, for a caller that reads the criteria of some candidates only.
     *
     * @param most number of candidates of which the caller reads the criteria
     */
    public Outlined outlineAgain(ObjectNode body, KeptRules rules, CatalogueSnapshot catalogue, int most) {
        RankingRequest request = RankingRequestReader.read(body);
        RuleSet compiled = rules.compile(request.rules(), catalogue, request.metricsOfOwnFacts());
        Question question = QuestionBuilder.build(compiled, catalogue, request);
        admission.admit(WorkloadEstimate.ofOutline(question, most).twice());
        return Rankings.scorable(() -> {
            Assessment assessment = Assessor.assess(question);
            RankingAnswer answer = AnswerWriter.write(assessment, Explain.NONE);
            return new Outlined(ReadFacts.traced(question, answer), ids -> AnswerWriter.explained(assessment, ids));
        });
    }

    /** What the answer of a repeated ranking explains. */
    public enum Detail {
        /** The level of the request. */
        ASKED,
        /** As {@link TracedRankings#explained}. */
        USUAL
    }

    /**
     * Ranks by given rules and data, with the fullest explanation that is usual: that of every criterion for at most {@value
     * RankingRequest#MOST_EXPLAINED} candidates, otherwise that of the factors. The level of the request is ignored.
     *
     * @throws ApiException if the request cannot be answered by these rules and this catalogue
     * @throws java.util.concurrent.RejectedExecutionException when it is heavy and not its turn in time
     */
    public RankingWithProvenance explained(RankingRequest request, RankingService.Basis basis) {
        Question question = QuestionBuilder.build(basis.rules(), basis.catalogue(), request);
        return trace(question, usual(question), service.known(question));
    }

    private static Explain usual(Question question) {
        boolean many = question.candidates().size() > RankingRequest.MOST_EXPLAINED;
        return many ? Explain.TOP : Explain.FULL;
    }

    /** A comparison of stored rankings ranks twice in one request, which the first ranking has admitted. */
    private RankingWithProvenance trace(Question question, Explain explain, KnownRanking known) {
        admission.admit(WorkloadEstimate.ofRanking(question, explain).twice());
        return Rankings.trace(question, explain, known);
    }
}
