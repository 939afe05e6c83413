package org.siteselection.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/**
 * Measures a catalogue of 5,000 own sites with 50 facts each and prints a table; not a test of the build. Run it with {@code mvn
 * test-compile surefire:test@default-test -Pbench -Dtest=GrowthCosts}. The CPU time is that of the process without the client,
 * with the collector and the compiler.
 */
@QuarkusTest
@TestProfile(GrowthCosts.InFile.class)
class GrowthCosts {
    private static final int SITES = Integer.getInteger("bench.sites", 5_000);
    private static final int METRICS = 50;
    private static final int MOST_ROWS = 20_000;
    private static final int SITES_AT_ONCE = MOST_ROWS / METRICS;
    private static final int REPEATED = 40;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A database in a file, whose rows are not in the heap. */
    public static final class InFile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path folder =
                        Files.createTempDirectory(Path.of("target"), "growth").toAbsolutePath();
                return Map.of(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:file:" + folder.resolve("data") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TestHTTPResource
    URL server;

    @Inject
    Catalogue catalogue;

    @Inject
    CatalogueStore store;

    @Test
    void measure() throws Exception {
        long empty = heap();
        put("/v1/sources/bench", "{\"title\": \"Bench\", \"publisher\": \"Bench\"}");
        for (int m = 0; m < METRICS; m++) {
            put(
                    "/v1/metrics/bench_" + m,
                    "{\"label\": \"Bench\", \"group\": \"site\", \"unit\": \"km\", \"direction\": \"lower\", \"description\": \"Bench.\"}");
        }
        post(
                "/v1/places",
                "id,name,state\n"
                        + IntStream.range(0, SITES)
                                .mapToObj(i -> site(i) + ",Site " + i + ",TX\n")
                                .collect(Collectors.joining()));
        for (int from = 0; from < SITES; from += SITES_AT_ONCE) {
            post("/v1/facts", facts(from, Math.min(SITES, from + SITES_AT_ONCE), 0, any -> true));
        }
        long facts = (long) SITES * METRICS;
        long full = heap();
        System.out.printf("facts %,d: %.0f bytes each in the heap%n", facts, (double) (full - empty) / facts);
        long[] times = new long[REPEATED];
        long[] elsewhere = new long[REPEATED];
        CatalogueState before = catalogue.held();
        for (int i = 0; i < REPEATED; i++) {
            int one = i;
            CatalogueState then = catalogue.held();
            String row = site(one * 97 % SITES) + ",bench_" + one % METRICS + "," + (1000 + one) + ",2026,bench\n";
            times[i] = cpu(() -> post("/v1/facts", "place,metric,value,year,source\n" + row));
            elsewhere[i] = cpuWithClient(() -> followed(then));
        }
        printRepeated("one fact changed", times);
        printRepeated("as followed by another instance", elsewhere);
        print("all " + REPEATED + " as followed by another instance", cpuWithClient(() -> followed(before)));
        CatalogueState then = catalogue.held();
        print(
                MOST_ROWS + " facts changed, first",
                cpu(() -> post("/v1/facts", facts(0, SITES_AT_ONCE, 1, any -> true))));
        print("as followed by another instance", cpuWithClient(() -> followed(then)));
        for (int more = 2; more < 5; more++) {
            String table = facts(0, SITES_AT_ONCE, more, any -> true);
            print(MOST_ROWS + " facts changed, again", cpu(() -> post("/v1/facts", table)));
        }
        print(
                "almost " + MOST_ROWS + " facts of all sites changed",
                cpu(() -> post("/v1/facts", facts(0, SITES, 9, m -> m % (SITES * METRICS / MOST_ROWS + 1) == 0))));
        post(
                "/v1/places",
                "id,name,state\n"
                        + IntStream.range(SITES, SITES + SITES_AT_ONCE)
                                .mapToObj(i -> site(i) + ",Site " + i + ",TX\n")
                                .collect(Collectors.joining()));
        print(
                MOST_ROWS + " facts added",
                cpu(() -> post("/v1/facts", facts(SITES, SITES + SITES_AT_ONCE, 0, any -> true))));
        print(
                "read from the database as at a start",
                cpuWithClient(() -> QuarkusTransaction.requiringNew().call(store::load)));
        System.out.printf("heap after all: %,d bytes%n", heap() - empty);
    }

    private Object followed(CatalogueState before) {
        return QuarkusTransaction.requiringNew().call(() -> store.follow(before));
    }

    private static String site(int number) {
        return String.format("bench_site_%05d", number);
    }

    /** A table of facts of the sites from {@code from} to before {@code to}. */
    private static String facts(int from, int to, int more, IntPredicate metrics) {
        StringBuilder table = new StringBuilder("place,metric,value,year,source\n");
        for (int i = from; i < to; i++) {
            for (int m = 0; m < METRICS; m++) {
                if (metrics.test(i * METRICS + m)) {
                    table.append(
                            site(i) + ",bench_" + m + "," + (500 + (i * 31 + m * 17) % 500 + more) + ",2025,bench\n");
                }
            }
        }
        return table.toString();
    }

    private static void printRepeated(String what, long[] times) {
        print(what + ", first of " + REPEATED, times[0]);
        Arrays.sort(times);
        print(what + ", median of " + REPEATED, times[REPEATED / 2]);
    }

    private static void print(String what, long nanos) {
        System.out.printf("%s: %,.1f ms of CPU%n", what, nanos / 1e6);
    }

    /** CPU time of the process for a request, without that of the client. */
    private static long cpu(Callable<?> request) throws Exception {
        long client = THREADS.getCurrentThreadCpuTime();
        return cpuWithClient(request) - (THREADS.getCurrentThreadCpuTime() - client);
    }

    private static long cpuWithClient(Callable<?> work) throws Exception {
        long start = SYSTEM.getProcessCpuTime();
        work.call();
        return SYSTEM.getProcessCpuTime() - start;
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(300);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private int put(String path, String body) throws IOException {
        return send("PUT", path, "application/json", body);
    }

    private int post(String path, String body) throws IOException {
        return send("POST", path, "text/csv; charset=UTF-8", body);
    }

    private int send(String method, String path, String type, String body) throws IOException {
        HttpURLConnection request = (HttpURLConnection) new URL(server, path).openConnection();
        request.setRequestMethod(method);
        request.setRequestProperty("Authorization", "Bearer " + Tokens.EDITOR);
        request.setRequestProperty("Content-Type", type);
        if (method.equals("POST")) {
            request.setRequestProperty("If-Match", "*");
        }
        request.setDoOutput(true);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request.setFixedLengthStreamingMode(bytes.length);
        request.getOutputStream().write(bytes);
        int status = request.getResponseCode();
        String answer = status < 400 ? "" : new String(request.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (status < 400) {
            request.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        }
        assertThat(status).as(answer).isLessThan(300);
        return status;
    }
}
