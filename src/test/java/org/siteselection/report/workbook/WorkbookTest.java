package org.siteselection.report.workbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;
import org.siteselection.ranking.Ask;

/** Rankings, comparisons and runs as workbooks. */
@QuarkusTest
class WorkbookTest {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> SHEETS =
            List.of("Ranking", "Criteria", "Costs", "Laws", "Sources", "Assumptions");
    private static final String PAIR = "'ruleSet':'asic-assembly','candidates':['TX','FL']";

    private static byte[] workbook(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(TYPE);
        byte[] file = answer.asByteArray();
        assertThat(Workbooks.sheets(file)).isEqualTo(SHEETS);
        assertThat(Workbooks.formulas(file)).isEmpty();
        return file;
    }

    private static Response get(String query) {
        return given().accept(TYPE).urlEncodingEnabled(false).get("/v1/rankings/asic-assembly" + query);
    }

    private static Response post(String path, String body) {
        return given().accept(TYPE)
                .contentType("application/json")
                .body(("{" + body + "}").replace('\'', '"'))
                .post(path);
    }

    private static String cell(byte[] file, String sheet, int row, String title) {
        return Workbooks.rows(file, sheet).get(row).get(Workbooks.column(file, sheet, title));
    }

    private static boolean isNumber(byte[] file, String sheet, int row, String title) {
        return Workbooks.isNumber(file, sheet, row, Workbooks.column(file, sheet, title));
    }

    @Test
    void aWorkbookHasTheNumbersOfTheRanking() {
        Response answer = get("?state=TX&state=FL");
        byte[] file = workbook(answer);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"asic-assembly-ranking.xlsx\"");
        JsonNode ranking = Ask.ranked("{" + PAIR + "}").path("ranking");

