package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.assessment.Question;
import org.siteselection.http.request.JsonBody;
import org.siteselection.ranking.QuestionBuilder;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingService;

/** An estimate is never below the size of the answer, and at most a few times as large. */
@QuarkusTest
class RobustnessAnswerSizeTest {
    @Inject
    RankingService rankings;

    @Inject
    RobustnessService robustness;

    @Inject
    ObjectMapper answers;

    private Question question(RankingRequest request) {
        RankingService.Basis basis = rankings.basis(request);
        return QuestionBuilder.build(basis.rules(), basis.catalogue(), request);
    }

    private void assertBounds(double estimate, Object answer) throws IOException {
        int written = answer instanceof String text ? text.length() : answers.writeValueAsBytes(answer).length;
        assertThat(estimate).isBetween((double) written, 6.0 * written + 100_000);
    }

    @ParameterizedTest
    @CsvSource({"asic-assembly", "mining-site"})
    void analysesOfShippedRules(String ruleSet) throws IOException {
        RobustnessRequest all = RobustnessRequestReader.read(
                JsonBody.parse("{\"ruleSet\":\"" + ruleSet + "\",\"samples\":100,\"include\":[\"rankReversals\"]}"));
        assertBounds(
                RobustnessService.workload(question(all.ranking()), all, 2).answer(),
                robustness.analyse(rankings.basis(all.ranking()), all, () -> false));
    }
}
