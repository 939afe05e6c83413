package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rankings as tables, and entity tags. */
@QuarkusTest
class RankingRepresentationsTest {
    private static final String HEADER =
            "rank,id,name,score,status,completeness,low,high,labor,energy,site,policy,logistics,risk,annual_cost,once_cost,present_value,reason";
    private static final String PRICE = "electricity_price_industrial_ttm";
    private static final String QUERY = "?state=TX&state=FL&explain=top&parameter.parent_country=US";

    private static Response get(String query, String accept) {
        return given().accept(accept).urlEncodingEnabled(false).get("/v1/rankings/asic-assembly" + query);
    }

    private static List<String> lines(Response table) {
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(table.asString()).endsWith("\r\n");
        return List.of(table.asString().split("\r\n"));
    }

    @Test
    void anAcceptHeaderWithATruncatedWeightIsAccepted() {
        for (String accept : List.of("application/json;q=", "text/csv;q=", "*/*;q=", "application/json;q=x")) {
            for (String address : List.of("/v1/rankings/asic-assembly?state=TX", "/v1/laws", "/v1/places")) {
                assertThat(io.restassured.RestAssured.given()
                                .header("Accept", accept)
                                .get(address)
                                .statusCode())
                        .as(address + " " + accept)
                        .isIn(200, 400, 406);
            }
        }
    }

    @Test
    void aParameterMayBeGivenUnderItsNameOrInTheList() {
        Response byName = get("?state=TX&parameter.parent_country=US&parameter.headcount=300", "application/json");
        Response inList = get("?state=TX&parameter=headcount%3D300&parameter=parent_country=US", "application/json");

        assertThat(Ask.tree(byName).at("/parameters/headcount").asDouble()).isEqualTo(300);
        assertThat(inList.asString()).isEqualTo(byName.asString());
        assertThat(inList.header("ETag")).isEqualTo(byName.header("ETag"));
    }

    @Test
    void aTableHasOneRowPerCandidateAndOneColumnPerFactor() {
        List<String> lines = lines(get("?state=FL&state=TX", "text/csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        JsonNode answer = Ask.got("asic-assembly?state=FL&state=TX");
        for (int i = 0; i < 2; i++) {
            JsonNode entry = answer.path("ranking").get(i);
            StringBuilder row = new StringBuilder(String.join(
                    ",",
                    entry.path("rank").asText(),
                    entry.path("id").asText(),
                    entry.path("name").asText(),
                    entry.path("score").asText(),
                    entry.path("status").asText(),
                    "1.0,,"));
            entry.path("factors")
                    .forEach(factor ->
                            row.append(',').append(factor.path("score").asText()));
            for (String total : new String[] {"annual", "once", "presentValue"}) {
                row.append(',')
                        .append(new java.math.BigDecimal(
                                        entry.path("costs").path(total).asText())
                                .toPlainString());
            }
            assertThat(lines.get(i + 1)).isEqualTo(row + ",");
        }
    }

    @Test
    void aTableShowsTheScoreIntervalOfMissingValues() {
        JsonNode dc = Ask.entry(Ask.got("asic-assembly?state=DC"), "DC");
        assertThat(lines(get("?state=DC&explain=none", "text/csv")).get(1))
                .startsWith("1,DC,District of Columbia," + dc.path("score") + ",unknown," + dc.path("completeness")
                        + "," + dc.at("/scoreInterval/0") + "," + dc.at("/scoreInterval/1") + ",");
    }

    @Test
    void excludedRowsComeLastAndNoCellIsAFormula() {
        Response table = given().contentType("application/json")
                .accept("text/csv")
                .body(("{'ruleSet':'asic-assembly','explain':'none','candidates':[{'id':'bare','name':'+bare'},'TX',"
                                + "{'id':'site','name':'=HYPERLINK(1)','state':'TX','facts':{'" + PRICE + "':9}}]}")
                        .replace('\'', '"'))
                .post("/v1/rankings");
        List<String> lines = lines(table);
        assertThat(lines.get(0)).isEqualTo(HEADER.replace(",reason", ",inherited_share,reason"));
        assertThat(lines.get(1)).startsWith("1,TX,Texas,");
        assertThat(lines.get(2)).startsWith("2,site,'=HYPERLINK(1),");
        assertThat(lines.get(3)).matches(",bare,'\\+bare,{16}\"No value for .*\"");
        assertThat(lines).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv;q=0.9, application/json;q=0.1", "text/html, text/csv", "text/*"})
    void aCallerThatPrefersCsvGetsTheTable(String accept) {
        assertThat(lines(get("?state=TX", accept)).get(0)).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json, text/csv", "text/csv;q=0.5, */*"})
    void jsonIsTheDefault(String accept) {
        assertThat(get("?state=TX", accept).contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=FL&state=TX&explain=top&parameter.parent_country=US",
                "?parameter.parent_country=US&explain=top&candidate=FL&state=TX",
                "?candidate=TX&candidate=FL&parameter.parent_country=US&explain=top"
            })
    void theSameQuestionHasTheSameTag(String query) {
        Response first = get(QUERY, "application/json");
        Response second = get(query, "application/json");
        assertThat(tag(second)).isEqualTo(tag(first));
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=TX&explain=top&parameter.parent_country=US",
                "?state=TX&state=FL&parameter.parent_country=US",
                "?state=TX&state=FL&explain=top&parameter.parent_country=DE",
                "?state=TX&state=FL&explain=top&parameter.parent_country=US&parameter.headcount=300",
                ""
            })
    void anotherQuestionHasAnotherTag(String query) {
        assertThat(tag(get(query, "application/json"))).isNotEqualTo(tag(get(QUERY, "application/json")));
    }

    @Test
    void aTableHasItsOwnTag() {
        assertThat(tag(get(QUERY, "text/csv"))).isNotEqualTo(tag(get(QUERY, "application/json")));
        assertThat(tag(Ask.get("mining-site" + QUERY))).isNotEqualTo(tag(get(QUERY, "application/json")));
    }

    private static String tag(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(answer.headers().getValues("Vary")).containsExactly("Accept, Accept-Encoding, Authorization");
        return answer.header("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void aCurrentCopyIsNotSentAgain(String accept) {
        String tag = tag(get(QUERY, accept));
        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Response again = given().accept(accept)
                    .header("If-None-Match", known)
                    .urlEncodingEnabled(false)
                    .get("/v1/rankings/asic-assembly" + QUERY);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.asByteArray()).isEmpty();
        }
        String other = accept.equals("text/csv") ? "application/json" : "text/csv";
        assertThat(given().accept(other)
                        .header("If-None-Match", tag)
                        .urlEncodingEnabled(false)
                        .get("/v1/rankings/asic-assembly" + QUERY)
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().accept(accept)
                        .header("If-None-Match", "\"other\"")
                        .get("/v1/rankings/asic-assembly?state=TX")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anInvalidRequestNeverGetsNotModified() {
        for (String query : new String[] {"?state=TXX", "?parameter.headcount=0", "?explain=all", "?sate=TX"}) {
            assertThat(given().header("If-None-Match", "*")
                            .get("/v1/rankings/asic-assembly" + query)
                            .statusCode())
                    .as(query)
                    .isBetween(400, 422);
        }
    }

    @Test
    void headReturnsTheTagWithoutTheAnswer() {
        Response head = given().accept("application/json").head("/v1/rankings/asic-assembly?state=TX");
        assertThat(tag(head)).isEqualTo(tag(get("?state=TX", "application/json")));
        assertThat(head.contentType()).startsWith("application/json");
        assertThat(head.asByteArray()).isEmpty();
    }
}
