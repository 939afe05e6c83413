package org.siteselection.rulefiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.siteselection.http.ProblemAssert;

/** Answers and health of a service whose rule files cannot be read or checked completely. */
@QuarkusTest
@TestProfile(SpoilableService.class)
class UnreadableFilesTest {
    private static final Path DIRECTORY = SpoilableService.RULES;

    @Inject
    RuleLibrary library;

    @Inject
    RuleFilesOfTest rules;

    @AfterEach
    void shippedRulesAgain() {
        rules.restore();
    }

    private static void heavierEnergy() throws IOException {
        Path file = DIRECTORY.resolve("asic-assembly.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("    weight: 20\n", "    weight: 30\n"));
    }

    private static double texas() {
        return given().get("/v1/rankings/asic-assembly?state=TX&explain=none")
                .jsonPath()
                .getDouble("ranking[0].score");
    }

    private static void assertDegraded(boolean degraded) {
        given().get("/q/health").then().statusCode(200);
        assertThat(given().get("/q/health").jsonPath().getBoolean("checks.find { it.name == 'rules' }.data.degraded"))
                .isEqualTo(degraded);
    }

    @ParameterizedTest
    @EnumSource(Unreadable.class)
    void oneUnreadableFileDoesNotPreventTheActivationOfOthers(Unreadable kind) throws Exception {
        Path mining = DIRECTORY.resolve("mining-site.yaml");
        Files.delete(mining);
        kind.put(mining);
        heavierEnergy();
        library.look();
        assertThat(texas()).as("at the first look").isCloseTo(61.3129351885, within(1e-4));
        library.look();

        assertThat(texas()).as("at the second look").isCloseTo(60.8118631677, within(1e-4));
        assertDegraded(true);
        given().get("/v1/rankings/mining-site?state=TX").then().statusCode(200);
        given().get("/v1/rule-sets/mining-site")
                .then()
                .body("pendingIssues.code", equalTo(List.of(kind.code())))
                .body("pendingIssues.file", equalTo(List.of("mining-site.yaml")));
        given().get("/v1/rule-sets/asic-assembly").then().body("pendingIssues", empty());
    }

    @Test
    void aMissingDirectoryIsPendingInEveryRuleSetUntilItIsRestored() throws IOException {
        Path aside = DIRECTORY.resolveSibling("spoilable-rules-aside");
        Files.move(DIRECTORY, aside);
        library.look();
        library.look();

        assertDegraded(true);
        given().get("/v1/rankings/mining-site?state=TX").then().statusCode(200);
        given().get("/v1/rule-sets/mining-site").then().body("pendingIssues.code", hasItem("missing-directory"));
        Files.move(aside, DIRECTORY);
        library.look();
        library.look();
        assertDegraded(false);
        given().get("/v1/rule-sets/mining-site").then().body("pendingIssues", empty());
    }

    @Test
    void requestsForANewFileWithErrorsNameTheErrors() throws IOException {
        Files.writeString(DIRECTORY.resolve("new-site.yaml"), "id: new-site\n");
        library.reload();

        assertDegraded(true);
        JsonPath problem = given().get("/v1/rule-sets/new-site")
                .then()
                .statusCode(404)
                .extract()
                .jsonPath();
        assertThat(problem.getString("detail")).contains("'new-site'", "missing-key at new-site.yaml:1:1");
    }

    /** Each criterion of weight 0 gives a warning. */
    private static Map<String, Object> withZeroWeights() {
        Map<String, Object> factors = new HashMap<>();
        for (int f = 0; f < 4; f++) {
            Map<String, Object> criteria = new HashMap<>();
            for (int c = 0; c < 300; c++) {
                criteria.put(
                        "c" + c,
                        Map.of(
                                "value",
                                "" + (f * 300 + c),
                                "weight",
                                c == 0 ? 1 : 0,
                                "scale",
                                Map.of("type", "identity")));
            }
            factors.put("f" + f, Map.of("weight", 1, "criteria", criteria));
        }
        return Map.of("factors", factors);
    }

    @Test
    void aDocumentWithMoreWarningsThanAreListedIsInvalid() {
        Map<String, Object> document = withZeroWeights();
        given().contentType(ContentType.JSON)
                .body(document)
                .post("/v1/rule-sets/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("issues", hasSize(1_000))
                .body("issues.findAll { it.severity == 'error' }.code", equalTo(List.of("too-many-issues")));
        ProblemAssert.assertProblem(
                given().contentType(ContentType.JSON)
                        .body(Map.of("rules", document, "candidates", List.of("TX", "FL")))
                        .post("/v1/rankings"),
                422,
                "invalid-rules");
    }

    @Test
    void longTextsOfADocumentAreShortenedInItsIssues() {
        String name = "n".repeat(5_000);
        JsonPath found = given().contentType(ContentType.JSON)
                .body(Map.of(name, 1, "factors", Map.of(name, Map.of("criteria", Map.of(name, Map.of("value", name))))))
                .post("/v1/rule-sets/validate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(found.getList("issues")).isNotEmpty();
        for (String text : List.of("message", "hint", "path")) {
            assertThat(found.getList("issues." + text, String.class))
                    .allSatisfy(one -> assertThat(one).hasSizeLessThanOrEqualTo(200));
        }
    }
}
