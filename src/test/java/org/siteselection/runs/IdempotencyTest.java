package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;
import static org.siteselection.runs.AskRuns.BOTH;
import static org.siteselection.runs.AskRuns.got;
import static org.siteselection.runs.AskRuns.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent twice because no answer arrived. */
@QuarkusTest
class IdempotencyTest {
    private static final int THREADS = 50;
    private static final String SMALL = "{" + BOTH + ",'explain':'none'}";

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static int total() {
        return got("/v1/runs?size=1").path("total").intValue();
    }

    @Test
    void theSameRequestFindsTheSameRun() {
        String key = key();
        Response first = post(SMALL, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        int total = total();
        for (String again : new String[] {key, '"' + key + '"', " " + key}) {
            Response second = post(SMALL.replace(":", " : "), again);
            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.asString()).isEqualTo(first.asString());
        }
        assertThat(total()).isEqualTo(total);
    }

    @Test
    void anotherRequestWithTheKeyIsRefused() {
        String key = key();
        String id = post(SMALL, key).jsonPath().getString("id");
        int total = total();
        for (String other :
                new String[] {"{" + BOTH + ",'explain':'top'}", "{" + BOTH + ",'explain':'none','label':'x'}"}) {
            JsonPath problem = assertProblem(post(other, key), 422, "idempotency-key-reused");
            assertThat(problem.getString("detail")).contains(id);
            assertThat(problem.getString("violations[0].field")).isEqualTo("Idempotency-Key");
        }
        assertThat(total()).isEqualTo(total);
    }

    @Test
    void aFailedRequestLeavesTheKeyUnused() {
        String key = key();
        assertProblem(post("{'ruleSet':'asic-asembly'}", key), 422, "unknown-name");
        assertProblem(post("{", key), 400, "malformed-json");
        assertThat(post(SMALL, key).statusCode()).isEqualTo(201);
    }

    @Test
    void deletionOfTheRunReleasesTheKey() {
        String key = key();
        String first = post(SMALL, key).jsonPath().getString("id");
        assertThat(AskRuns.delete(first).statusCode()).isEqualTo(204);
        assertThat(post(SMALL, key).jsonPath().getString("id")).isNotEqualTo(first);
    }

    @Test
    void eachRequestWithoutAKeyIsARun() {
        assertThat(AskRuns.create(SMALL)).isNotEqualTo(AskRuns.create(SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\"", "\"\"", "\"a", "a\"b", "k\u00E9y", "\"a\\b\""})
    void malformedKeysAreRefused(String key) {
        JsonPath problem = assertProblem(post(SMALL, key), 400, "invalid-request");
        assertThat(problem.getString("violations[0].field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void aKeyHasAMaximumLengthAndIsGivenOnce() {
        assertThat(post(SMALL, key() + "k".repeat(255 - 36)).statusCode()).isEqualTo(201);
        assertProblem(post(SMALL, "k".repeat(256)), 400, "invalid-request");
        Response twice = AskRuns.editor()
                .contentType("application/json")
                .header("Idempotency-Key", key(), key())
                .body(SMALL.replace('\'', '"'))
                .post("/v1/runs");
        assertProblem(twice, 400, "invalid-request");
    }

    @Test
    void aVeryLongKeyIsRefused() {
        assertProblem(post(SMALL, '"' + "k".repeat(20_000) + '"'), 400, "invalid-request");
    }

    @Test
    void fiftyConcurrentRequestsMakeOneRun() throws Exception {
        String key = key();
        int total = total();
        Set<String> bodies = new HashSet<>();
        Set<String> locations = new HashSet<>();
        int fresh = 0;
        for (Response answer : together(key)) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            bodies.add(answer.asString());
            locations.add(answer.header("Location"));
            fresh += answer.header("Idempotency-Replayed") == null ? 1 : 0;
        }
        assertThat(locations).hasSize(1);
        assertThat(bodies).hasSize(1);
        assertThat(fresh).isEqualTo(1);
        assertThat(total()).isEqualTo(total + 1);
    }

    private static List<Response> together(String key) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return post("{" + BOTH + ",'explain':'none','label':'together'}", key);
                }));
            }
            start.countDown();
            List<Response> all = new ArrayList<>();
            for (Future<Response> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
