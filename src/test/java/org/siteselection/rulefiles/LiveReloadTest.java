package org.siteselection.rulefiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.Tokens;
import org.siteselection.rules.Issue;

/** Rule files that change while the service runs. */
@QuarkusTest
@TestProfile(SpoilableService.class)
class LiveReloadTest {
    private static final int RELOADS = 40;

    private static final Path DIRECTORY = SpoilableService.RULES;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    RuleLibrary library;

    @Inject
    RuleFilesOfTest rules;

    @Inject
    RulesConfig config;

    @Inject
    Catalogue catalogue;

    @AfterEach
    void shippedRulesAgain() {
        rules.restore();
    }

    private static void edit(String file, String from, String to) throws IOException {
        Path path = DIRECTORY.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static Response ranking() {
        return given().get("/v1/rankings/asic-assembly?state=TX&state=FL&explain=none");
    }

    @Test
    void aValidEditIsActiveAtOnce() throws IOException {
        JsonPath before = ranking().jsonPath();
        edit("asic-assembly.yaml", "    weight: 20\n", "    weight: 21\n");
        assertThat(library.reload()).isTrue();
        JsonPath after = ranking().jsonPath();
        assertThat(after.getString("ruleSet.digest")).isNotEqualTo(before.getString("ruleSet.digest"));
        assertThat(after.getDouble("ranking[0].score")).isNotEqualTo(before.getDouble("ranking[0].score"));
        assertThat(library.reload()).as("nothing changed since").isFalse();
    }

    @Test
    void aRuleSetWithAMissingMetricIsActiveOnceTheMetricExists() throws IOException {
        Files.writeString(DIRECTORY.resolve("substation.yaml"), """
                id: substation
                version: 1.0.0
                title: Substation
                owner: siting team
                reviewed: 2026-11-01
                factors:
                  power:
                    criteria:
                      distance: {value: substation_distance, scale: {type: linear, worst: 20, best: 0}}
                """);
        library.reload();
        assertThat(library.ids()).doesNotContain("substation");
        assertThat(library.pendingIssues("substation")).isNotEmpty();
        Tokens.asEditor()
                .contentType("application/json")
                .body("{\"label\": \"Distance\", \"group\": \"energy\", \"unit\": \"miles\", \"direction\": \"lower\","
                        + " \"description\": \"Straight line.\"}")
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(201);
        assertThat(library.reload()).isTrue();
        assertThat(library.ids()).contains("substation");
        Tokens.asEditor()
                .delete("/v1/metrics/substation_distance")
                .then()
                .statusCode(409)
                .body("detail", containsString("substation"));
        Files.delete(DIRECTORY.resolve("substation.yaml"));
        library.reload();
        Tokens.asEditor().delete("/v1/metrics/substation_distance").then().statusCode(204);
    }

    /** Otherwise the service could not start again, and the metric could not be deleted while it is down. */
    @Test
    void aMetricWithTheNameOfAParameterDeactivatesNoRules() throws IOException {
        String before = ranking().jsonPath().getString("ranking");
        Tokens.asEditor()
                .contentType("application/json")
                .body("{\"label\": \"Own\", \"group\": \"labor\", \"unit\": \"people\", \"direction\": \"lower\","
                        + " \"description\": \"Own.\"}")
                .put("/v1/metrics/headcount")
                .then()
                .statusCode(201);
        try {
            edit("asic-assembly.yaml", "owner: siting team", "owner: treasury");
            library.reload();
            assertThat(library.pendingIssues("asic-assembly")).isEmpty();
            assertThat(library.ruleSet("asic-assembly").orElseThrow().warnings())
                    .extracting(Issue::code)
                    .contains("name-clash");
            assertThat(ranking().jsonPath().getString("ranking")).isEqualTo(before);
            assertThat(new RuleLibrary(config, catalogue).ids())
                    .as("at the next start")
                    .contains("asic-assembly");
        } finally {
            Tokens.asEditor().delete("/v1/metrics/headcount").then().statusCode(204);
        }
    }

    @Test
    void expectationsAreEvaluatedAgainWhenFactsChange() {
        assertThat(library.reload()).as("nothing changed").isFalse();
        String price = "electricity_price_industrial_ttm";
        Tokens.asEditor()
                .contentType("text/csv")
                .header("If-Match", "*")
                .body("place,metric,value,year,source\nTX," + price + ",60,2026,eia-861m-2025-04\n")
                .post("/v1/facts")
                .then()
                .statusCode(200);
        assertThat(library.reload()).as("facts changed").isTrue();
        assertThat(library.ruleSet("mining-site").orElseThrow().warnings())
                .extracting(Issue::hint)
                .contains("The facts of the catalogue differ from the packaged edition.");
        Tokens.asEditor().delete("/v1/facts/TX/" + price).then().statusCode(204);
        assertThat(library.reload()).isTrue();
        assertThat(library.ruleSet("mining-site").orElseThrow().warnings())
                .extracting(Issue::hint)
                .doesNotContain("The facts of the catalogue differ from the packaged edition.");
    }

    @Test
    void anEditOfASharedFactorFileChangesAllRuleSetsThatUseIt() throws IOException {
        String assembly = digest("asic-assembly");
        String mine = digest("mining-site");
        String taxes = digest("tax-climate-2024");
        edit("factors/risk.yaml", "owner: siting team", "owner: treasury");
        library.reload();
        assertThat(digest("asic-assembly")).isNotEqualTo(assembly);
        assertThat(digest("mining-site")).isNotEqualTo(mine);
        assertThat(digest("tax-climate-2024")).isEqualTo(taxes);
    }

    private String digest(String id) {
        return library.ruleSet(id).orElseThrow().digest();
    }

    @Test
    void anInvalidEditKeepsTheLastGoodVersionAndReportsTheReason() throws IOException {
        String good = digest("asic-assembly");
        edit("asic-assembly.yaml", "method: weighted_sum", "method: weighted_sun");
        library.reload();
        ranking().then().statusCode(200).body("ruleSet.digest", equalTo(good));
        given().get("/v1/rule-sets/asic-assembly")
                .then()
                .body("pendingIssues.code", hasItem("unknown-method"))
                .body("pendingIssues[0].file", equalTo("asic-assembly.yaml"))
                .body("pendingIssues[0].line", equalTo(11));
        given().get("/v1/rule-sets/mining-site").then().body("pendingIssues", empty());
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rules' }.data.degraded", equalTo(true))
                .body(
                        "checks.find { it.name == 'rules' }.data.'pending asic-assembly'",
                        equalTo("unknown-method at asic-assembly.yaml:11:9"));
        Tokens.asViewer()
                .get("/q/health/ready")
                .then()
                .body(
                        "checks.find { it.name == 'rules' }.data.'pending asic-assembly'",
                        allOf(startsWith("1 issue, first: "), containsString("weighted_sun")));

        edit("asic-assembly.yaml", "method: weighted_sun", "method: weighted_sum");
        library.reload();
        given().get("/v1/rule-sets/asic-assembly").then().body("pendingIssues", empty());
        given().get("/q/health/ready").then().body("checks.find { it.name == 'rules' }.data.degraded", equalTo(false));
    }

    @Test
    void aFailingExpectationBlocksActivation() throws IOException {
        String good = digest("asic-assembly");
        edit("asic-assembly.yaml", "order: [TX, FL]", "order: [FL, TX]");
        library.reload();
        assertThat(digest("asic-assembly")).isEqualTo(good);
        assertThat(library.pendingIssues("asic-assembly"))
                .extracting(Issue::code)
                .containsExactly("expectation-failed");
    }

    @Test
    void ruleSetsAreAddedAndRemovedWithTheirFiles() throws IOException {
        Path path = DIRECTORY.resolve("second-site.yaml");
        Files.writeString(
                path,
                Files.readString(DIRECTORY.resolve("tax-climate-2024.yaml"))
                        .replace("id: tax-climate-2024", "id: second-site"));
        library.reload();
        given().get("/v1/rankings/second-site?state=TX").then().statusCode(200);
        Files.delete(path);
        library.reload();
        given().get("/v1/rankings/second-site?state=TX").then().statusCode(404);
        given().get("/v1/rule-sets").then().body("ruleSets.id", not(hasItem("second-site")));
    }

    /** The digest of each answer matches its numbers while the files change. */
    @Test
    void manyReloadsUnderLoad() throws Exception {
        Map<String, Double> scoreOfDigest = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        List<Future<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            calls.add(callers.submit(() -> {
                int answers = 0;
                while (!done.get()) {
                    Response response = ranking();
                    assertThat(response.statusCode()).isEqualTo(200);
                    JsonNode answer = JSON.readTree(response.asString());
                    assertThat(answer.at("/ranking/0/id").textValue()).isEqualTo("TX");
                    double score = answer.at("/ranking/0/score").doubleValue();
                    Double same = scoreOfDigest.putIfAbsent(
                            answer.at("/ruleSet/digest").textValue(), score);
                    assertThat(same == null || same == score).isTrue();
                    answers++;
                }
                return answers;
            }));
        }
        String[] weights = {"    weight: 20\n", "    weight: 21\n", "    weight: x\n"};
        int swaps = 0;
        for (int i = 0; i < RELOADS; i++) {
            edit("asic-assembly.yaml", weights[i % 3], weights[(i + 1) % 3]);
            swaps += library.reload() ? 1 : 0;
        }
        done.set(true);
        int answers = 0;
        for (Future<Integer> call : calls) {
            answers += call.get();
        }
        callers.shutdown();
        assertThat(swaps).isEqualTo(RELOADS);
        assertThat(answers).isPositive();
        assertThat(scoreOfDigest.keySet()).hasSize(2);
        assertThat(scoreOfDigest.values()).doesNotHaveDuplicates();
    }
}
