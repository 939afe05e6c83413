package org.siteselection.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;

/** What editors may do to the catalogue, and that nothing is left behind when they undo it. */
@QuarkusTest
class EditingTest extends UndoneEdits {
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
    void aSiteShowsWhatItTakesFromItsState() {
        site("alliance_site", "TX").statusCode(201);
        csv("place,metric,value,year,source\nalliance_site," + PRICE + ",5.5,2026," + PRICE_SOURCE + "\n")
                .post("/v1/facts")
                .then()
                .statusCode(200);
        JsonPath site = editor().get("/v1/places/alliance_site").jsonPath();
        JsonPath state = editor().get("/v1/places/TX").jsonPath();
        assertThat(state.getString("inherited")).isNull();
        assertThat(site.getList("facts.metric")).containsExactly(PRICE);
        assertThat(site.getString("inherited.state")).isEqualTo("TX");
        assertThat(site.getList("missing")).isEqualTo(state.getList("missing"));
        List<Object> rest = new ArrayList<>(state.getList("facts"));
        rest.removeIf(fact -> fact.toString().contains("metric=" + PRICE + ","));
        assertThat(rest).hasSize(state.getList("facts").size() - 1);
        assertThat(site.getList("inherited.facts")).isEqualTo(rest);
        assertThat(site.getList("inherited.laws")).isEqualTo(state.getList("laws"));
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
                .body("violations.message", contains(containsString("decimals stand behind a point")));
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
    void aListWithoutItsNameIsToldWhatIsExpected() {
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
                .body("violations.message", contains("value must be a number, was STRING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alliance_Site", "tx", "tX"})
    void anIdThatDiffersInLetterCaseOnlyIsRefused(String id) {
        site("alliance_site", "TX").statusCode(201);
        site(id, "TX").statusCode(409).body("detail", containsString("letter case"));
    }

    @Test
    void whatCannotBeAnIdIsNotFound() {
        given().urlEncodingEnabled(false)
                .get("/v1/facts/TX/%00")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void anOwnSourceIsOpenOnlyWithAnOpenFigure() {
        String source = "/v1/sources/oncor-quote-2026";
        editor().contentType("application/json")
                .body("{\"title\": \"Oncor quote, Alliance\", \"publisher\": \"Oncor\"}")
                .put(source)
                .then()
                .statusCode(201);
        given().get(source).then().statusCode(404);
        editor().get(source).then().statusCode(200);
        editor().contentType("application/json")
                .body(EditExamples.LAWS.replaceFirst("\"source\": \"[^\"]*\"", "\"source\": \"oncor-quote-2026\""))
                .post("/v1/laws")
                .then()
                .statusCode(200);
        given().get(source).then().statusCode(200);
        editor().delete("/v1/laws?place=TX&kind=noise&title=County noise ordinance")
                .then()
                .statusCode(204);
        given().get(source).then().statusCode(404);
        given().get("/v1/sources/eia-861m-2024-07").then().statusCode(200);
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
