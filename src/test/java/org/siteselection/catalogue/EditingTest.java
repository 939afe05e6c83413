package org.siteselection.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;

/** What editors may do to the catalogue, and that nothing is left behind when they undo it. */
@QuarkusTest
class EditingTest {
    private static final String PRICE = "electricity_price_industrial_ttm_2024";
    private static final String PRICE_SOURCE = "eia-861m-2024-07";

    private String before = "";

    @BeforeEach
    void remember() {
        before = digest();
    }

    @AfterEach
    void undo() {
        List<String> sites = editor().get("/v1/places").path("places.findAll { it.kind == 'site' }.id");
        sites.forEach(site -> editor().delete("/v1/places/" + site).then().statusCode(204));
        editor().delete("/v1/facts/TX/" + PRICE);
        editor().delete("/v1/metrics/substation_distance");
        editor().delete("/v1/sources/oncor-quote-2026");
        editor().delete("/v1/laws?place=TX&kind=noise&title=County noise ordinance");
        assertThat(digest()).as("the catalogue as it was").isEqualTo(before);
    }

    private static RequestSpecification editor() {
        return Tokens.asEditor();
    }

    private static String digest() {
        return editor().get("/v1/places").path("catalogue.digest");
    }

    private static ValidatableResponse site(String id, String state) {
        return editor().contentType("application/json")
                .body("{\"name\": \"Site " + id + "\", \"state\": \"" + state + "\"}")
                .put("/v1/places/" + id)
                .then();
    }

    private static RequestSpecification csv(String table) {
        return editor().contentType("text/csv; charset=UTF-8").body(table);
    }

