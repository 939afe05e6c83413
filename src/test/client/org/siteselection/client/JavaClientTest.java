package org.siteselection.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.siteselection.ApiClient;
import com.example.siteselection.ApiException;
import com.example.siteselection.ApiResponse;
import com.example.siteselection.api.CatalogueApi;
import com.example.siteselection.api.RankingsApi;
import com.example.siteselection.api.RuleSetsApi;
import com.example.siteselection.api.RunsApi;
import com.example.siteselection.model.Comparison;
import com.example.siteselection.model.Figure;
import com.example.siteselection.model.InlinePlace;
import com.example.siteselection.model.MethodWithOptions;
import com.example.siteselection.model.ParameterValue;
import com.example.siteselection.model.PlaceBody;
import com.example.siteselection.model.PlaceDetail;
import com.example.siteselection.model.Problem;
import com.example.siteselection.model.RankedCandidate;
import com.example.siteselection.model.Ranking;
import com.example.siteselection.model.RankingRequest;
import com.example.siteselection.model.RankingRequestCandidatesInner;
import com.example.siteselection.model.RankingRequestMethod;
import com.example.siteselection.model.Robustness;
import com.example.siteselection.model.RobustnessRequest;
import com.example.siteselection.model.RuleValidation;
import com.example.siteselection.model.Run;
import com.example.siteselection.model.RunRequest;
import com.example.siteselection.model.UncertainFigure;
import com.example.siteselection.model.WeightModel;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** The calls that a user makes with the Java client that openapi-generator makes of the API document. */
@QuarkusTest
class JavaClientTest {
    private static final String PRICE = "electricity_price_industrial_ttm";

