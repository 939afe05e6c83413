package org.siteselection.http.traffic;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.Tokens;

/**
 * A service with small limits: three requests and 200,000 bytes at once; behind a proxy, with one allowed other origin.
 */
@QuarkusTest
@TestProfile(Tokens.None.class)
class AdmissionTest {
    @TestHTTPResource("/")
    URL server;

    @Inject
    Admission admission;

    @Inject
    ArrivingBodies arriving;

    @Inject
    RequestMemory memory;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void close() {
        WaitingResource.ARRIVED.drainPermits();
        WaitingResource.gate = new CountDownLatch(1);
    }

    @AfterEach
    void nothingIsLeftUnderWay() throws InterruptedException {
        WaitingResource.gate.countDown();
        for (int i = 0; i < 100 && admission.requests() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(admission.requests()).isZero();
        assertThat(admission.bytes()).isZero();
        assertThat(memory.taken()).isZero();
    }

    private CompletableFuture<HttpResponse<String>> get() {
        return send(HttpRequest.newBuilder(URI.create(server + "test/waiting")).build());
    }

    private CompletableFuture<HttpResponse<String>> post(int bytes) {
        return post(new byte[bytes]);
    }

    private CompletableFuture<HttpResponse<String>> post(byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(server + "test/waiting"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void arrived(int requests) throws InterruptedException {
        assertThat(WaitingResource.ARRIVED.tryAcquire(requests, 20, SECONDS)).isTrue();
    }

    @Test
    void aRequestAboveTheMaximumIsRefused() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>(List.of(get(), get(), get()));
        arrived(3);
        Response refused = given().get("/test/tagged");
        assertProblem(refused, 503, "unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        WaitingResource.gate.countDown();
        for (CompletableFuture<HttpResponse<String>> each : waiting) {
            assertThat(each.get(20, SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void largeBodiesShareTheMemoryAndSmallOnesPass() throws Exception {
        CompletableFuture<HttpResponse<String>> first = post(150_000);
        arrived(1);
        assertThat(admission.bytes()).isEqualTo(150_000);
        assertThat(post(70_000).get(20, SECONDS).statusCode()).isEqualTo(503);
        CompletableFuture<HttpResponse<String>> small = post(60_000);
        arrived(1);
        WaitingResource.gate.countDown();
        assertThat(first.get(20, SECONDS).statusCode()).isEqualTo(200);
        assertThat(small.get(20, SECONDS).statusCode()).isEqualTo(200);
    }

    /** Bodies of few bytes that become many objects. */
    private static byte[] objects(int count) {
        return "{".repeat(count).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBodyWaitsForMemoryForItsProcessing() throws Exception {
        CompletableFuture<HttpResponse<String>> first = post(objects(3_000));
        arrived(1);
        assertThat(memory.taken()).isBetween(1_200_000L, 1_500_000L);
        CompletableFuture<HttpResponse<String>> second = post(objects(3_000));
        CompletableFuture<HttpResponse<String>> small = post(objects(50));
        arrived(1);
        Thread.sleep(200);
        assertThat(WaitingResource.ARRIVED.availablePermits())
                .as("the small one passes, the large one waits")
                .isZero();
        WaitingResource.gate.countDown();
        for (CompletableFuture<HttpResponse<String>> each : List.of(first, second, small)) {
            assertThat(each.get(20, SECONDS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCallerThatLeavesWhileWaitingForMemoryReleasesEverything() throws Exception {
        CompletableFuture<HttpResponse<String>> first = post(objects(3_000));
        arrived(1);
        String body = new String(objects(3_000), StandardCharsets.UTF_8);
        hangUpAfter("POST /test/waiting HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000\r\n\r\n" + body);
        Thread.sleep(200);
        WaitingResource.gate.countDown();
        assertThat(first.get(20, SECONDS).statusCode()).isEqualTo(200);
        assertThat(WaitingResource.ARRIVED.tryAcquire(200, java.util.concurrent.TimeUnit.MILLISECONDS))
                .as("it never comes to its resource")
                .isFalse();
    }

    @Test
    void aBodyAboveTheWholeMemoryIsTooLarge() throws Exception {
        HttpResponse<String> refused = post(objects(5_000)).get(20, SECONDS);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("body-too-large", "site-selection.http.request-memory", "5000 bytes");
        HttpResponse<String> announced = post(400_000).get(20, SECONDS);
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("site-selection.http.request-memory", "400000 bytes");
    }

    @Test
    void nothingBelowTheOperationalPathsReadsALargeBody() {
        assertThat(given().body(new byte[70_000]).post("/q/health/live").statusCode())
                .isEqualTo(413);
    }

    /** The work continues although the caller has closed the connection. */
    @Test
    void aRequestWhoseCallerLeftStillCounts() throws Exception {
        for (int i = 0; i < 3; i++) {
            hangUpAfter("GET /test/waiting HTTP/1.1\r\nHost: localhost\r\n\r\n");
            arrived(1);
        }
        Thread.sleep(200);
        assertThat(admission.requests()).isEqualTo(3);
        assertProblem(given().get("/test/tagged"), 503, "unavailable");
    }

    /** The maximum of three concurrent requests. */
    @Test
    void anAnnouncedBodyBlocksNoOtherCaller() throws Exception {
        List<Socket> announced = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                announced.add(socket);
                String length = i % 2 == 0 ? "Content-Length: 299000" : "Transfer-Encoding: chunked";
                send(socket, "POST /test/waiting HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n\r\n3\r\nabc\r\n");
            }
            await(() -> arriving.bytes() == 5 * 8 + 5 * 3);
            assertThat(admission.requests()).isZero();
            WaitingResource.gate.countDown();
            assertThat(post(150_000).get(20, SECONDS).statusCode()).isEqualTo(200);
            assertThat(chunked(150_000).get(20, SECONDS).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : announced) {
                socket.close();
            }
        }
        await(() -> arriving.bytes() == 0);
    }

    @Test
    void receivedBytesOfBodiesAreBounded() throws Exception {
        try (Socket first = new Socket(server.getHost(), server.getPort())) {
            send(first, "POST /test/waiting HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\n\r\n");
            send(first, "a".repeat(190_000));
            await(() -> arriving.bytes() == 190_000);
            assertThat(post(60_000).get(20, SECONDS).statusCode()).isEqualTo(503);
            WaitingResource.gate.countDown();
            assertThat(post(9_000).get(20, SECONDS).statusCode()).isEqualTo(200);
        }
        await(() -> arriving.bytes() == 0);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void aChunkedBodyCountsWithItsLength() throws Exception {
        CompletableFuture<HttpResponse<String>> large = chunked(150_000);
        arrived(1);
        assertThat(admission.bytes()).isEqualTo(150_000);
        assertThat(chunked(70_000).get(20, SECONDS).statusCode()).isEqualTo(503);
        CompletableFuture<HttpResponse<String>> small = chunked(10);
        arrived(1);
        WaitingResource.gate.countDown();
        assertThat(large.get(20, SECONDS).statusCode()).isEqualTo(200);
        assertThat(small.get(20, SECONDS).statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> chunked(int bytes) {
        return send(HttpRequest.newBuilder(URI.create(server + "test/waiting"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /foo",
        "PUT, /test/waiting",
        "GET, /v1/audit",
        "OPTIONS, /v1/states",
        "GET, /test/fail/state",
        "GET, /q/foo",
        "POST, /v1/rankings"
    })
    void refusedRequestsReleaseEverything(String method, String path) {
        assertThat(given().request(method, path).statusCode()).isBetween(200, 500);
    }

    private void hangUpAfter(String request) throws IOException, InterruptedException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            send(socket, request);
            Thread.sleep(100);
        }
    }

    private static void send(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Test
    void strictTransportIsSentOnlyBehindTls() {
        assertThat(given().header("X-Forwarded-Proto", "https")
                        .get("/test/tagged")
                        .header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(given().get("/test/tagged").header("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void aConfiguredOriginIsAllowed() {
        Response preflight = given().header("Origin", "https://plan.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/rankings");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("https://plan.example");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("authorization");
        assertThat(given().header("Origin", "https://evil.example")
                        .get("/test/tagged")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }
}
