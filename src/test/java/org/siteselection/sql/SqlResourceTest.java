package org.siteselection.sql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule sets as SQL over HTTP. */
@QuarkusTest
class SqlResourceTest {
    @Test
    void theStatementHasParametersAndWeightsAsLiterals() {
        Response answer = given().queryParam("dialect", "duckdb")
                .queryParam("table", "land.parcels")
                .queryParam("parameter.headcount", "400")
                .queryParam("weight.energy", "50")
                .get("/v1/rule-sets/asic-assembly/sql");

        answer.then().statusCode(200).contentType("application/sql;charset=UTF-8");
        assertThat(answer.asString())
                .contains("headcount = 400", "energy = 50", "FROM \"land\".\"parcels\"", "\"total\"")
                .doesNotContain("rank()");
    }

    @Test
    void theSameStatementIsNotSentAgain() {
        String tag = given().get("/v1/rule-sets/mining-site/sql").header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/rule-sets/mining-site/sql")
                .then()
                .statusCode(304);
        given().header("If-None-Match", tag)
                .get("/v1/rule-sets/mining-site/sql?dialect=spark")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "dialect=duckbd, 400, invalid-request, dialect, Maybe 'duckdb' was meant",
        "table=a.b.c.d, 400, invalid-request, table, up to three names",
        "table=x';drop, 400, invalid-request, table, letters",
        "rank=yes, 400, invalid-request, rank, true or false",
        "weight.energy=-1, 400, invalid-request, weight.energy, 0 or more",
        "weight.energy=0x1p3, 400, invalid-request, weight.energy, 0 or more",
        "weight.energy=5d, 400, invalid-request, weight.energy, 0 or more",
        "weight.energy=1e999, 400, invalid-request, weight.energy, 0 or more",
        "weight.enrgy=1, 422, unknown-name, weight.enrgy, energy",
        "parameter.headcont=1, 422, unknown-name, parameter.headcont, headcount",
        "tabel=a, 400, invalid-request, tabel, table"
    })
    void whatIsWrongIsNamed(String query, int status, String code, String field, String message) {
        given().get("/v1/rule-sets/asic-assembly/sql?" + query)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void anUnknownRuleSetIsNotFound() {
        given().get("/v1/rule-sets/asic/sql").then().statusCode(404);
    }
}
