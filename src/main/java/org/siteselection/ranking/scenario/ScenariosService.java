package org.siteselection.ranking.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.siteselection.assessment.Assessor;
import org.siteselection.assessment.Question;
import org.siteselection.http.problem.ApiException;
import org.siteselection.ranking.QuestionBuilder;
import org.siteselection.ranking.RankingAdmission;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingService;
import org.siteselection.ranking.Rankings;
import org.siteselection.ranking.WorkloadEstimate;
import org.siteselection.ranking.scenario.ScenarioQuestions.Named;

/** Ranks a question and its scenarios on the same rules and data. */
@ApplicationScoped
public class ScenariosService {
    private final RankingService rankings;
    private final RankingAdmission admission;

    ScenariosService(RankingService rankings, RankingAdmission admission) {
        this.rankings = rankings;
        this.admission = admission;
    }

    /**
     * @throws ApiException as for a ranking, with the fields of a scenario named {@code scenarios[0].weights.energy}; {@code
     *     no-scenarios} if neither the request nor its rule set has any
     * @throws java.util.concurrent.RejectedExecutionException if it is heavy and the wait exceeds its limit
     */
    public ScenariosAnswer compare(ScenariosRequest request) {
        return compare(request, rankings.basis(withAllMetrics(request)));
    }

    /** As {@link #compare(ScenariosRequest)}, on rules and data that the caller has read before. */
    public ScenariosAnswer compare(ScenariosRequest request, RankingService.Basis basis) {
        Question base = QuestionBuilder.build(basis.rules(), basis.catalogue(), request.ranking());
        List<Named> all = ScenarioQuestions.build(request, base);
        admission.admit(
                WorkloadEstimate.ofScenarios(all.stream().map(Named::question).toList()));
        ScenarioWriter writer = new ScenarioWriter(base);
        for (Named named : all) {
            try {
                Rankings.scorable(() -> {
                    Question question = named.question();
                    writer.add(named, Assessor.assess(question, rankings.places(question)));
                    return true;
                });
            } catch (ApiException e) {
                throw named.located(e);
            }
        }
        return Rankings.scorable(writer::answer);
    }

    /** Inline rules may read a metric that only a scenario brings. */
    private static RankingRequest withAllMetrics(ScenariosRequest request) {
        RankingRequest all = request.ranking();
        if (request.scenarios() != null) {
            for (ScenariosRequest.Scenario scenario : request.scenarios()) {
                all = all.with(scenario.changes());
            }
        }
        return all;
    }
}
