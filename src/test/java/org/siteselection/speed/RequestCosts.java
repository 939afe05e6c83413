package org.siteselection.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * Measures requests and prints a table; not a test of the build, which it would slow down. Run it with {@code mvn test-compile
 * surefire:test@default-test -Pbench -Dtest=RequestCosts}.
 *
 * <p>A request and its reference, prepared bytes of the same length, alternate in rounds on one connection. The CPU time is
 * that of the process without the client's thread; it includes the collector and the compiler. The median of the rounds counts.
 */
@QuarkusTest
class RequestCosts {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final long ROUND_NANOS = Integer.getInteger("bench.millis", 1000) * 1_000_000L;
    /** Requests before the first round: the compiler of the JVM must have finished, because its CPU time counts. */
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 10_000);

    /** Maximum length of all of them. */
    private static final long WARM_UP_NANOS = 60_000_000_000L;

    private static final String ONLY = System.getProperty("bench.only", "");

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestHTTPResource
    URL server;

    /** What one request costs on average. */
    private record Cost(double cpuMicros, double bytes, double wallMicros) {}

    @Test
    void measure() throws IOException {
        try (Connection connection = new Connection(server)) {
            List<String> lines = new ArrayList<>();
            for (var subject : Subject.all(connection).entrySet()) {
                if (subject.getKey().contains(ONLY)) {
                    lines.add(compare(subject.getKey(), subject.getValue(), connection));
                    System.out.println(lines.get(lines.size() - 1));
                }
            }
            System.out.println(
                    "\n| request | bytes | CPU µs | allocated bytes | prepared: CPU µs | allocated | throughput of prepared |");
            System.out.println("|---|---|---|---|---|---|---|");
            lines.forEach(System.out::println);
        }
    }

    private String compare(String name, IntFunction<byte[]> asked, Connection connection) throws IOException {
        Connection.Answer answer = connection.send(asked.apply(0));
        assertThat(answer.status()).isIn(200, 304);
        byte[] prepared = PreparedResource.instead(asked.apply(0), answer);
        long start = System.nanoTime();
        for (int i = 0; i < WARM_UP && System.nanoTime() - start < WARM_UP_NANOS; i++) {
            connection.send(asked.apply(i));
            connection.send(prepared);
        }
        List<Cost> subject = new ArrayList<>();
        List<Cost> reference = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            subject.add(run(asked, connection, ROUND_NANOS));
            reference.add(run(number -> prepared, connection, ROUND_NANOS));
        }
        Cost own = median(subject);
        Cost least = median(reference);
        return String.format(
                "| %s | %,d | %.0f | %,.0f | %.0f | %,.0f | %.0f %% |",
                name,
                answer.body().length,
                own.cpuMicros,
                own.bytes,
                least.cpuMicros,
                least.bytes,
                100 * least.cpuMicros / own.cpuMicros);
    }

    private Cost run(IntFunction<byte[]> request, Connection connection, long nanos) throws IOException {
        long thread = Thread.currentThread().getId();
        long cpu = SYSTEM.getProcessCpuTime() - THREADS.getThreadCpuTime(thread);
        long bytes = allocated(thread);
        long start = System.nanoTime();
        int requests = 0;
        while (System.nanoTime() - start < nanos) {
            connection.send(request.apply(requests++));
        }
        double wall = System.nanoTime() - start;
        double spent = SYSTEM.getProcessCpuTime() - THREADS.getThreadCpuTime(thread) - cpu;
        return new Cost(
                spent / requests / 1000, (double) (allocated(thread) - bytes) / requests, wall / requests / 1000);
    }

    /** Bytes that all threads but one allocated. */
    private static long allocated(long except) {
        long[] ids = Arrays.stream(THREADS.getAllThreadIds())
                .filter(id -> id != except)
                .toArray();
        return Arrays.stream(THREADS.getThreadAllocatedBytes(ids))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(
                middle(costs.stream().mapToDouble(Cost::cpuMicros).toArray()),
                middle(costs.stream().mapToDouble(Cost::bytes).toArray()),
                middle(costs.stream().mapToDouble(Cost::wallMicros).toArray()));
    }

    private static double middle(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
