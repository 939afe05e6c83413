package org.siteselection.ranking.variant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variants of shipped rule sets over HTTP. */
@QuarkusTest
class VariantResourceTest {
    private static Response post(String ruleSet, String json) {
        return given().contentType("application/json")
                .accept("application/yaml")
                .body(json.replace('\'', '"'))
                .post("/v1/rule-sets/" + ruleSet + "/variant");
    }

    @Test
    void isARuleFileWithTheChanges() {
        Response variant =
                post("asic-assembly", "{'weights':{'energy':50},'parameters':{'headcount':400},'method':'minimum'}");
        assertThat(variant.statusCode()).isEqualTo(200);
        assertThat(variant.contentType()).isEqualTo("application/yaml;charset=UTF-8");
        assertThat(variant.asString())
                .contains("\nid: asic-assembly-variant\n", "\ntitle: ASIC miner assembly line, first US site\n")
                .contains("\nmethod: minimum\n", "\n    default: 400\n", "\n    weight: 50\n")
                .doesNotContain("use:");
        Response checked = given().contentType("application/yaml")
                .body(variant.asByteArray())
                .post("/v1/rule-sets/validate");
        assertThat(checked.jsonPath().getBoolean("valid")).isTrue();
        assertThat(checked.jsonPath().getList("expectations.passed")).doesNotContain(false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id':'Asic'}|id|must be in kebab-case",
                "{'id':'schema'}|id|reserved",
                "{'id':' '}|id|must not be blank",
                "{'title':5}|title|must be",
                "{'weights':{'energy':-1}}|weights.energy|must not be negative",
                "{'parameters':{'headcount':'many'}}|parameters.headcount|must be a number",
                "{'candidates':['TX']}|candidates|",
            })
    void invalidRequestsAreRefused(String body, String field, String message) {
        var problem = assertProblem(post("asic-assembly", body), 400, "invalid-request");
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
        assertThat(problem.getString("violations[0].message")).contains(message == null ? "" : message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'weights':{'enrgy':1}}|weights.enrgy|unknown-name",
                "{'weights':{'labor.annual_payroll':1}}|weights.labor.annual_payroll|unknown-name",
                "{'parameters':{'heads':1}}|parameters.heads|unknown-name",
                "{'method':'topsi'}|method|unknown-name",
                "{'weights':{'labor':0,'energy':0,'site':0,'policy':0,'logistics':0,'risk':0}}|weights.energy|weights-undetermined",
            })
    void whatARankingRefusesIsRefused(String body, String field, String code) {
        var problem = assertProblem(post("asic-assembly", body), 422, code);
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
        Response ranking = given().contentType("application/json")
                .body(("{'ruleSet':'asic-assembly'," + body.substring(1)).replace('\'', '"'))
                .post("/v1/rankings");
        assertThat(assertProblem(ranking, 422, code).getString("detail")).isEqualTo(problem.getString("detail"));
    }

    @Test
    void someWeightsOfAWeightingAreIncomplete() {
        assertProblem(post("tax-climate-2024", "{'weights':{'taxes.sales':1}}"), 422, "weights-incomplete");
        Response all = post(
                "tax-climate-2024",
                "{'weights':{'taxes.sales':1,'taxes.corporate':1,'taxes.individual':1,'taxes.property':1,'taxes.unemployment_insurance':2}}");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.asString()).doesNotContain("weighting:").contains("left out", "'Texas 5.48'");
    }

    @Test
    void unknownRuleSetIsNotFound() {
        assertThat(assertProblem(post("asic-assemby", "{}"), 404, "not-found").getString("detail"))
                .contains("asic-assembly");
    }

    @Test
    void otherMethodsOfTheAddressAreNotAllowed() {
        Response get = given().accept("application/problem+json").get("/v1/rule-sets/asic-assembly/variant");
        assertProblem(get, 405, "method-not-allowed");
        assertThat(List.of(get.header("Allow").split(", "))).contains("POST");
    }
}
