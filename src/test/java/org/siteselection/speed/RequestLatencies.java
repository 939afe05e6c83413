package org.siteselection.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Measures how long concurrent callers wait, and prints a table; not a test of the build. Run it with {@code mvn test-compile
 * surefire:test@default-test -Pbench -Dtest=RequestLatencies}.
 *
 * <p>Each caller has a connection and sends its next request when it has the answer. Callers and service share the processors.
 * The reference, prepared bytes of the same length, is measured in the same way after each request.
 */
@QuarkusTest
class RequestLatencies {
    private static final int CALLERS = Integer.getInteger("bench.callers", 16);
    private static final long NANOS = Integer.getInteger("bench.millis", 5000) * 1_000_000L;
    /** The compiler of the JVM must have finished. */
    private static final long WARM_UP_NANOS = Integer.getInteger("bench.warmup", 3_000) * 1_000_000L;

    private static final String ONLY = System.getProperty("bench.only", "");

    @TestHTTPResource
    URL server;

    @Test
    void measure() throws IOException, InterruptedException, ExecutionException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = new Connection(server)) {
            for (var subject : Subject.all(connection).entrySet()) {
                // The large one takes turns, so its callers would mostly wait.
                if (subject.getKey().contains(ONLY) && !subject.getKey().equals(Subject.INLINE)) {
                    IntFunction<byte[]> asked = subject.getValue();
                    Connection.Answer answer = connection.send(asked.apply(0));
                    byte[] prepared = PreparedResource.instead(asked.apply(0), answer);
                    load(asked, WARM_UP_NANOS);
                    load(i -> prepared, WARM_UP_NANOS);
                    lines.add("| " + subject.getKey() + " | " + row(load(asked, NANOS)) + " | "
                            + row(load(i -> prepared, NANOS)) + " |");
                    System.out.println(lines.get(lines.size() - 1));
                }
            }
        }
        System.out.println(
                "\n| request | p50 ms | p99 ms | requests a second | prepared: p50 ms | p99 ms | requests a second |");
        System.out.println("|---|---|---|---|---|---|---|");
        lines.forEach(System.out::println);
    }

    /** Sorted times of all requests, in nanoseconds. */
    private long[] load(IntFunction<byte[]> request, long nanos) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<long[]>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = 100_000 * caller;
                all.add(callers.submit(() -> call(request, first, nanos)));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> one : all) {
                times.add(one.get());
            }
            return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        } finally {
            callers.shutdownNow();
        }
    }

    private long[] call(IntFunction<byte[]> request, int first, long nanos) throws IOException {
        long[] times = new long[1024];
        int count = 0;
        try (Connection connection = new Connection(server)) {
            long start = System.nanoTime();
            while (System.nanoTime() - start < nanos) {
                byte[] bytes = request.apply(first + count);
                long sent = System.nanoTime();
                assertThat(connection.send(bytes).status()).isIn(200, 304);
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - sent;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static String row(long[] sorted) {
        return String.format(
                "%.2f | %.2f | %,.0f",
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (0.99 * sorted.length)] / 1e6,
                sorted.length / (NANOS / 1e9));
    }
}
