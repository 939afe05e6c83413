package org.siteselection.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.database.TestDatabase;

/**
 * The OpenAPI document describes every answer to a random request. A failure prints its seed, which {@code
 * -Dfuzz.seed=… -Dfuzz.requests=0} sends again, and a curl command.
 */
@QuarkusTest
@TestProfile(HttpFuzzTest.OwnDatabase.class)
class HttpFuzzTest {
    /** Requests change what is stored. */
    public static final class OwnDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return TestDatabase.fresh("fuzz");
        }
    }

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int MOST_REPORTED = 10;
    /** Operations each of whose requests takes several changes of what is stored, or the scoring of whole runs. */
    private static final Set<String> SLOW = Set.of(
            "putMetric",
            "putPlace",
            "deleteFact",
            "deleteLaw",
            "deleteMetric",
            "deletePlace",
            "deleteSource",
            "deleteRun",
            "diffRuns",
            "replayRun");

    private static final int SLOW_SHARE = 4;

    private static final ApiDocument DOCUMENT = new ApiDocument();
    private static final Oracle ORACLE = new Oracle(DOCUMENT);
    private static final Faults FAULTS = new Faults(DOCUMENT);

    @TestHTTPResource("/")
    URL server;

    static Stream<Operation> everyAnswerIsAsDocumented() {
        return DOCUMENT.operations().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyAnswerIsAsDocumented(Operation operation) throws IOException {
        List<String> reports = new ArrayList<>();
        try (Wire wire = new Wire(server)) {
            ValidCalls calls = new ValidCalls(stored(wire), stored(wire));
            int share = SLOW.contains(operation.id()) ? SLOW_SHARE : 1;
            int count = 1 + REQUESTS / DOCUMENT.operations().size() / share;
            for (int i = 0; i < count && reports.size() < MOST_REPORTED; i++) {
                report(wire, calls, operation, SEED + i, reports);
            }
        }
        assertThat(reports).isEmpty();
    }

    private static void report(Wire wire, ValidCalls calls, Operation operation, long seed, List<String> reports)
            throws IOException {
        String ownRun = "";
        for (Call before : ValidCalls.before(operation)) {
            Answer made = wire.send(before);
            assertThat(made.status()).as(before + made.text()).isBetween(200, 201);
            ownRun = before.path().equals("/v1/runs") ? id(made) : ownRun;
        }
        Random random = new Random(seed * 1_000_003 + operation.id().hashCode());
        Fault.Mutant mutant = FAULTS.mutant(calls.of(operation, ownRun, random), operation, random);
        Answer answer = wire.send(mutant.call());
        List<String> faults = ORACLE.faults(operation, mutant.call(), mutant.expected(), answer);
        if (!faults.isEmpty()) {
            String body = answer.text();
            reports.add(String.format(
                    "%nseed %d, %s, %s%n  %s%n  %s%n  %d %s%n",
                    seed,
                    operation.id(),
                    mutant.change(),
                    faults,
                    mutant.call().curl(operation.id() + "-" + seed),
                    answer.status(),
                    body.length() > 500 ? body.substring(0, 500) + "…" : body));
        }
        remove(wire, mutant.call(), answer);
    }

    private static void remove(Wire wire, Call call, Answer answer) throws IOException {
        if (answer.status() == 201) {
            String location = answer.header("Location");
            String path = call.method().equals("PUT")
                    ? call.path()
                    : Objects.requireNonNull(location).replaceFirst("^https?://[^/]+", "");
            wire.send(ValidCalls.removal(path));
        }
    }

    private static String stored(Wire wire) throws IOException {
        return id(wire.send(ValidCalls.newRun()));
    }

    private static String id(Answer run) {
        String location = Objects.requireNonNull(run.header("Location"), run.text());
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
