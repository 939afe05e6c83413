package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.EditionData;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.edit.UndoneEdits;

/**
 * After each of many random edits, the catalogue in memory, which shares what did not change, equals one that is made from
 * all rows of the database, and so does that of another instance, which reads the changed rows alone.
 */
@QuarkusTest
class RandomEditsTest extends UndoneEdits {
    private static final int EDITS = Integer.getInteger("edits.count", 40);
    private static final List<String> SITES = List.of("rnd_a", "rnd_b", "rnd_c", "rnd_d", "Rnd_e");
    private static final List<String> OTHERS = List.of("TX", "FL", "c48453", "c12086");
    private static final List<String> OWN_METRICS = List.of("rnd_distance", "rnd_slope");
    private static final List<String> PACKAGED_METRICS = List.of(PRICE, "median_gross_rent", "population");
    private static final List<String> SOURCES = List.of("rnd-quote", "rnd-letter");
    private static final List<String> TITLES = List.of("Noise", "Setback");

    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueStore store;

    @Inject
    EntityManager database;

    private final Random random = new Random(20261130);
    private int changed;

    @Test
    void theCatalogueInMemoryEqualsTheStoredOneAfterEachEdit() {
        CatalogueState other = catalogue.held();
        try {
            for (int edit = 0; edit < EDITS; edit++) {
                long revision = catalogue.held().revision();
                String what = edit();
                changed += catalogue.held().revision() > revision ? 1 : 0;
                assertStored(catalogue.held(), "edit " + edit + ", " + what);
                if (random.nextInt(3) == 0) {
                    other = followed(other);
                    assertSame(other, catalogue.held(), "another instance after edit " + edit + ", " + what);
                }
            }
            assertThat(changed).as("edits that changed something").isGreaterThan(EDITS / 3);
            undoAll();
            assertSame(followed(other), catalogue.held(), "another instance after all");
        } finally {
            undoAll();
            undoSources();
        }
        assertStored(catalogue.held(), "after all");
    }

    private CatalogueState followed(CatalogueState other) {
        return QuarkusTransaction.requiringNew().call(() -> store.follow(other));
    }

    private void assertStored(CatalogueState held, String what) {
        CatalogueState stored = QuarkusTransaction.requiringNew().call(store::load);
        assertSame(held, stored, what);
        EditionData rows = stored.snapshot().data();
        CatalogueSnapshot anew = new CatalogueSnapshot(new EditionData(
                rows.edition(),
                shuffled(rows.places()),
                shuffled(rows.metrics()),
                shuffled(rows.sources()),
                shuffled(rows.facts()),
                shuffled(rows.laws()),
                rows.counties()));
        assertEqual(held.snapshot(), anew, what);
        assertEqual(held.open(), anew.withoutSites(), what + ", public part");
    }

    private <T> List<T> shuffled(List<T> rows) {
        List<T> copy = new ArrayList<>(rows);
        java.util.Collections.shuffle(copy, random);
        return copy;
    }

    private static void assertSame(CatalogueState one, CatalogueState other, String what) {
        assertThat(one.snapshot().digest()).as(what).isEqualTo(other.snapshot().digest());
        assertThat(one.open().digest()).as(what).isEqualTo(other.open().digest());
        assertThat(one.rows()).as(what).isEqualTo(other.rows());
        assertThat(one.revision()).as(what).isEqualTo(other.revision());
    }

    private void assertEqual(CatalogueSnapshot shared, CatalogueSnapshot anew, String what) {
        assertThat(shared.digest()).as(what).isEqualTo(anew.digest());
        assertThat(shared.data().equals(anew.data())).as(what).isTrue();
        assertThat(shared.factCount()).isEqualTo(anew.factCount());
        List<String> metrics = new ArrayList<>(PACKAGED_METRICS);
        metrics.addAll(OWN_METRICS);
        List<String> places = new ArrayList<>(OTHERS);
        shared.places().stream().map(Place::id).forEach(places::add);
        for (String metric : metrics) {
            assertThat(shared.factsOfMetric(metric)).as(what).isEqualTo(anew.factsOfMetric(metric));
            Column column = shared.column(metric);
            Column expected = anew.column(metric);
            assertThat(column.present()).isEqualTo(expected.present());
            for (String place : places) {
                int index = shared.placeIndex(place);
                assertThat(index).isEqualTo(anew.placeIndex(place));
                if (index >= 0) {
                    assertThat(column.value(index)).as(what).isEqualTo(Double.valueOf(expected.value(index)));
                    assertThat(column.year(index)).as(what).isEqualTo(expected.year(index));
                    assertThat(column.source(index)).as(what).isEqualTo(expected.source(index));
                    assertThat(column.uncertainty(index)).as(what).isEqualTo(expected.uncertainty(index));
                }
            }
        }
        for (String place : places) {
            assertThat(shared.facts(place)).as(what).isEqualTo(anew.facts(place));
            assertThat(shared.laws(place)).as(what).isEqualTo(anew.laws(place));
        }
    }

    private String edit() {
        return switch (random.nextInt(14)) {
            case 0, 1 -> status("place", json("/v1/places/" + one(SITES), place()));
            case 2 -> status("place deleted", editor().delete("/v1/places/" + one(SITES)));
            case 3 -> status("metric", json("/v1/metrics/" + one(OWN_METRICS), metric()));
            case 4 ->
                random.nextInt(3) > 0
                        ? facts()
                        : status("metric deleted", editor().delete("/v1/metrics/" + one(OWN_METRICS)));
            case 5 ->
                status(
                        "source",
                        json("/v1/sources/" + one(SOURCES), "{\"title\": \"" + word() + "\", \"publisher\": \"Rnd\"}"));
            case 6 -> status("source deleted", editor().delete("/v1/sources/" + one(SOURCES)));
            case 7 -> law();
            case 8 -> lawDeleted();
            case 9 -> factDeleted();
            case 10 ->
                random.nextBoolean()
                        ? described()
                        : status("metric as packaged", editor().delete("/v1/metrics/" + PRICE));
            case 11 -> wrongFacts();
            default -> facts();
        };
    }

