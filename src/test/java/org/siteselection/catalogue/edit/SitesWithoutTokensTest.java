package org.siteselection.catalogue.edit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.CatalogueWriter;
import org.siteselection.http.Tokens;

/** The service without a token, on a database that holds an own site: the site stays closed. */
@QuarkusTest
@TestProfile(Tokens.None.class)
class SitesWithoutTokensTest {
    private static final String SITE = "closed_site";

    @Inject
    CatalogueWriter writer;

    @Inject
    Deletions deletions;

    @Test
    void anOwnSiteThatWasStoredWithATokenStaysClosed() {
        String before = given().get("/v1/places").then().extract().path("catalogue.digest");
        store();
        try {
            given().get("/v1/places")
                    .then()
                    .body("places.id", not(hasItem(SITE)))
                    .body("catalogue.digest", equalTo(before));
            given().get("/v1/places?kind=site").then().body("places.size()", equalTo(0));
            given().get("/v1/places/" + SITE).then().statusCode(404);
            given().get("/v1/facts?place=" + SITE).then().statusCode(422);
            given().get("/v1/rankings/asic-assembly?candidate=" + SITE).then().statusCode(422);
        } finally {
            delete();
        }
    }

    @ActivateRequestContext
    void store() {
        byte[] body = "{\"name\": \"Closed\", \"state\": \"TX\"}".getBytes(StandardCharsets.UTF_8);
        RequestTable table = RequestTable.one(RowType.PLACE, SITE, body);
        writer.write(base -> ImportPlan.of(RowType.PLACE, table, base.snapshot()));
    }

    @ActivateRequestContext
    void delete() {
        writer.write(base -> deletions.place(SITE, base.snapshot()));
    }
}