    @Test
    void aSiteIsAddedShownRankedAndDeleted() {
        site("alliance_site", "TX")
                .statusCode(201)
                .header("Location", endsWith("/v1/places/alliance_site"))
                .body("kind", equalTo("site"))
                .body("state", equalTo("TX"))
                .body("facts", empty());
        site("alliance_site", "TX").statusCode(200);
        csv("place,metric,value,year,source\nalliance_site," + PRICE + ",5.1,2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("dryRun", equalTo(false));
        editor().get("/v1/rankings/asic-assembly?candidate=alliance_site&candidate=TX&parameter.parent_country=US")
                .then()
                .statusCode(200)
                .body("ranking.id", contains("alliance_site", "TX"))
                .body("ranking[0].name", equalTo("Site alliance_site"))
                .body("ranking[0].completeness", equalTo(1.0f));
        editor().delete("/v1/places/alliance_site").then().statusCode(204);
        editor().get("/v1/places/alliance_site").then().statusCode(404);
        editor().get("/v1/facts/alliance_site/" + PRICE)
                .then()
                .statusCode(200)
                .body("fact", nullValue())
                .body("superseded[0].value", equalTo(5.1f))
                .body("superseded[0].supersededBy", equalTo(Tokens.EDITOR_NAME));
    }

    @Test
    void ownSitesAreSeenOnlyByThoseWithAToken() {
        site("alliance_site", "TX").statusCode(201);
        given().get("/v1/places").then().body("places.id", not(hasItem("alliance_site")));
        given().get("/v1/places/alliance_site").then().statusCode(404);
        given().get("/v1/facts/alliance_site/" + PRICE).then().statusCode(404);
        given().get("/v1/rankings/asic-assembly?candidate=alliance_site").then().statusCode(422);
        Tokens.asViewer().get("/v1/places/alliance_site").then().statusCode(200);
        Tokens.asViewer()
                .get("/v1/rankings/asic-assembly?candidate=alliance_site")
                .then()
                .statusCode(200);
        String open = given().get("/v1/places").path("catalogue.digest");
        assertThat(open).isEqualTo(before).isNotEqualTo(digest());
    }

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
                .body("violations[0].message", containsString("6.59 cents/kWh (2024, " + PRICE_SOURCE + ")"));
        String tag = csv(table)
                .post("/v1/facts?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changed", equalTo(1))
                .body("conflicts", equalTo(1))
                .body("changes[0].row", equalTo("line 2"))
                .body("changes[0].before.value", equalTo(6.59f))
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
        csv(table).header("If-Match", tag).post("/v1/facts").then().statusCode(412);
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
                .body("superseded[0].value", equalTo(6.59f))
                .body("superseded[0].origin", equalTo("edition"));
        editor().get("/v1/facts/TX/" + PRICE).then().body("fact.recordedBy", equalTo(Tokens.EDITOR_NAME));
        editor().delete("/v1/facts/TX/" + PRICE).then().statusCode(204);
        given().get("/v1/facts/TX/" + PRICE)
                .then()
                .body("fact.value", equalTo(6.59f))
                .body("fact.origin", equalTo("edition"))
                .body("superseded[0].value", equalTo(6.1f));
    }

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
                .body("violations.message", hasItem("value 'abc' is not a finite number"))
                .body("violations.message", hasItem(containsString("Maybe 'alliance_site' was meant.")))
                .body("violations.message", hasItem("source is blank"))
                .body("violations.message", hasItem(containsString("is there twice")));
        assertThat(digest()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": "6", "year": 2026, "source": "eia-861m-2024-07"}]} | 400 | facts[0].value
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": 6, "year": 2026}]} | 400 | facts[0].source
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": 6, "yaer": 2026, "source": "eia-861m-2024-07"}]} | 400 | facts[0].yaer
            {"facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": 6, "year": 2026, "source": "nobody"}]} | 422 | facts[0].source
            {"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": 6, "year": 2026, "source": "eia-861m-2024-07", "unit": "USD"} | 400 | unit
            {"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": 6, "low": 7, "high": 8, "year": 2026, "source": "eia-861m-2024-07"} | 400 | value
            {"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": 6, "low": 5, "year": 2026, "source": "eia-861m-2024-07"} | 400 | facts
            {"place": "TX", "metric": "right_to_work", "value": 7, "year": 2026, "source": "eia-861m-2024-07"} | 400 | value
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
    void sitesComeFromATable() {
        String table = "\uFEFFid,name,state,latitude,longitude\r\n"
                + "alliance_site, Alliance ,TX,32.99,-97.32\r\n"
                + "mulberry_site,Mulberry,FL,,\r\n";
        csv(table).post("/v1/places?dryRun=true").then().statusCode(200).body("added", equalTo(2));
        assertThat(digest()).isEqualTo(before);
        csv(table)
                .post("/v1/places")
                .then()
                .statusCode(200)
                .body("changes.key", contains("alliance_site", "mulberry_site"));
        editor().get("/v1/places/alliance_site").then().body("name", equalTo("Alliance"));
        csv("id,name,state\nTX,Texas,\nQQ,Nowhere,\nnew_site,New,TY\nother,,TX\n")
                .post("/v1/places")
                .then()
                .statusCode(400)
                .body("violations.field", contains("line 2", "line 3", "line 4", "line 5"));
    }

    @Test
    void aTableWithAnotherSeparatorIsToldSo() {
        csv("place;metric;value;year;source\nTX;" + PRICE + ";6,1;2026;" + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(400)
                .body("violations.field", contains("line 1"))
                .body("violations.message", contains("columns are separated by commas, not ';'"));
    }

    @Test
    void aQuoteThatDoesNotEndIsToldInWords() {
        csv("id,name,state\nq1,\"Q,TX\n")
                .post("/v1/places?dryRun=true")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("a quoted cell does not end"))
                .body("detail", not(containsString("org.")));
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
                .body(EditExamples.LAWS)
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
    void everyChangeIsInTheAudit() {
        site("alliance_site", "TX").statusCode(201);
        editor().get("/v1/audit?subject=alliance_site")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("place.added"))
                .body("items[0].actor", equalTo(Tokens.EDITOR_NAME))
                .body("items[0].detail", containsString("Site alliance_site"));
    }

    @Test
    void whatIsExportedCanBeBroughtBack() {
        String table = given().accept("text/csv").get("/v1/facts?place=TX").asString();
        csv(table)
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("added", equalTo(0));
        given().get("/v1/facts?place=TX&metric=" + PRICE).then().body("facts.value", contains(6.59f));
        given().get("/v1/facts?place=XX").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/metrics", "/v1/sources", "/v1/laws?place=TX", "/v1/laws", "/v1/facts"})
    void everyTableIsReadAsItIsWritten(String path) {
        String table = given().accept("text/csv").get(path).asString();
        assertThat(table.lines()).hasSizeGreaterThan(2);
        csv(table)
                .post(path.replaceFirst("\\?.*", ""))
                .then()
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(0));
        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void ownSitesAreExportedEditedAndBroughtBackUnlessSomethingChangedMeanwhile() {
        site("alliance_site", "TX").statusCode(201);
        site("mulberry_site", "FL").statusCode(201);
        editor().get("/v1/places?state=FL").then().body("places.id", contains("mulberry_site"));
        editor().get("/v1/places?kind=sites")
                .then()
                .statusCode(422)
                .body("detail", containsString("Maybe 'site' was meant."));
        given().get("/v1/places?kind=site").then().body("places", empty());
        Response export = editor().accept("text/csv").get("/v1/places?kind=site");
        String edited = export.asString().replace("Site alliance_site", "=Alliance");
        assertThat(edited.lines()).hasSize(3);
        csv(edited).post("/v1/places").then().statusCode(409);
        csv(edited)
                .header("If-Match", export.header("ETag"))
                .post("/v1/places")
                .then()
                .statusCode(200)
                .body("changes.key", contains("alliance_site"));
        String asFormula =
                editor().accept("text/csv").get("/v1/places?kind=site").asString();
        assertThat(asFormula).contains("alliance_site,'=Alliance,site");
        csv(asFormula).post("/v1/places").then().statusCode(200).body("changes", empty());
        csv(edited)
                .header("If-Match", export.header("ETag"))
                .post("/v1/places")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "A", "state": "TX", "kind": "state"} | 400
            {"name": "A", "state": "ZZ"}                  | 422
            {"name": "A", "latitude": 3}                  | 400
            {"name": "A", "latitude": 93, "longitude": 3} | 400
            {"name": "A\\u0000B"}                         | 400
            {"name": "A\\ud800"}                          | 400
            {"name": ""}                                  | 400
            {"id": "other", "name": "A"}                  | 400
            """)
    void aBadSiteIsRefused(String body, int status) {
        editor().contentType("application/json")
                .body(body)
                .put("/v1/places/bad_site")
                .then()
                .statusCode(status);
        editor().get("/v1/places/bad_site").then().statusCode(404);
    }
}