    private static String status(String what, Response response) {
        assertThat(response.statusCode()).as(what + ": " + response.asString()).isLessThan(500);
        return what + " " + response.statusCode();
    }

    private Response json(String path, String body) {
        var request = editor().contentType("application/json").body(body);
        return editor().get(path).statusCode() == 404
                ? request.put(path)
                : request.header("If-Match", "*").put(path);
    }

    private String place() {
        String county = random.nextInt(3) == 0 ? ", \"county\": \"c48453\", \"state\": \"TX\"" : ", \"state\": \"FL\"";
        return "{\"name\": \"" + word() + "\"" + county + "}";
    }

    private String metric() {
        String unit = random.nextInt(4) == 0 ? "mi" : "km";
        return "{\"label\": \"" + word() + "\", \"group\": \"rnd\", \"unit\": \"" + unit
                + "\", \"direction\": \"lower\", \"description\": \"Rnd.\"}";
    }

    /** Another description of a packaged metric. */
    private String described() {
        Metric metric = PackagedEdition.snapshot().metric(PRICE).orElseThrow();
        return status(
                "packaged metric",
                json(
                        "/v1/metrics/" + PRICE,
                        "{\"label\": \"" + word() + "\", \"group\": \"" + metric.group() + "\", \"unit\": \""
                                + metric.unit() + "\", \"direction\": \"" + metric.direction()
                                + "\", \"description\": \"Rnd.\"}"));
    }

    private String facts() {
        StringBuilder table = new StringBuilder("place,metric,value,year,source,low,high\n");
        int rows = 1 + random.nextInt(random.nextInt(10) == 0 ? 120 : 8);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String place = random.nextInt(4) == 0 ? one(OTHERS) : one(SITES);
            String metric = random.nextInt(3) == 0 ? one(PACKAGED_METRICS) : one(OWN_METRICS);
            if (keys.contains(place + metric)) {
                continue;
            }
            keys.add(place + metric);
            Fact packaged = PackagedEdition.snapshot()
                    .fact(place, metric)
                    .filter(any -> random.nextInt(4) == 0)
                    .orElse(null);
            int value = 5 + random.nextInt(20);
            table.append(place + "," + metric + ",");
            if (packaged != null) {
                table.append(packaged.value() + "," + packaged.year() + "," + packaged.source() + ",,\n");
            } else {
                table.append(value + "," + (2020 + random.nextInt(6)) + ","
                        + (random.nextInt(3) == 0 ? one(SOURCES) : PRICE_SOURCE)
                        + (random.nextInt(3) == 0 ? ",1,30\n" : ",,\n"));
            }
        }
        return status("facts", csv(table.toString()).header("If-Match", "*").post("/v1/facts"));
    }

    /** The last row is wrong, so that nothing is changed. */
    private String wrongFacts() {
        return status(
                "wrong facts",
                csv("place,metric,value,year,source\nTX," + PRICE + ",9,2026," + PRICE_SOURCE + "\nTX,rnd_none,1,2026,"
                                + PRICE_SOURCE + "\n")
                        .header("If-Match", "*")
                        .post("/v1/facts"));
    }

    private String factDeleted() {
        String place = random.nextBoolean() ? one(OTHERS) : one(SITES);
        String metric = random.nextBoolean() ? one(PACKAGED_METRICS) : one(OWN_METRICS);
        return status("fact deleted", editor().delete("/v1/facts/" + place + "/" + metric));
    }

    private String law() {
        String place = random.nextBoolean() ? one(SITES) : "TX";
        return status(
                "law",
                editor().contentType("application/json")
                        .header("If-Match", "*")
                        .body("{\"place\": \"" + place + "\", \"title\": \"" + one(TITLES)
                                + "\", \"kind\": \"rnd_noise\", \"effect\": \"" + word()
                                + "\", \"standing\": \"in_force\", \"source\": \"" + PRICE_SOURCE + "\"}")
                        .post("/v1/laws"));
    }

    private String lawDeleted() {
        String place = random.nextBoolean() ? one(SITES) : "TX";
        return status("law deleted", deletedLaw(place, one(TITLES)));
    }

    private static Response deletedLaw(String place, String title) {
        return editor().delete("/v1/laws?place=" + place + "&kind=rnd_noise&title=" + title);
    }

    private String word() {
        return "Rnd " + random.nextInt(5);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void undoAll() {
        SITES.forEach(site -> editor().delete("/v1/places/" + site));
        for (String place : OTHERS) {
            TITLES.forEach(title -> deletedLaw(place, title));
            OWN_METRICS.forEach(metric -> editor().delete("/v1/facts/" + place + "/" + metric));
            PACKAGED_METRICS.forEach(metric -> editor().delete("/v1/facts/" + place + "/" + metric));
        }
        editor().delete("/v1/metrics/" + PRICE);
        OWN_METRICS.forEach(metric -> editor().delete("/v1/metrics/" + metric));
    }

    private void undoSources() {
        // The sources of superseded facts cannot be deleted.
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("delete from SupersededFactEntity s where s.figure.source in :sources")
                        .setParameter("sources", SOURCES)
                        .executeUpdate());
        SOURCES.forEach(source -> editor().delete("/v1/sources/" + source));
    }
}