        assertThat(Workbooks.rows(file, "Ranking")).hasSize(3);
        for (int i = 0; i < 2; i++) {
            JsonNode entry = ranking.get(i);
            assertThat(cell(file, "Ranking", i + 1, "Rank"))
                    .isEqualTo(entry.path("rank").asText());
            assertThat(cell(file, "Ranking", i + 1, "Id"))
                    .isEqualTo(entry.path("id").asText());
            assertThat(Double.parseDouble(cell(file, "Ranking", i + 1, "Score (points, 0 to 100)")))
                    .isEqualTo(entry.path("score").asDouble());
            assertThat(Double.parseDouble(cell(file, "Ranking", i + 1, "Present value of the costs (USD)")))
                    .isEqualTo(entry.at("/costs/presentValue").asDouble());
            for (String number : List.of("Rank", "Score", "Complete", "Present value")) {
                assertThat(isNumber(file, "Ranking", i + 1, number)).as(number).isTrue();
            }
        }
    }

    @Test
    void everyCriterionHasARowWithItsSource() {
        byte[] file = workbook(get("?state=TX&state=FL"));
        JsonNode first = Ask.ranked("{" + PAIR + "}").path("ranking").get(0);
        JsonNode criterion = first.at("/factors/0/criteria/0");

        assertThat(cell(file, "Criteria", 1, "Path"))
                .isEqualTo(criterion.path("path").asText());
        assertThat(Double.parseDouble(cell(file, "Criteria", 1, "Value")))
                .isEqualTo(criterion.path("value").asDouble());
        assertThat(cell(file, "Criteria", 1, "Unit"))
                .isEqualTo(criterion.path("unit").asText());
        assertThat(cell(file, "Criteria", 1, "Year"))
                .isEqualTo(criterion.path("year").asText());
        assertThat(isNumber(file, "Criteria", 1, "Year")).isTrue();
        String source = criterion.at("/sources/0").asText();
        assertThat(cell(file, "Criteria", 1, "Sources")).contains(source);

        List<List<String>> sources = Workbooks.rows(file, "Sources");
        assertThat(sources.stream().map(row -> row.get(0))).contains(source).doesNotHaveDuplicates();
        assertThat(sources.stream().filter(row -> row.get(0).equals(source)).findFirst())
                .hasValueSatisfying(row -> assertThat(row.get(Workbooks.column(file, "Sources", "Address")))
                        .isNotEmpty());
    }

    @Test
    void linesOfTheCostsAndLawsHaveRows() {
        byte[] file = workbook(get("?state=TX&parameter.parent_country=CN"));
        JsonNode answer =
                Ask.ranked("{'ruleSet':'asic-assembly','candidates':['TX'],'parameters':{'parent_country':'CN'}}");
        JsonNode line = answer.at("/ranking/0/costs/lines/0");
        assertThat(cell(file, "Costs", 1, "Line")).isEqualTo(line.path("id").asText());
        assertThat(Double.parseDouble(cell(file, "Costs", 1, "Yearly, first year (USD/year)")))
                .isEqualTo(line.path("annual").asDouble());
        assertThat(Workbooks.rows(file, "Laws").toString()).contains("SB 17");
    }

    @Test
    void theAssumptionsNameRulesDataAndChanges() {
        byte[] file = workbook(post(
                "/v1/rankings",
                PAIR + ",'parameters':{'headcount':300,'parent_country':'CN'},'weights':{'energy':50},"
                        + "'waivers':{'TX':{'foreign_ownership':'Counsel memo'}}"));
        JsonNode answer = Ask.ranked("{" + PAIR + "}");
        String text = Workbooks.rows(file, "Assumptions").toString();
        assertThat(text)
                .contains(
                        answer.at("/ruleSet/digest").asText(),
                        answer.at("/ruleSet/version").asText(),
                        answer.at("/catalogue/digest").asText(),
                        "Parameter, headcount, 300",
                        "[Waiver, TX, foreign_ownership, Counsel memo",
                        "changed by the request");
        assertThat(Workbooks.rows(file, "Assumptions").stream()
                        .filter(row -> row.get(1).equals("energy")))
                .singleElement()
                .satisfies(row -> assertThat(row.get(4)).startsWith("changed by the request"));
    }

    @Test
    void excludedCandidatesAndTextsOfTheCallerAreTexts() {
        byte[] file = workbook(post(
                "/v1/rankings",
                "'ruleSet':'asic-assembly','candidates':[{'id':'bare','name':'+bare'},'TX',"
                        + "{'id':'site','name':'=HYPERLINK(1)','state':'TX'}]"));
        List<List<String>> rows = Workbooks.rows(file, "Ranking");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(2).get(2)).isEqualTo("=HYPERLINK(1)");
        assertThat(rows.get(3)).startsWith("", "bare", "+bare", "", "excluded");
        assertThat(rows.get(3).get(rows.get(0).size() - 1)).startsWith("No value for");
    }

    @Test
    void theTagIsMadeOfTheDigestsAndACurrentCopyIsNotSentAgain() {
        String query = "?state=TX&state=FL";
        Response first = get(query);
        Response second = get("?state=FL&state=TX");
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"").isEqualTo(second.header("ETag"));
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(given().accept("text/csv")
                        .get("/v1/rankings/asic-assembly" + query)
                        .header("ETag"))
                .isNotEqualTo(tag);
        Response again = given().accept(TYPE)
                .header("If-None-Match", tag)
                .urlEncodingEnabled(false)
                .get("/v1/rankings/asic-assembly" + query);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("Content-Disposition")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json, " + TYPE, TYPE + ";q=0.5, */*"})
    void jsonIsTheDefault(String accept) {
        assertThat(given().accept(accept)
                        .get("/v1/rankings/asic-assembly?state=TX")
                        .contentType())
                .startsWith("application/json");
        assertThat(given().accept(accept)
                        .contentType("application/json")
                        .body(("{" + PAIR + "}").replace('\'', '"'))
                        .post("/v1/comparisons")
                        .contentType())
                .startsWith("application/json");
    }

    @Test
    void aComparisonShowsBothCandidatesInOneRow() {
        Response answer = post("/v1/comparisons", PAIR);
        byte[] file = workbook(answer);
        assertThat(answer.header("Content-Disposition")).contains("\"asic-assembly-TX-FL.xlsx\"");
        JsonNode first = Ask.tree(given().accept("application/json")
                        .contentType("application/json")
                        .body(("{" + PAIR + "}").replace('\'', '"'))
                        .post("/v1/comparisons"))
                .at("/criteria/0");
        assertThat(cell(file, "Criteria", 1, "Path"))
                .isEqualTo(first.path("path").asText());
        assertThat(Double.parseDouble(cell(file, "Criteria", 1, "Florida: value")))
                .isEqualTo(first.at("/right/value").asDouble());
        assertThat(Double.parseDouble(cell(file, "Criteria", 1, "Difference of the contributions")))
                .isEqualTo(first.path("difference").asDouble());
        assertThat(Workbooks.rows(file, "Ranking")).hasSize(3);
        List<List<String>> costs = Workbooks.rows(file, "Costs");
        assertThat(costs.get(costs.size() - 1).get(1)).isEqualTo("Total");
    }

    @Test
    void aComparisonNamesThePlacesOfInheritedValues() {
        byte[] file =
                workbook(post("/v1/comparisons", "'ruleSet':'asic-assembly-county','candidates':['c48439','c12086']"));
        List<List<String>> rows = Workbooks.rows(file, "Criteria");
        assertThat(rows.get(0)).contains("Tarrant County, Texas: place of the value");
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("TX", "FL"));
        assertThat(Double.parseDouble(cell(file, "Ranking", 1, "Inherited (% of the weight)")))
                .isPositive();
    }

    @Test
    void aComparisonWithAnExcludedCandidateHasNoCriteria() {
        byte[] file = workbook(
                post("/v1/comparisons", "'ruleSet':'asic-assembly','candidates':['TX',{'id':'bare','name':'Bare'}]"));
        assertThat(Workbooks.rows(file, "Criteria")).hasSize(1);
        assertThat(Workbooks.rows(file, "Costs")).hasSize(1);
        assertThat(Workbooks.rows(file, "Ranking")).hasSize(3);
    }

    @Test
    void aRunHasTheRankingOfItsStoredRulesAndData() {
        Response made = given().header("Authorization", "Bearer " + Tokens.EDITOR)
                .contentType("application/json")
                .body(("{" + PAIR + ",'label':'=Board'}").replace('\'', '"'))
                .post("/v1/runs");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.path("id");

        assertThat(given().accept(TYPE).get("/v1/runs/" + id).statusCode()).isEqualTo(401);
        Response answer = given().accept(TYPE)
                .header("Authorization", "Bearer " + Tokens.VIEWER)
                .get("/v1/runs/" + id);
        byte[] file = workbook(answer);
        assertThat(answer.header("Content-Disposition")).contains("\"run-" + id + ".xlsx\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Workbooks.rows(file, "Assumptions").toString())
                .contains("[Run, Run, " + id, "[Run, Label, =Board", "give the stored ranking");
        assertThat(Workbooks.rows(file, "Ranking"))
                .isEqualTo(Workbooks.rows(workbook(post("/v1/rankings", PAIR)), "Ranking"));
    }

    @Test
    void allCountiesFitIntoAWorkbook() {
        byte[] file = workbook(given().accept(TYPE).get("/v1/rankings/asic-assembly-county"));
        List<List<String>> rows = Workbooks.rows(file, "Ranking");
        assertThat(rows).hasSize(3_145);
        assertThat(new HashSet<>(rows)).hasSize(3_145);
        assertThat(Workbooks.rows(file, "Criteria")).hasSize(1);
    }

    @Test
    void rulesWithoutCostsHaveAnEmptySheet() {
        for (int i = 0; i < 2; i++) {
            byte[] file = workbook(given().accept(TYPE).get("/v1/rankings/tax-climate-2024?state=TX"));
            assertThat(Workbooks.rows(file, "Costs")).containsExactly(List.of("The rule set has no costs"));
        }
    }

    @Test
    void errorsStayProblemDocuments() {
        Response problem = given().accept(TYPE).get("/v1/rankings/asic-assembly?state=XX");
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(problem.contentType()).startsWith("application/problem+json");
    }
}
