package org.siteselection.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.ranking.Ask;

/** Errors of robustness requests. */
@QuarkusTest
class RobustnessErrorsTest {
    private static final String ASIC = "'ruleSet':'asic-assembly'";
    private static final String FOUR = ASIC + ",'candidates':['TX','FL','TN','DC']";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'samples':0|samples|must be a whole number from 1 to 1000000, was 0.",
                "'samples':1000001|samples|must be a whole number from 1 to 1000000, was 1000001.",
                "'samples':1.5|samples|must be a whole number from 1 to 1000000, was 1.5.",
                "'samples':'many'|samples|must be a whole number from 1 to 1000000, was \"many\".",
                "'seed':1e40|seed|must be a whole number from",
                "'seed':0.5|seed|must be a whole number from",
                "'weightModel':'uniform'|weightModel|must be an object, was \"uniform\".",
                "'weightModel':{'spread':0.1}|weightModel.type|is missing; it must be uniform, around or constrained.",
                "'weightModel':{'type':'unifrom'}|weightModel.type|Maybe 'uniform' was meant.",
                "'weightModel':{'type':'uniform','spread':0.1}|weightModel.spread|belongs to the type around",
                "'weightModel':{'type':'around','spread':1}|weightModel.spread|must be above 0 and below 1, was 1.",
                "'weightModel':{'type':'around','spread':0}|weightModel.spread|must be above 0 and below 1, was 0.",
                "'weightModel':{'type':'around','sprad':0.1}|weightModel.sprad|Maybe 'spread' was meant.",
                "'sampleMissing':'yes'|sampleMissing|must be true or false, was \"yes\".",
                "'include':'methods'|include|must be an array",
                "'include':['metods']|include[0]|Maybe 'methods' was meant.",
                "'include':[1]|include[0]|must be text, was 1.",
                "'sample':5|sample|Maybe 'samples' was meant.",
                "'candidates':[]|candidates|must not be empty"
            })
    void errorsAreNamed(String wrong, String field, String message) {
        String request = wrong.startsWith("'candidates'") ? "{" + ASIC + "," : "{" + FOUR + ",";
        var problem = assertProblem(Ask.robustness(request + wrong + "}"), 400, "invalid-request");
        assertThat(problem.getString("violations[0].field")).isEqualTo(field);
        assertThat(problem.getString("violations[0].message")).contains(message);
    }

    @Test
    void allErrorsAreReportedTogether() {
        var problem = assertProblem(
                Ask.robustness(
                        "{'samples':0,'seed':'x','weightModel':{'type':'around','spread':2},'weights':{'a':-1}}"),
                400,
                "invalid-request");
        assertThat(problem.getList("violations.field"))
                .contains("ruleSet", "weights.a", "samples", "seed", "weightModel.spread");
    }

    @Test
    void integersCanHaveADecimalPoint() {
        assertThat(Ask.analysed("{" + FOUR + ",'samples':20.0,'seed':1e3}")
                        .path("samples")
                        .intValue())
                .isEqualTo(20);
    }

    @Test
    void namesAreCheckedAsInARanking() {
        assertProblem(Ask.robustness("{'ruleSet':'asic-asembly'}"), 422, "unknown-name");
        assertProblem(Ask.robustness("{" + ASIC + ",'candidates':['TXX']}"), 422, "unknown-name");
        assertProblem(Ask.robustness("{" + ASIC + ",'method':'topsis'}"), 422, "method-needs-direction");
        assertProblem(Ask.robustness("{"), 400, "malformed-json");
    }

    @Test
    void moreThanTwoHundredFeasibleCandidatesAreTooMany() {
        String rules = "{'rules':{'factors':{'f':{'criteria':{'a':{'value':'x','weight':1,"
                + "'scale':{'type':'linear','worst':0,'best':300}}}}}},'samples':10,'candidates':[";
        String many = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> "{'id':'p" + i + "','facts':{'x':" + i + "}}")
                .collect(Collectors.joining(","));
        assertThat(Ask.analysed(rules + many + ",{'id':'blank','facts':{}}]}").path("candidates"))
                .hasSize(200);
        var problem = assertProblem(Ask.robustness(rules + many + ",{'id':'one','facts':{'x':0}}]}"), 422, "too-large");
        assertThat(problem.getString("detail"))
                .isEqualTo(
                        "There are 201 feasible candidates; a robustness analysis compares 200 at most. Give 'top' to"
                                + " analyse the best ones.");
        assertThat(problem.getString("violations[0].field")).isEqualTo("candidates");
    }

    @Test
    void aDrawnFactWithoutAResultIsNamed() {
        var problem = assertProblem(
                Ask.robustness("{'rules':{'factors':{'f':{'criteria':{'a':{'value':'1 / x','weight':1,"
                        + "'scale':{'type':'linear','worst':0,'best':300}},'b':{'value':'ln(x)','weight':1,"
                        + "'scale':{'type':'linear','worst':0,'best':300}}}}}},'candidates':["
                        + "{'id':'p','facts':{'x':{'value':1,'sd':1,'distribution':'normal'}}}]}"),
                422,
                "domain");
        assertThat(problem.getString("detail")).contains("'f.b' cannot be computed for 'p' with drawn facts");
    }

    @Test
    void aQueryIsRefused() {
        assertProblem(
                io.restassured.RestAssured.given()
                        .contentType("application/json")
                        .body("{}")
                        .post("/v1/robustness?samples=5"),
                400,
                "invalid-request");
    }
}
