package org.siteselection.http.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;

/**
 * A service with short timeouts: 1.5 seconds of silence, 3 for the head of a request, one MB a second, 20 connections.
 */
@QuarkusTest
@TestProfile(Tokens.ClosedReading.class)
class SlowClientsTest {
    private static final String GET = "GET /test/tagged HTTP/1.1\r\nHost: a\r\n\r\n";

    @TestHTTPResource("/")
    URL server;

    @Inject
    Connections connections;

    private final List<Socket> sockets = new ArrayList<>();
    /** Idle connections of clients of other tests in the same application. */
    private int openBefore;

    @BeforeEach
    void countOthers() {
        openBefore = connections.open();
    }

    @AfterEach
    void closeAll() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        for (int i = 0; i < 200 && connections.open() > openBefore; i++) {
            Thread.sleep(50);
        }
        assertThat(connections.open()).isLessThanOrEqualTo(openBefore);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Every request of the tests has this header and a token. */
    private static void send(Socket socket, String request) throws IOException {
        String text = request.replace("Host: a\r\n", "Host: a\r\nAuthorization: Bearer " + Tokens.VIEWER + "\r\n");
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String rest(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            // What came before counts.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String one(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("}") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Test
    void aSenderThatStopsIsDropped() throws IOException {
        List<String> starts = List.of(
                "G",
                "GET /test/tagged HTTP/1.1\r\nHost: a\r\n",
                "POST /test/body HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n",
                "POST /test/body HTTP/1.1\r\nHost: a\r\nContent-Length: 64000000\r\n\r\n{",
                "POST /test/body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{}",
                "POST /test/body HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
                "POST /v1/rankings HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
        // All of them wait at the same time, as in practice.
        List<Socket> sockets = new ArrayList<>();
        for (String start : starts) {
            Socket socket = connect();
            send(socket, start);
            sockets.add(socket);
        }
        for (int i = 0; i < starts.size(); i++) {
            assertProblem(rest(sockets.get(i)), 408, "request-timeout");
        }
    }

    @Test
    void aConnectionThatNeverSendsIsClosed() throws IOException {
        assertThat(rest(connect())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /test/tagged HTTP/1.1\r\nHost: a\r\nX-A: ",
                "POST /test/body HTTP/1.1\r\nHost: a\r\nContent-Length: 64000000\r\n\r\n"
            })
    void aSlowSenderIsDropped(String start) throws Exception {
        Socket socket = connect();
        send(socket, start);
        OutputStream out = socket.getOutputStream();
        int sent = 0;
        try {
            while (socket.getInputStream().available() == 0 && sent < 200) {
                out.write('a');
                out.flush();
                sent++;
                Thread.sleep(300);
            }
        } catch (IOException closed) {
            // As expected.
        }
        assertThat(sent).isBetween(2, 199);
        assertThat(rest(socket)).startsWith("HTTP/1.1 408");
    }

    @Test
    void aConnectionThatWaitsForItsNextRequestStays() throws Exception {
        Socket socket = connect();
        send(socket, GET);
        assertThat(one(socket)).startsWith("HTTP/1.1 200");
        Thread.sleep(3_500);
        send(socket, "\r\n" + GET);
        assertThat(one(socket)).startsWith("HTTP/1.1 200");
    }

    @Test
    void waitingForAnAnswerIsNotATimeout() throws Exception {
        WaitingResource.ARRIVED.drainPermits();
        WaitingResource.gate = new CountDownLatch(1);
        Socket socket = connect();
        send(socket, "GET /test/waiting HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(WaitingResource.ARRIVED.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(2_500);
        WaitingResource.gate.countDown();
        assertThat(rest(socket)).startsWith("HTTP/1.1 200").endsWith("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "stream"})
    void aClientThatDoesNotReadIsDropped(String how) throws Exception {
        LargeAnswerResource.BEGUN.drainPermits();
        LargeAnswerResource.ENDED.drainPermits();
        Socket socket = connect();
        send(socket, "GET /test/large/" + how + " HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(LargeAnswerResource.BEGUN.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 600 && connections.open() > openBefore; i++) {
            Thread.sleep(50);
        }
        assertThat(connections.open()).isLessThanOrEqualTo(openBefore);
        assertThat(LargeAnswerResource.ENDED.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "stream"})
    void aSteadyReaderGetsTheWholeAnswer(String how) throws Exception {
        Socket socket = connect();
        send(socket, "GET /test/large/" + how + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1 << 20];
        long read = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            read += n;
        }
        assertThat(read).isGreaterThan(LargeAnswerResource.SIZE);
    }

    @Test
    void aNewConnectionReplacesAnIdleOne() throws Exception {
        List<Socket> many = new ArrayList<>();
        for (int i = 0; i < 3 * connections.most(); i++) {
            Socket socket = connect();
            many.add(socket);
            send(socket, GET);
            assertThat(one(socket)).as("connection " + i).startsWith("HTTP/1.1 200");
        }
        assertThat(rest(many.get(0))).isEmpty();
        Socket last = many.get(many.size() - 1);
        send(last, GET);
        assertThat(one(last)).startsWith("HTTP/1.1 200");
    }

    @Test
    void aConnectionAboveTheMaximumIsRefusedAndTheOthersContinue() throws Exception {
        WaitingResource.ARRIVED.drainPermits();
        WaitingResource.gate = new CountDownLatch(1);
        List<Socket> busy = new ArrayList<>();
        for (int i = 0; i < connections.most(); i++) {
            Socket socket = connect();
            busy.add(socket);
            send(socket, "GET /test/waiting HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        }
        assertThat(WaitingResource.ARRIVED.tryAcquire(busy.size(), 60, TimeUnit.SECONDS))
                .isTrue();
        for (int i = 0; i < 50; i++) {
            String refused = rest(connect());
            // Of many new connections at once, some are closed without an answer.
            assertThat(refused.toLowerCase(Locale.ROOT)).matches("(?s)|http/1.1 503 .*\r\nretry-after: 1\r\n.*");
        }
        WaitingResource.gate.countDown();
        for (Socket socket : busy) {
            assertThat(rest(socket)).startsWith("HTTP/1.1 200").endsWith("done");
        }
    }

    @Test
    void slowSendersBlockNoOtherCaller() throws Exception {
        for (int i = 0; i < connections.most(); i++) {
            send(connect(), "POST /test/body HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
        }
        String answer = "";
        for (int i = 0; i < 100 && !answer.startsWith("HTTP/1.1 200"); i++) {
            Socket socket = connect();
            send(socket, GET.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            answer = rest(socket);
            Thread.sleep(100);
        }
        assertThat(answer).startsWith("HTTP/1.1 200");
    }
}
