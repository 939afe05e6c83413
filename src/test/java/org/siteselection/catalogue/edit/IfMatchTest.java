package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.ApiExamples;
import org.siteselection.http.Tokens;

/** A change under a tag is made exactly when none of the rows that it changes has changed since the answer of the tag. */
@QuarkusTest
class IfMatchTest extends UndoneEdits {
    private static final String PAY = "ahe_total_private";

    private static ValidatableResponse rename(String site, String name, String tag) {
        return editor().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\": \"" + name + "\", \"state\": \"TX\"}")
                .put("/v1/places/" + site)
                .then();
    }

    private static String tag(String address) {
        return editor().get(address).then().statusCode(200).extract().header("ETag");
    }

    private static String fact(String site, String metric, double value) {
        return "place,metric,value,year,source\n" + site + "," + metric + "," + value + ",2026," + PRICE_SOURCE + "\n";
    }

    private static ValidatableResponse post(String table, String tag) {
        return csv(table).header("If-Match", tag).post("/v1/facts").then();
    }

    @Test
    void editorsOfDifferentPlacesDoNotShutEachOtherOut() {
        site("alliance_site", "TX").statusCode(201);
        site("mulberry_site", "TX").statusCode(201);
        String alliance = tag("/v1/places/alliance_site");
        String mulberry = tag("/v1/places/mulberry_site");
        rename("alliance_site", "Alliance", alliance).statusCode(200);
        rename("mulberry_site", "Mulberry", mulberry).statusCode(200);
    }

    @Test
    void ofTwoEditorsOfOnePlaceTheSecondGetsTheChangeOfTheFirst() {
        site("alliance_site", "TX").statusCode(201);
        String first = tag("/v1/places/alliance_site");
        String second = tag("/v1/places/alliance_site");
        rename("alliance_site", "Alliance", first).statusCode(200).header("ETag", not(equalTo(first)));
        rename("alliance_site", "Alliance, Texas", second)
                .statusCode(412)
                .body("code", equalTo("precondition-failed"))
                .body(
                        "detail",
                        containsString("'alliance_site' has changed since: it is Alliance; TX. Nothing was changed"))
                .body("violations.field", contains("place"));
        assertThat((String) editor().get("/v1/places/alliance_site").path("name"))
                .isEqualTo("Alliance");
    }

    @Test
    void theAnswerToAnEditCarriesTheTagOfTheNext() {
        site("alliance_site", "TX").statusCode(201);
        String tag = tag("/v1/places/alliance_site");
        for (String name : List.of("First", "Second", "Third")) {
            tag = rename("alliance_site", name, tag).statusCode(200).extract().header("ETag");
        }
    }

    /** RFC 9110, section 13.1.1: what has already been done may be answered as done. */
    @Test
    void anEditRepeatedWithItsTagChangesNothing() {
        site("alliance_site", "TX").statusCode(201);
        String tag = tag("/v1/places/alliance_site");
        rename("alliance_site", "Alliance", tag).statusCode(200);
        rename("alliance_site", "Alliance", tag).statusCode(200);
    }

    @Test
    void aSiteThatCameBackIsAnotherSite() {
        site("alliance_site", "TX").statusCode(201);
        String tag = tag("/v1/places/alliance_site");
        editor().delete("/v1/places/alliance_site").then().statusCode(204);
        rename("alliance_site", "Alliance", tag).statusCode(412).body("detail", containsString("but it does not"));
        site("alliance_site", "TX").statusCode(201);
        rename("alliance_site", "Alliance", tag).statusCode(412).body("detail", containsString("has changed since"));
    }

    @Test
    void aPartialImportIsCheckedByItsOwnRows() {
        site("alliance_site", "TX").statusCode(201);
        post(fact("alliance_site", PAY, 20) + "alliance_site," + PRICE + ",5.1,2026," + PRICE_SOURCE + "\n", "*")
                .statusCode(200);
        Response export = editor().accept("text/csv").get("/v1/facts?place=alliance_site");
        String tag = export.header("ETag");
        post(fact("TX", PRICE, 6.1), "*").statusCode(200);
        post(fact("alliance_site", PAY, 21), "*").statusCode(200);
        String other = export.asString().replace(",5.1,", ",5.2,").replace(",20,", ",21,");
        post(other, tag)
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("changes.key", contains("alliance_site " + PRICE));
        post(export.asString(), tag)
                .statusCode(412)
                .body("detail", containsString("2 rows"))
                .body("detail", containsString("'alliance_site " + PAY + "' has changed since: it is 21 USD/hour"))
                .body(
                        "detail",
                        containsString("'alliance_site " + PRICE + "' has changed since: it is 5.2 cents/kWh (2026, "
                                + PRICE_SOURCE + ")"))
                .body("violations.field", contains("line 2", "line 3"));
    }

    @Test
    void rowsThatAreAddedNeedNothing() {
        site("alliance_site", "TX").statusCode(201);
        String tag = tag("/v1/facts");
        post(fact("alliance_site", PAY, 20), "*").statusCode(200);
        post(fact("alliance_site", PRICE, 5.1), tag).statusCode(200).body("added", equalTo(1));
    }

    @Test
    void aTagOfAnotherAddressIsReported() {
        site("alliance_site", "TX").statusCode(201);
        site("mulberry_site", "TX").statusCode(201);
        String other = tag("/v1/places/mulberry_site");
        rename("alliance_site", "Alliance", other)
                .statusCode(412)
                .body("detail", containsString("of another address than /v1/places/alliance_site"))
                .body("detail", not(containsString("changed since")));
        rename("alliance_site", "Alliance", other + ", " + tag("/v1/places/alliance_site"))
                .statusCode(200);
        post(fact("TX", PRICE, 6.1), tag("/v1/places")).statusCode(412);
        post(fact("TX", PRICE, 6.1), tag("/v1/facts?place=FL")).statusCode(200);
    }

    @Test
    void aTagReadWithoutATokenHasNoRevision() {
        String open = given().get("/v1/facts?place=TX").header("ETag");
        post(fact("TX", PRICE, 6.1), open).statusCode(412).body("detail", containsString("with your token"));
        post(fact("TX", PRICE, 6.1), "W/" + tag("/v1/facts")).statusCode(412).body("detail", containsString("weak"));
    }

    @Test
    void aRevisionThatIsStillToComeIsRefused() {
        String later = tag("/v1/facts").replaceFirst("\\d+\"$", "999999999\"");
        post(fact("TX", PRICE, 6.1), later).statusCode(412);
        String tooLong = tag("/v1/facts").replaceFirst("\\d+\"$", "99999999999999999999\"");
        post(fact("TX", PRICE, 6.1), tooLong).statusCode(412);
    }

    @Test
    void aDeletionWithATagChecksAllDeletedRows() {
        site("alliance_site", "TX").statusCode(201);
        site("mulberry_site", "TX").statusCode(201);
        String early = tag("/v1/places/alliance_site");
        post(fact("alliance_site", PRICE, 5.1), "*").statusCode(200);
        editor().header("If-Match", early)
                .delete("/v1/places/alliance_site")
                .then()
                .statusCode(412)
                .body("detail", containsString("'alliance_site " + PRICE + "' has changed since: it is 5.1 cents/kWh"));
        String seen = tag("/v1/places/alliance_site");
        post(fact("mulberry_site", PRICE, 5.1), "*").statusCode(200);
        editor().header("If-Match", tag("/v1/places/mulberry_site"))
                .delete("/v1/places/alliance_site")
                .then()
                .statusCode(412)
                .body("detail", containsString("another address"));
        editor().header("If-Match", seen)
                .delete("/v1/places/alliance_site")
                .then()
                .statusCode(204);
    }

    @Test
    void aLawThatWasAddedKeepsItsSite() {
        site("alliance_site", "TX").statusCode(201);
        String early = tag("/v1/places/alliance_site");
        editor().contentType("application/json")
                .body(ApiExamples.text("importLaws.request.one.json").replace("\"TX\"", "\"alliance_site\""))
                .post("/v1/laws")
                .then()
                .statusCode(200);
        editor().header("If-Match", early)
                .delete("/v1/places/alliance_site")
                .then()
                .statusCode(412)
                .body("violations", hasSize(1));
    }

    @Test
    void aFactIsDeletedUnderItsOwnTag() {
        post(fact("TX", PRICE, 6.1), "*").statusCode(200);
        String address = "/v1/facts/TX/" + PRICE;
        String first = tag(address);
        post(fact("TX", PRICE, 6.2), "*").statusCode(200);
        String second = tag(address);
        site("alliance_site", "TX").statusCode(201);
        editor().header("If-Match", first).delete(address).then().statusCode(412);
        editor().header("If-Match", second).delete(address).then().statusCode(204);
    }

    @Test
    void aDryRunIsCheckedLikeTheChange() {
        String tag = tag("/v1/facts");
        site("alliance_site", "TX").statusCode(201);
        csv(fact("TX", PRICE, 6.1))
                .header("If-Match", tag)
                .post("/v1/facts?dryRun=true")
                .then()
                .statusCode(200)
                .body("conflicts", equalTo(0));
        post(fact("TX", PRICE, 6.2), tag).statusCode(200);
        csv(fact("TX", PRICE, 6.1))
                .header("If-Match", tag)
                .post("/v1/facts?dryRun=true")
                .then()
                .statusCode(412)
                .body("detail", containsString("'TX " + PRICE + "' has changed since: it is 6.2 cents/kWh"));
        String dry = csv(fact("TX", PRICE, 6.1)).post("/v1/facts?dryRun=true").header("ETag");
        post(fact("TX", PRICE, 6.1), dry).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/facts", "/v1/facts?place=TX", "/v1/places", "/v1/places/TX", "/v1/facts/TX/" + PRICE})
    void callersWithoutATokenSeeNothingOfOwnSites(String address) {
        String open = given().get(address).header("ETag");
        String own = tag(address);
        assertThat(own).isNotEqualTo(open);
        site("alliance_site", "TX").statusCode(201);
        post(fact("alliance_site", PRICE, 5.1), "*").statusCode(200);
        assertThat(given().get(address).header("ETag")).isEqualTo(open);
        assertThat(Tokens.asViewer().get(address).header("ETag"))
                .isNotEqualTo(own)
                .isNotEqualTo(open);
        given().header("If-None-Match", tag("/v1/facts"))
                .get("/v1/facts")
                .then()
                .statusCode(200);
        editor().header("If-None-Match", tag("/v1/facts"))
                .get("/v1/facts")
                .then()
                .statusCode(304);
    }
}
