package org.siteselection.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.assessment.Question;
import org.siteselection.http.request.JsonBody;
import org.siteselection.ranking.request.RankingChanges;
import org.siteselection.ranking.scenario.ScenariosRequest;
import org.siteselection.ranking.scenario.ScenariosService;

/** An estimate is never below the size of the answer, and at most a few times as large. */
@QuarkusTest
class AnswerSizeTest {
    @Inject
    RankingService rankings;

    @Inject
    ScenariosService scenarios;

    @Inject
    ObjectMapper answers;

    private Question question(RankingRequest request) {
        RankingService.Basis basis = rankings.basis(request);
        return QuestionBuilder.build(basis.rules(), basis.catalogue(), request);
    }

    private void assertBounds(double estimate, Object answer) throws IOException {
        int written = answer instanceof byte[] text ? text.length : answers.writeValueAsBytes(answer).length;
        assertThat(estimate).isBetween((double) written, 6.0 * written + 100_000);
    }

    @ParameterizedTest
    @CsvSource({
        "asic-assembly,full,weighted_sum",
        "asic-assembly,top,weighted_product",
        "asic-assembly,none,minimum",
        "mining-site,full,topsis",
        "mining-site,full,weighted_sum",
        "mining-site,none,promethee_ii",
        "tax-climate-2024,full,weighted_sum",
        "tax-climate-2024,top,weighted_sum"
    })
    void rankingsOfShippedRules(String ruleSet, String explain, String method) throws IOException {
        RankingRequest request = RankingRequestReader.read(JsonBody.parse(
                "{\"ruleSet\":\"" + ruleSet + "\",\"explain\":\"" + explain + "\",\"method\":\"" + method + "\"}"));
        Question question = question(request);
        assertBounds(
                WorkloadEstimate.ofRanking(question, request.explain(question)).answer(),
                Rankings.rank(question, request.explain(question)));
        assertBounds(WorkloadEstimate.ofTable(question).answer(), rankings.table(question));
    }

    @ParameterizedTest
    @CsvSource({"asic-assembly,2", "mining-site,20", "tax-climate-2024,1"})
    void scenariosOfShippedRules(String ruleSet, int count) throws IOException {
        RankingRequest request = RankingRequestReader.read(JsonBody.parse("{\"ruleSet\":\"" + ruleSet + "\"}"));
        List<ScenariosRequest.Scenario> named = IntStream.range(0, count)
                .mapToObj(i -> new ScenariosRequest.Scenario(
                        "s" + i, "S", new RankingChanges(Map.of(), Map.of(), Map.of(), Map.of(), null)))
                .toList();
        List<Question> questions = Collections.nCopies(count + 1, question(request));
        assertBounds(
                WorkloadEstimate.ofScenarios(questions).answer(),
                scenarios.compare(new ScenariosRequest(request, named)));
    }

    @ParameterizedTest
    @CsvSource({"asic-assembly", "mining-site"})
    void comparisonsOfShippedRules(String ruleSet) throws IOException {
        RankingRequest pair = RankingRequestReader.readPair(
                JsonBody.parse("{\"ruleSet\":\"" + ruleSet + "\",\"candidates\":[\"TX\",\"OK\"]}"));
        assertBounds(
                WorkloadEstimate.ofComparison(question(pair), Explain.FULL).answer(),
                Rankings.compare(question(pair), Explain.FULL, KnownRanking.none()));
    }

    /** A long reason of a line is repeated for every candidate, as the estimate must know. */
    @Test
    void costLinesCountForEveryCandidate() throws IOException {
        String line = "{\"once\":\"1\",\"title\":\"Line\",\"why\":\"" + "w".repeat(3_000) + "\"}";
        String rules = "\"rules\":{\"costs\":{\"years\":2,\"lines\":{"
                + IntStream.range(0, 50).mapToObj(i -> "\"l" + i + "\":" + line).collect(Collectors.joining(","))
                + "}},\"factors\":{\"f\":{\"criteria\":{\"c\":{\"value\":\"1\",\"scale\":{\"type\":\"identity\"}}}}}}";
        for (String explain : List.of("full", "none")) {
            RankingRequest request =
                    RankingRequestReader.read(JsonBody.parse("{" + rules + ",\"explain\":\"" + explain + "\"}"));
            Question question = question(request);
            assertBounds(
                    WorkloadEstimate.ofRanking(question, request.explain(question))
                            .answer(),
                    Rankings.rank(question, request.explain(question)));
        }
    }
}
