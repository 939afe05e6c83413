package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

/** Beside an instance of an earlier version, which counts the revision up and does not tell it in the rows that it writes. */
@QuarkusTest
class UntoldRevisionsTest extends UndoneEdits {
    private static final String SITE = "/v1/places/alliance_site";

    @Inject
    EntityManager database;

    @Inject
    CatalogueStore store;

    private static int rename(String name, String tag) {
        return editor().contentType("application/json")
                .header("If-Match", tag)
                .body("{\"name\": \"" + name + "\", \"state\": \"TX\"}")
                .put(SITE)
                .statusCode();
    }

    private void renameElsewhere(String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            database.find(PlaceEntity.class, "alliance_site").name = name;
            database.find(SeededEditionEntity.class, SeededEditionEntity.ONLY).revision++;
        });
    }

    @Test
    void whatItMayHaveChangedIsNotOverwritten() {
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
        Held stored = QuarkusTransaction.requiringNew().call(store::load);
        long untold = stored.revision() - 1;
        assertThat(stored.rows().of(Kind.PLACE, "alliance_site")).isEqualTo(untold);
        assertThat(stored.rows().of(Kind.PLACE, "third_site")).isEqualTo(stored.revision());
        assertThat(stored.rows().of(Kind.FACT, "TX " + PRICE)).isEqualTo(untold);
        assertThat(ofAll).isNotEqualTo(editor().get("/v1/places").header("ETag"));
        assertThat(rename("Alliance", editor().get(SITE).header("ETag"))).isEqualTo(200);
    }
}
