package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.edit.UndoneEdits;
import org.siteselection.http.ApiExamples;

/** What rows tell of the revision that wrote them, and what holds beside an instance that does not have them tell it. */
@QuarkusTest
class RowRevisionsTest extends UndoneEdits {
    private static final String SITE = "/v1/places/alliance_site";

    @Inject
    EntityManager database;

    @Inject
    CatalogueStore store;

    @Inject
    Catalogue catalogue;

    private static int rename(String name, String tag) {
        return editor().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\": \"" + name + "\", \"state\": \"TX\"}")
                .put(SITE)
                .statusCode();
    }

    /** An instance of an earlier version counts the revision up and does not tell it in the rows that it writes. */
    private void renameElsewhere(String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.find(PlaceEntity.class, "alliance_site").name = name;
            database.find(SeededEditionEntity.class, SeededEditionEntity.ONLY).revision++;
        });
    }

    @Test
    void theStateInMemoryEqualsTheStoredOne() {
        site("alliance_site", "TX").statusCode(201);
        csv("place,metric,value,year,source\nalliance_site," + PRICE + ",5.1,2026," + PRICE_SOURCE + "\nTX," + PRICE
                        + ",6.1,2026," + PRICE_SOURCE + "\n")
                .header("If-Match", "*")
                .post("/v1/facts")
                .then()
                .statusCode(200);
        json(ApiExamples.text("importLaws.request.one.json"))
                .post("/v1/laws")
                .then()
                .statusCode(200);
        json(ApiExamples.text("putMetric.request.metric.json"))
                .put("/v1/metrics/substation_distance")
                .then()
                .statusCode(201);
        json("{\"title\": \"Quote\", \"publisher\": \"Oncor\"}")
                .put("/v1/sources/oncor-quote-2026")
                .then()
                .statusCode(201);
        csv("place,metric,value,year,source\nc48453,median_gross_rent,1800,2026," + PRICE_SOURCE + "\n")
                .header("If-Match", "*")
                .post("/v1/facts")
                .then()
                .statusCode(200);
        assertThat(catalogue.held().rows()).isEqualTo(stored().rows());
        assertThat(catalogue.current().digest()).isEqualTo(stored().snapshot().digest());
        long written = stored().rows().of(RowType.FACT, "TX " + PRICE);
        editor().delete("/v1/places/alliance_site").then().statusCode(204);
        editor().delete("/v1/facts/TX/" + PRICE).then().statusCode(204);
        editor().delete("/v1/facts/c48453/median_gross_rent").then().statusCode(204);
        assertThat(catalogue.held().rows()).isEqualTo(stored().rows());
        assertThat(catalogue.current().digest()).isEqualTo(stored().snapshot().digest());
        assertThat(stored().rows().of(RowType.FACT, "TX " + PRICE)).isGreaterThan(written);
    }

    private static RequestSpecification json(String body) {
        return editor().contentType("application/json").body(body);
    }

    private CatalogueState stored() {
        return QuarkusTransaction.requiringNew().call(store::load);
    }

    @Test
    void rowsThatAnOlderVersionMayHaveChangedAreNotOverwritten() {
        site("alliance_site", "TX").statusCode(201);
        site("mulberry_site", "TX").statusCode(201);
        String before = editor().get(SITE).header("ETag");
        renameElsewhere("Elsewhere");
        assertThat(rename("Alliance", before)).isEqualTo(412);
        String seen = editor().get(SITE).header("ETag");
        String ofAll = editor().get("/v1/places").header("ETag");
        renameElsewhere("Elsewhere again");
        // A change by which all rows tell their revisions once more, also those that it leaves alone.
        site("third_site", "TX").statusCode(201);
        editor().contentType("application/json")
                .header("If-Match", seen)
                .body("{\"name\": \"Alliance\", \"state\": \"TX\"}")
                .put(SITE)
                .then()
                .statusCode(412)
                .body("detail", containsString("it is Elsewhere again; TX."));
        CatalogueState stored = stored();
        long untold = stored.revision() - 1;
        assertThat(stored.rows().of(RowType.PLACE, "alliance_site")).isEqualTo(untold);
        assertThat(stored.rows().of(RowType.PLACE, "third_site")).isEqualTo(stored.revision());
        assertThat(stored.rows().of(RowType.FACT, "TX " + PRICE)).isEqualTo(untold);
        assertThat(ofAll).isNotEqualTo(editor().get("/v1/places").header("ETag"));
        assertThat(rename("Alliance", editor().get(SITE).header("ETag"))).isEqualTo(200);
    }
}
