package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and lists that are brought in: all of their rows or none, and every bad one told. */
@QuarkusTest
class ImportTest extends UndoneEdits {
    @Test
    void everyBadRowIsReportedAndNothingIsChanged() {
        site("alliance_site", "TX").statusCode(201);
        String after = digest();
        csv("place,metric,value,year,source\n"
                        + "alliance_site," + PRICE + ",5.1,2026," + PRICE_SOURCE + "\n"
                        + "alliance_site," + PRICE + "x,abc,2026," + PRICE_SOURCE + "\n"
                        + "alliance_sit," + PRICE + ",5.1,26,\n"
                        + "alliance_site," + PRICE + ",5.2,2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("detail", startsWith("3 rows are wrong, so nothing was changed."))
                .body("violations.field", contains("line 3", "line 3", "line 4", "line 4", "line 4", "line 5"))
                .body("violations.message", hasItem("value 'abc' is not a finite number."))
                .body("violations.message", hasItem(containsString("Maybe 'alliance_site' was meant.")))
                .body("violations.message", hasItem("source is blank."))
                .body("violations.message", hasItem(containsString("occurs twice")));
        assertThat(digest()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm", "value": "6", "year": 2026, "source": "eia-861m-2025-04"}]} | 400 | facts[0].value
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm", "value": 6, "year": 2026}]} | 400 | facts[0].source
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm", "value": 6, "yaer": 2026, "source": "eia-861m-2025-04"}]} | 400 | facts[0].yaer
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm", "value": 6, "year": 2026, "source": "nobody"}]} | 422 | facts[0].source
            {"place": "TX", "metric": "electricity_price_industrial_ttm", "value": 6, "year": 2026, "source": "eia-861m-2025-04", "unit": "USD"} | 400 | unit
            {"place": "TX", "metric": "electricity_price_industrial_ttm", "value": 6, "low": 7, "high": 8, "year": 2026, "source": "eia-861m-2025-04"} | 400 | value
            {"place": "TX", "metric": "electricity_price_industrial_ttm", "value": 6, "low": 5, "year": 2026, "source": "eia-861m-2025-04"} | 400 | facts
            {"place": "TX", "metric": "right_to_work", "value": 7, "year": 2026, "source": "eia-861m-2025-04"} | 400 | value
            {"facts": [5]} | 400 | facts[0]
            {"facts": []} | 400 | facts
            {"facts": {}} | 400 | facts
            """)
    void badJsonIsRefusedByField(String body, int status, String field) {
        editor().contentType("application/json")
                .body(body)
                .post("/v1/facts")
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aTableWithSemicolonsAndDecimalCommasIsRead() {
        csv("\uFEFFsep=;\r\nPlace;metric;value;year;source\r\nTX;" + PRICE + ";6,1;2026;" + PRICE_SOURCE + "\r\n")
                .header("If-Match", "*")
                .post("/v1/facts?dryRun=true")
                .then()
                .statusCode(200)
                .body("changes.row", contains("line 3"))
                .body("changes[0].after.value", equalTo(6.1f));
    }

    @Test
    void anUnclosedQuoteIsReported() {
        csv("id,name,state\nq1,\"Q,TX\n")
                .post("/v1/places?dryRun=true")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("a quoted cell does not end"))
                .body("detail", not(containsString("org.")));
    }

    @Test
    void oneErrorIsReportedOnce() {
        csv("id,name,state,latitude,longitude\ndepot,Depot,TX,abc,-97\nyard,Yard,TX,31,\n")
                .post("/v1/places")
                .then()
                .statusCode(400)
                .body("violations.field", contains("line 2", "line 3"))
                .body(
                        "violations.message",
                        contains(containsString("'abc' is not a finite number"), containsString("given together")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "7"})
    void aFlagIsZeroOrOne(String value) {
        csv("place,metric,value,year,source\nTX,right_to_work," + value + ",2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("violations.field", contains("line 2"))
                .body("violations.message", contains(startsWith("value")));
    }

    @Test
    void tooManyRowsAreNotEvenRead() {
        csv("place,metric,value,year,source\n" + "x\n".repeat(2_000_000))
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("violations.message", hasItem(containsString("more than 20000 rows")));
    }

    @Test
    void aTableFromASpreadsheetIsUnderstood() {
        site("alliance_site", "TX").statusCode(201);
        csv("Place, METRIC ,value,Year,source,,\r\n\r\nalliance_site," + PRICE + ",5.5,2026," + PRICE_SOURCE
                        + ",,\r\n,,,,,,\r\n")
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        csv("place,metric,value,year,source\n\nalliance_site," + PRICE + ",\"5,5\",2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("violations.field", contains("line 3"))
                .body("violations.message", contains(containsString("use a decimal point")));
    }

    @Test
    void everyOneOfManyBadRowsIsReported() {
        csv("place,metric,value,year,source\n" + ("nowhere," + PRICE + ",x,26,nobody\n").repeat(6_000))
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("detail", startsWith("6000 rows are wrong"))
                .body("violations.field.unique()", hasSize(6_000));
    }

    @Test
    void aListWithoutItsNameGetsTheExpectedForm() {
        editor().contentType("application/json")
                .body("[{\"place\": \"TX\"}]")
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("detail", containsString("{\"facts\": [...]} or a single fact"));
        editor().contentType("application/json")
                .body("{\"place\": \"TX\", \"metric\": \"" + PRICE
                        + "\", \"value\": \"6\", \"year\": 2026, \"source\": \"" + PRICE_SOURCE + "\"}")
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("violations.message", contains("value must be a number, was \"6\"."));
    }
}