    @TestHTTPResource("/")
    URL server;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient();
        client.updateBaseUri(server.toString().replaceFirst("/$", ""));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Tokens.EDITOR));
    }

    private RankingsApi rankings() {
        return new RankingsApi(client);
    }

    private static RankingRequestCandidatesInner state(String code) {
        return new RankingRequestCandidatesInner(code);
    }

    private static RankingRequest request() {
        return new RankingRequest()
                .ruleSet("mining-site")
                .addCandidatesItem(state("TX"))
                .addCandidatesItem(state("FL"));
    }

    private static List<String> order(Ranking ranking) {
        return ranking.getRanking().stream().map(RankedCandidate::getId).toList();
    }

    @Test
    void statesAreRankedByGet() throws ApiException {
        Ranking ranking = rankings()
                .getRanking("asic-assembly", List.of("TX", "FL"), null, null, null, null, "full", null, List.of("headcount=300"), null);

        assertThat(order(ranking)).containsExactlyInAnyOrder("TX", "FL");
        assertThat(ranking.getMethod()).isEqualTo("weighted_sum");
        assertThat(ranking.getParameters().get("headcount")).isEqualTo(300.0);
        RankedCandidate leader = ranking.getRanking().get(0);
        assertThat(leader.getFactors().stream()
                        .mapToDouble(factor -> factor.getContribution())
                        .sum())
                .isCloseTo(leader.getScore(), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void sitesWithUncertainFactsAreRankedByAMethodWithOptions() throws ApiException {
        InlinePlace site = new InlinePlace()
                .id("own_site")
                .name("Own site")
                .state("TX")
                .putFactsItem(PRICE, new Figure(new UncertainFigure().value(6.0).low(5.0).high(7.5)));
        RankingRequest request = request()
                .addCandidatesItem(new RankingRequestCandidatesInner(site))
                .facts(Map.of("FL", Map.of(PRICE, 7.1)))
                .method(new RankingRequestMethod(
                        new MethodWithOptions().type(MethodWithOptions.TypeEnum.VIKOR).v(0.7)));

        Ranking ranking = rankings().postRanking(request);

        assertThat(order(ranking)).containsExactlyInAnyOrder("TX", "FL", "own_site");
        assertThat(ranking.getHigherIsBetter()).isFalse();
        assertThat(ranking.getCompromise()).isNotNull();
        assertThat(ranking.getRanking().get(0).getDetails()).containsKeys("s", "r");
    }

    @Test
    void allStatesAreRankedWithOtherWeights() throws ApiException {
        RankingRequest request = new RankingRequest()
                .ruleSet("asic-assembly")
                .candidates(null)
                .putWeightsItem("energy", 60.0)
                .putParametersItem("headcount", new ParameterValue(600.0))
                .explain(RankingRequest.ExplainEnum.NONE);

        Ranking ranking = rankings().postRanking(request);

        assertThat(ranking.getRanking().size() + ranking.getExcluded().size()).isEqualTo(51);
    }

    @Test
    void twoStatesAreCompared() throws ApiException {
        Comparison comparison = rankings().postComparison(request());

        assertThat(comparison.getCriteria()).isNotEmpty();
        assertThat(comparison.getDifference()).isNotNull();
    }

    @Test
    void theRobustnessOfARankingIsAnalysed() throws ApiException {
        Robustness robustness = rankings()
                .postRobustness(new RobustnessRequest()
                        .ruleSet("mining-site")
                        .candidates(List.of(state("TX"), state("FL")))
                        .samples(500)
                        .seed(7L)
                        .weightModel(new WeightModel()
                                .type(WeightModel.TypeEnum.AROUND)
                                .spread(0.2)));

        assertThat(robustness.getSamples()).isEqualTo(500);
        assertThat(robustness.getCandidates()).hasSize(2);
    }

    @Test
    void aRuleDocumentIsValidated() throws ApiException {
        RuleValidation validation = new RuleSetsApi(client).validateRuleSet("id: own\nversion: 1.0.0\ntitle: Own\n");

        assertThat(validation.getValid()).isFalse();
        assertThat(validation.getIssues()).anySatisfy(issue -> assertThat(issue.getCode())
                .isEqualTo("missing-key"));
    }

    @Test
    void aRunIsKeptOnceForOneKey() throws ApiException {
        RunsApi runs = new RunsApi(client);
        RunRequest request = new RunRequest()
                .label("From a client")
                .ruleSet("mining-site")
                .candidates(List.of(state("TX"), state("FL")));
        String key = UUID.randomUUID().toString();

        ApiResponse<Run> first = runs.createRunWithHttpInfo(request, key);
        ApiResponse<Run> second = runs.createRunWithHttpInfo(request, key);

        String id = first.getData().getId().toString();
        assertThat(first.getStatusCode()).isEqualTo(201);
        assertThat(first.getHeaders().get("location")).containsExactly("/v1/runs/" + id);
        assertThat(second.getData().getId()).hasToString(id);
        assertThat(runs.getRun(id).getLabel()).isEqualTo("From a client");
        assertThat(runs.replayRun(id).getIdentical()).isTrue();
        runs.deleteRun(id);
    }

    @Test
    void aPlaceIsChangedUnderItsTag() throws ApiException {
        CatalogueApi catalogue = new CatalogueApi(client);
        ApiResponse<PlaceDetail> created = catalogue.putPlaceWithHttpInfo(
                "client_site", new PlaceBody().name("Client site").state("TX"), null, "*");
        String tag = created.getHeaders().get("etag").get(0);
        ApiResponse<PlaceDetail> changed = catalogue.putPlaceWithHttpInfo(
                "client_site", new PlaceBody().name("Renamed").state("TX"), tag, null);

        ApiException stale = catchThrowableOfType(
                ApiException.class,
                () -> catalogue.putPlace("client_site", new PlaceBody().name("Late").state("TX"), tag, null));

        assertThat(created.getStatusCode()).isEqualTo(201);
        assertThat(changed.getData().getName()).isEqualTo("Renamed");
        assertThat(stale.getCode()).isEqualTo(412);
        assertThat(catalogue.getPlace("client_site", null).getName()).isEqualTo("Renamed");
        catalogue.deletePlace("client_site", changed.getHeaders().get("etag").get(0));
    }

    @Test
    void aRequestThatNamesSomethingUnknownIsATypedProblem() throws Exception {
        ApiException refused = catchThrowableOfType(ApiException.class, () -> rankings()
                .postRanking(request().addCandidatesItem(state("Atlantis"))));

        assertThat(refused.getCode()).isEqualTo(422);
        Problem problem = client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
        assertThat(problem.getCode()).isEqualTo("unknown-name");
        assertThat(problem.getViolations().get(0).getField()).isEqualTo("candidates[2]");
    }

    @Test
    void aWriteWithoutATokenIsATypedProblem() throws Exception {
        client.setRequestInterceptor(request -> {});

        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> new CatalogueApi(client).deletePlace("client_site", null));

        assertThat(refused.getCode()).isEqualTo(401);
        assertThat(client.getObjectMapper()
                        .readValue(refused.getResponseBody(), Problem.class)
                        .getCode())
                .isEqualTo("unauthorized");
    }
}
