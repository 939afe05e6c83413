package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.runs.AskRuns.BOTH;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.siteselection.rulefiles.SpoilableService;

/**
 * Runs that are created and deleted concurrently and share one stored catalogue, which is deleted with the last of
 * them.
 */
@QuarkusTest
@TestProfile(SpoilableService.class)
class RunContentionTest {
    private static final int THREADS = 16;
    private static final int RUNS = 150;
    private static final String CREATED = "audit_entry where action = 'run.created'";
    private static final String DELETED = "audit_entry where action = 'run.deleted'";
    private static final String SMALL = "{" + BOTH + ",'explain':'none'}";

    @Inject
    EntityManager database;

    @BeforeEach
    void noOtherRuns() {
        for (JsonNode others; !(others = AskRuns.got("/v1/runs?size=200").path("items")).isEmpty(); ) {
            others.findValuesAsText("id").forEach(AskRuns::delete);
        }
    }

    private long count(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue());
    }

    private static void together(int times, Callable<?> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                done.add(threads.submit(action));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theCatalogueIsStoredAsLongAsARunNeedsIt() throws Exception {
        ConcurrentLinkedQueue<String> ids = new ConcurrentLinkedQueue<>();
        long made = count(CREATED);
        long deleted = count(DELETED);
        // The first insertions race for the catalogue's row; each deletion may be that of the last run.
        together(RUNS, () -> {
            Response run = AskRuns.post(SMALL);
            assertThat(run.statusCode()).as(run.asString()).isEqualTo(201);
            ids.add(run.jsonPath().getString("id"));
            String victim = ids.poll();
            if (victim != null) {
                Response gone = AskRuns.delete(victim);
                assertThat(gone.statusCode()).as(gone.asString()).isEqualTo(204);
            }
            return null;
        });
        assertThat(count("ranking_run")).isEqualTo(ids.size());
        assertThat(count("catalogue_snapshot")).isEqualTo(ids.isEmpty() ? 0 : 1);
        assertThat(count(CREATED)).isEqualTo(made + RUNS);
        assertThat(count(DELETED)).isEqualTo(deleted + RUNS - ids.size());
        String last = AskRuns.create(SMALL);
        assertThat(AskRuns.replayed(last).path("identical").asBoolean()).isTrue();
        ids.add(last);
        ids.forEach(AskRuns::delete);
        assertThat(count("ranking_run")).isZero();
        assertThat(count("catalogue_snapshot")).isZero();
    }

    @Test
    void onlyOneOfManyDeletesARun() throws Exception {
        String id = AskRuns.create(SMALL);
        ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
        together(24, () -> statuses.add(AskRuns.delete(id).statusCode()));
        assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 404).hasSize(23);
    }
}
