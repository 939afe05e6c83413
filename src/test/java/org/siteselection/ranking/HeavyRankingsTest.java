package org.siteselection.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;
import org.siteselection.http.request.TableChoice;
import org.siteselection.http.traffic.HeavyWork;

/** The service computes one heavy ranking at a time; another one waits up to a second. */
@QuarkusTest
@TestProfile(Tokens.None.class)
class HeavyRankingsTest {
    @TestHTTPResource
    URL server;

    /** Candidates whose ranking is heavy by the memory that it takes. */
    private static final int HEAVY = 800;

    @Inject
    HeavyWork work;

    @AfterEach
    void theTurnIsBack() throws InterruptedException {
        await(() -> work.free() == 1);
    }

    private static String request(int candidates, String state, String explain) {
        return IntStream.range(0, candidates)
                .mapToObj(i -> "{\"id\":\"c" + i + "\",\"state\":\"" + state + "\"}")
                .collect(Collectors.joining(
                        ",", "{\"ruleSet\":\"mining-site\",\"explain\":\"" + explain + "\",\"candidates\":[", "]}"));
    }

    private static Response post(String request, String accept) {
        return given().contentType("application/json")
                .accept(accept)
                .body(request)
                .post("/v1/rankings");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /**
     * Reads so fast that the service does not drop the connection on a busy machine either, and so slowly that the answer takes a minute.
     */
    private static void drip(Socket socket) {
        try {
            while (socket.getInputStream().read(new byte[16_384]) > 0) {
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException closed) {
            // The test is over.
        }
    }

    /** Asks for more than fits into the buffers of a connection, and reads it slowly. */
    private Socket slowReader() throws IOException {
        byte[] body = request(HEAVY, "TX", "full").getBytes(StandardCharsets.US_ASCII);
        Socket socket = new Socket();
        // A tiny buffer would let the socket of the service take a few bytes a second, and the service drop the
        // connection.
        socket.setReceiveBufferSize(65_536);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.getOutputStream()
                .write(("POST /v1/rankings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        Thread reader = new Thread(() -> drip(socket), "slow-reader");
        reader.setDaemon(true);
        reader.start();
        return socket;
    }

    @Test
    void aSecondHeavyRankingIsRefusedUntilTheFirstIsWrittenOrItsReaderDisconnects() throws Exception {
        Socket slow = slowReader();
        try {
            await(() -> work.free() == 0);
            Response refused = post(request(HEAVY, "TX", "none"), "application/json");
            assertProblem(refused, 503, "unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(work.free()).isZero();
            assertThat(post(request(50, "TX", "full"), "application/json").statusCode())
                    .isEqualTo(200);
        } finally {
            slow.close();
        }
        await(() -> work.free() == 1);
        assertThat(post(request(HEAVY, "TX", "none"), "application/json").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", TableChoice.WORKBOOK})
    void theSlotIsFreeAfterAnAnswerAndAfterAFailure(String accept) throws InterruptedException {
        for (int status : new int[] {200, 422, 200}) {
            String state = status == 200 ? "TX" : "Atlantis";
            assertThat(post(request(HEAVY, state, "none"), accept).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void aCallerThatLeavesTheQueueTakesNoSlot() throws Exception {
        Socket slow = slowReader();
        try {
            await(() -> work.free() == 0);
            slowReader().close();
        } finally {
            slow.close();
        }
        await(() -> work.free() == 1);
        assertThat(post(request(HEAVY, "TX", "none"), "application/json").statusCode())
                .isEqualTo(200);
    }
}
