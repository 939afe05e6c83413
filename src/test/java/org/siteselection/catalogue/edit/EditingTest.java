package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.ApiExamples;
import org.siteselection.http.Tokens;

/** What editors may do to the catalogue, and that nothing is left behind when they undo it. */
@QuarkusTest
class EditingTest extends UndoneEdits {
    @Test
    void withoutATokenNothingChanges() {
        String body = "place,metric,value,year,source\nTX," + PRICE + ",5.1,2026," + PRICE_SOURCE + "\n";
        given().contentType("text/csv").body(body).post("/v1/facts").then().statusCode(401);
        Tokens.asViewer()
                .contentType("text/csv")
                .body(body)
                .post("/v1/facts")
                .then()
                .statusCode(403);
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void aRecordedFactChangesOnlyWithIfMatchAndIsSuperseded() {
        String table = "place,metric,value,unit,year,source,low,high\nTX," + PRICE + ",6.1,cents/kWh,2026,"
                + PRICE_SOURCE + ",5.8,6.6\n";
        csv(table)
                .post("/v1/facts")
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("line 2"))
                .body("violations[0].message", containsString("6.365 cents/kWh (2025, " + PRICE_SOURCE + ")"));
        String tag = csv(table)
                .post("/v1/facts?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changed", equalTo(1))
                .body("conflicts", equalTo(1))
                .body("changes[0].row", equalTo("line 2"))
                .body("changes[0].before.value", equalTo(6.365f))
                .body("changes[0].after.uncertainty.high", equalTo(6.6f))
                .extract()
                .header("ETag");
        assertThat(digest()).isEqualTo(before);
        csv(table)
                .header("If-Match", "\"something-else\"")
                .post("/v1/facts")
                .then()
                .statusCode(412);
        csv(table).header("If-Match", "W/" + tag).post("/v1/facts").then().statusCode(412);
        csv(table)
                .header("If-Match", tag)
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("conflicts", equalTo(0));
        csv(table.replace("6.1", "6.2"))
                .header("If-Match", tag)
                .post("/v1/facts")
                .then()
                .statusCode(412);
        csv(table)
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("changes", empty());
        given().get("/v1/facts/TX/" + PRICE)
                .then()
                .statusCode(200)
                .body("fact.value", equalTo(6.1f))
                .body("fact.origin", equalTo("user"))
                .body("fact.recordedBy", nullValue())
                .body("superseded[0].value", equalTo(6.365f))
                .body("superseded[0].origin", equalTo("edition"));
        editor().get("/v1/facts/TX/" + PRICE).then().body("fact.recordedBy", equalTo(Tokens.EDITOR_NAME));
        editor().delete("/v1/facts/TX/" + PRICE).then().statusCode(204);
        given().get("/v1/facts/TX/" + PRICE)
                .then()
                .body("fact.value", equalTo(6.365f))
                .body("fact.origin", equalTo("edition"))
                .body("superseded[0].value", equalTo(6.1f));
    }

    @Test
    void aMetricIsAddedAndDeletedButNotWhileItIsRead() {
        String metric = """
                {"label": "Distance to the next substation", "group": "energy", "unit": "miles", "direction": "lower",
                 "description": "Straight line."}""";
        editor().contentType("application/json")
                .body(metric)
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(201)
                .body("coverage", equalTo(0));
        csv("place,metric,value,year,source\nTX,substation_distance,3.5,2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(200);
        editor().contentType("application/json")
                .header("If-Match", "*")
                .body(metric.replace("miles", "km"))
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(409)
                .body("detail", containsString("'miles'"));
        editor().contentType("application/json")
                .body(metric.replace("Straight", "Crooked"))
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(409)
                .body("detail", containsString("If-Match"));
        String tag = editor().get("/v1/metrics/substation_distance").header("ETag");
        editor().contentType("application/json")
                .header("If-Match", tag)
                .body(metric.replace("Straight", "Crooked"))
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(200)
                .body("description", equalTo("Crooked line."));
        editor().delete("/v1/metrics/" + PRICE).then().statusCode(409).body("detail", containsString("asic-assembly"));
        editor().delete("/v1/metrics/ahe_total_private").then().statusCode(409);
        editor().delete("/v1/metrics/substation_distance").then().statusCode(204);
    }

    @Test
    void aSourceStaysWhileItIsCited() {
        editor().contentType("application/json")
                .body("{\"title\": \"Indicative quote\", \"publisher\": \"Oncor\", \"year\": 2026}")
                .put("/v1/sources/oncor-quote-2026")
                .then()
                .statusCode(201);
        editor().contentType("application/json")
                .header("If-None-Match", "*")
                .body("{\"title\": \"Indicative quote\", \"publisher\": \"Oncor\", \"year\": 2026}")
                .put("/v1/sources/oncor-quote-2026")
                .then()
                .statusCode(412);
        editor().delete("/v1/sources/" + PRICE_SOURCE).then().statusCode(409);
        editor().delete("/v1/sources/oncor-quote-2026").then().statusCode(204);
        editor().delete("/v1/sources/oncor-quote-2026").then().statusCode(404);
    }

    @Test
    void aLawIsAddedAndCitedBySitesOfItsState() {
        editor().contentType("application/json")
                .body(ApiExamples.text("importLaws.request.one.json"))
                .post("/v1/laws")
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        given().get("/v1/laws?kind=noise").then().body("laws.title", contains("County noise ordinance"));
        editor().delete("/v1/laws?place=TX&kind=noise&title=Another").then().statusCode(404);
        editor().delete("/v1/laws?place=TX&kind=noise").then().statusCode(400);
        editor().delete("/v1/laws?place=TX&kind=noise&title=County noise ordinance")
                .then()
                .statusCode(204);
    }

    @Test
    void theLongestNamesFitEverywhere() {
        String kind = "k".repeat(64);
        String title = "T".repeat(500);
        site("s".repeat(64), "TX").statusCode(201);
        String law = "{\"place\": \"" + "s".repeat(64) + "\", \"title\": \"" + title + "\", \"kind\": \"" + kind
                + "\", \"effect\": \"None.\", \"standing\": \"unknown\", \"source\": \"" + PRICE_SOURCE + "\"}";
        editor().contentType("application/json")
                .body(law)
                .post("/v1/laws")
                .then()
                .statusCode(200);
        editor().contentType("application/json")
                .body(law.replace(title, title + "T"))
                .post("/v1/laws")
                .then()
                .statusCode(400);
        editor().get("/v1/audit?action=law.added&size=1")
                .then()
                .body("items[0].subject", equalTo("s".repeat(64) + " " + kind + " " + title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/places/alliance_site?dryRun=true",
                "/v1/facts/TX/" + PRICE + "?dryRun=true",
                "/v1/metrics/right_to_work?x=1",
                "/v1/sources/fl-692-204?x=1"
            })
    void aDeletionWithAQueryIsRefused(String address) {
        site("alliance_site", "TX").statusCode(201);
        editor().delete(address).then().statusCode(400);
        editor().get("/v1/places/alliance_site").then().statusCode(200);
    }

    @Test
    void malformedIdsAreNotFound() {
        given().urlEncodingEnabled(false)
                .get("/v1/facts/TX/%00")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void everyChangeIsInTheAudit() {
        site("alliance_site", "TX").statusCode(201);
        editor().get("/v1/audit?subject=alliance_site")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("place.added"))
                .body("items[0].actor", equalTo(Tokens.EDITOR_NAME))
                .body("items[0].detail", containsString("Site alliance_site"));
    }
}
