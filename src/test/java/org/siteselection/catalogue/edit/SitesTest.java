package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.ApiExamples;
import org.siteselection.http.Tokens;

/** Own sites: added, shown, ranked, refused, and seen by those who may. */
@QuarkusTest
class SitesTest extends UndoneEdits {
    @Test
    void aSiteIsAddedShownRankedAndDeleted() {
        site("alliance_site", "TX")
                .statusCode(201)
                .header("Location", equalTo("/v1/places/alliance_site"))
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
    void aSiteShowsItsInheritedData() {
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
        assertThat(site.getList("inherited.facts.from")).containsOnly("TX");
        List<Map<String, Object>> inherited = site.getList("inherited.facts");
        inherited.forEach(fact -> fact.remove("from"));
        assertThat(inherited).isEqualTo(rest);
        assertThat(site.getList("inherited.laws")).isEqualTo(state.getList("laws"));
    }

    /** As a ranking at the level of counties: the county first, then the state without its counts. */
    @Test
    void aSiteInACountyShowsWhatItTakesFromCountyAndState() {
        editor().contentType("application/json")
                .body("{\"name\": \"Alliance\", \"latitude\": 32.99, \"longitude\": -97.32}")
                .put("/v1/places/alliance_site")
                .then()
                .statusCode(201);
        JsonPath site = editor().get("/v1/places/alliance_site").jsonPath();
        String county = site.getString("county");
        assertThat(county).isEqualTo("c48439");
        assertThat(site.getString("inherited.state")).isEqualTo("TX");
        Map<String, String> from = new HashMap<>();
        List<Map<String, Object>> inherited = site.getList("inherited.facts");
        inherited.forEach(fact -> from.put(String.valueOf(fact.get("metric")), String.valueOf(fact.get("from"))));
        assertThat(from)
                .hasSize(inherited.size())
                .containsEntry("population", county)
                .containsEntry("unemployment_rate", county)
                .containsEntry(PRICE, "TX")
                .doesNotContainKey("gdp_total");
        assertThat(site.getList("inherited.laws.title")).contains("SB 17");
        JsonPath ranked = editor().contentType("application/json")
                .body("{\"ruleSet\": \"asic-assembly-county\", \"candidates\": [\"alliance_site\"]}")
                .post("/v1/rankings")
                .jsonPath();
        assertThat(ranked.getList("ranking[0].factors.collectMany { it.criteria ?: [] }.from"))
                .contains("TX", county);
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

    @ParameterizedTest
    @ValueSource(strings = {"Alliance_Site", "tx", "tX"})
    void anIdThatDiffersInLetterCaseOnlyIsRefused(String id) {
        site("alliance_site", "TX").statusCode(201);
        site(id, "TX").statusCode(409).body("detail", containsString("letter case"));
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
                .body(ApiExamples.text("importLaws.request.one.json")
                        .replaceFirst("\"source\": \"[^\"]*\"", "\"source\": \"oncor-quote-2026\""))
                .post("/v1/laws")
                .then()
                .statusCode(200);
        given().get(source).then().statusCode(200);
        editor().delete("/v1/laws?place=TX&kind=noise&title=County noise ordinance")
                .then()
                .statusCode(204);
        given().get(source).then().statusCode(404);
        given().get("/v1/sources/eia-861m-2025-04").then().statusCode(200);
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
