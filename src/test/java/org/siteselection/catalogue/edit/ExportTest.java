package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.catalogue.RowType;

/** Lists of the catalogue as tables that are edited and brought back. */
@QuarkusTest
class ExportTest extends UndoneEdits {
    @Test
    void anExportCanBeImportedAgain() {
        String table = given().accept("text/csv").get("/v1/facts?place=TX").asString();
        csv(table)
                .post("/v1/facts")
                .then()
                .statusCode(200)
                .body("changes", empty())
                .body("added", equalTo(0));
        given().get("/v1/facts?place=TX&metric=" + PRICE).then().body("facts.value", contains(6.365f));
        given().get("/v1/facts?place=XX").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/places", "/v1/metrics", "/v1/sources", "/v1/laws?place=TX", "/v1/laws", "/v1/facts"})
    void everyTableIsReadAsWritten(String path) {
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
    void ownSitesAreExportedEditedAndImportedUnlessSomethingChangedMeanwhile() {
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
        csv(export.asString())
                .header("If-Match", export.header("ETag"))
                .post("/v1/places")
                .then()
                .statusCode(412);
    }

    /** The same as {@link CsvRoundTripTest}, by way of the database and the wire. */
    @Test
    void textsThatLookLikeFormulasSurviveTheRoundTrip() {
        NastyTexts texts = new NastyTexts(11);
        for (RowType<?> kind : List.of(RowType.PLACE, RowType.METRIC, RowType.SOURCE, RowType.LAW)) {
            String path = "/v1/" + kind.plural();
            editor().contentType("application/json")
                    .body(Map.of(kind.plural(), texts.rows(kind, 25)))
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("added", equalTo(25));
            String digest = digest();
            byte[] table = editor().accept("text/csv").get(path).asByteArray();
            editor().contentType("text/csv; charset=UTF-8")
                    .body(table)
                    .post(path + "?dryRun=true")
                    .then()
                    .statusCode(200)
                    .body("changes", empty());
            editor().contentType("text/csv; charset=UTF-8")
                    .body(table)
                    .post(path)
                    .then()
                    .statusCode(200);
            assertThat(digest()).isEqualTo(digest);
        }
        for (int i = 0; i < 25; i++) {
            editor().delete("/v1/metrics/nasty_" + i).then().statusCode(204);
            editor().delete("/v1/sources/nasty-" + i).then().statusCode(204);
        }
    }

    @Test
    void noDigitIsLostOnTheWay() {
        site("alliance_site", "TX").statusCode(201);
        csv("place,metric,value,year,source,low,high\n" + "alliance_site," + PRICE + ",5.1234567890123456,2026,"
                        + PRICE_SOURCE + ",0.00000000012,99.999999999999\n")
                .post("/v1/facts")
                .then()
                .statusCode(200);
        String table =
                editor().accept("text/csv").get("/v1/facts?place=alliance_site").asString();
        assertThat(table).contains(",5.123456789012345,", ",1.2E-10,99.999999999999,");
        csv(table).post("/v1/facts").then().statusCode(200).body("unchanged", equalTo(1));
    }
}
