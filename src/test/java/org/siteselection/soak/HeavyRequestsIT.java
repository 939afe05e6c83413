package org.siteselection.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.database.ServiceProcess;
import org.siteselection.http.Tokens;

/**
 * The packaged service in a heap of 256 MB, while eight clients repeat the same heavy request without pause: health and
 * a ranking of two states are answered within half a second, the memory suffices, and every answer is documented.
 */
@Tag("soak")
class HeavyRequestsIT {
    private static final int CLIENTS = 8;
    private static final long SECONDS = Long.getLong("site-selection.test.soak-seconds", 10);
    private static final long MOST_MILLIS = 500;
    private static final int LARGEST_PROBLEM = 1_000_000;

    private static final Set<Integer> DOCUMENTED = Set.of(200, 400, 408, 409, 413, 422, 429, 503);
    private static final List<String> LIGHT = List.of("/q/health/live", "/v1/rankings/asic-assembly?state=TX&state=FL");

    @TempDir
    static Path directory;

    private static ServiceProcess service;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @BeforeAll
    static void start() throws Exception {
        service = ServiceProcess.start(
                        ServiceProcess.Package.H2,
                        directory,
                        List.of(),
                        List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"),
                        Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:mem:soak;DB_CLOSE_DELAY=-1"))
                .awaitStart();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** One request that ends the process must not hide the others. */
    @BeforeEach
    void startAgain() throws Exception {
        if (!service.isAlive()) {
            start();
        }
        for (int i = 0; i < 20; i++) {
            for (String path : LIGHT) {
                assertThat(service.get(path).statusCode()).isEqualTo(200);
            }
        }
    }

    static Stream<HeavyRequest> heavy() {
        return HeavyRequests.all();
    }

    @ParameterizedTest
    @MethodSource("heavy")
    void theServiceStaysResponsive(HeavyRequest heavy) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + heavy.path()))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", "Bearer " + Tokens.EDITOR)
                .method(
                        heavy.method(),
                        HttpRequest.BodyPublishers.ofByteArray(heavy.body().get()));
        if (!heavy.media().isEmpty()) {
            request.header("Content-Type", heavy.media());
        }
        HttpRequest built = request.build();
        Map<Integer, Long> statuses = staysResponsive(CLIENTS, () -> {
            HttpResponse<Long> answer = client.send(built, information -> lengthOf());
            if (answer.statusCode() >= 400) {
                assertThat(answer.body()).isLessThanOrEqualTo(LARGEST_PROBLEM);
            }
            return answer.statusCode();
        });
        assertThat(DOCUMENTED).containsAll(statuses.keySet());
    }

    /** Reads an answer and keeps only its length, because answers of megabytes would fill the heap of this process. */
    private static HttpResponse.BodySubscriber<Long> lengthOf() {
        long[] length = new long[1];
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArrayConsumer(
                        piece -> length[0] += piece.map(bytes -> bytes.length).orElse(0)),
                nothing -> length[0]);
    }

    /** A hundred clients send heavy requests and read nothing of the answers. */
    @Test
    void clientsThatDoNotReadAreDropped() throws Exception {
        String query = "GET /v1/facts HTTP/1.1\r\nHost: localhost\r\n\r\n";
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket =
                        new Socket("127.0.0.1", URI.create(service.address()).getPort());
                socket.setReceiveBufferSize(4_096);
                sockets.add(socket);
                socket.getOutputStream().write(query.repeat(20).getBytes(StandardCharsets.ISO_8859_1));
            }
            staysResponsive(1, () -> {
                Thread.sleep(100);
                return 200;
            });
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    /**
     * Lets clients work for some seconds and measures others meanwhile.
     *
     * @return how often each status was answered
     */
    private Map<Integer, Long> staysResponsive(int clients, Callable<Integer> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Future<Map<Integer, Long>>> busy = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            busy.add(threads.submit(() -> {
                Map<Integer, Long> statuses = new TreeMap<>();
                while (System.nanoTime() < end) {
                    statuses.merge(work.call(), 1L, Long::sum);
                }
                return statuses;
            }));
        }
        Map<String, List<Long>> millis = new TreeMap<>();
        while (System.nanoTime() < end) {
            for (String path : LIGHT) {
                long start = System.nanoTime();
                assertThat(statusOf(path)).as(path).isEqualTo(200);
                millis.computeIfAbsent(path, key -> new ArrayList<>())
                        .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            Thread.sleep(20);
        }
        Map<Integer, Long> statuses = new TreeMap<>();
        for (Future<Map<Integer, Long>> each : busy) {
            each.get(180, TimeUnit.SECONDS).forEach((status, count) -> statuses.merge(status, count, Long::sum));
        }
        threads.shutdown();
        System.out.printf("answers %s, 99%% of light requests within %s ms%n", statuses, percentiles(millis));
        assertThat(service.isAlive()).as("the process lives").isTrue();
        assertThat(service.log()).doesNotContain("OutOfMemoryError");
        percentiles(millis).forEach((path, most) -> assertThat(most).as(path).isLessThanOrEqualTo(MOST_MILLIS));
        return statuses;
    }

    private static int statusOf(String path) throws IOException, InterruptedException {
        return service.get(path).statusCode();
    }

    private static Map<String, Long> percentiles(Map<String, List<Long>> millis) {
        Map<String, Long> most = new TreeMap<>();
        millis.forEach((path, all) -> most.put(
                path, all.stream().sorted().toList().get(Math.max(0, (int) Math.ceil(all.size() * 0.99) - 1))));
        return most;
    }
}
