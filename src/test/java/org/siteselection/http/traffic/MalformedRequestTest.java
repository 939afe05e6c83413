package org.siteselection.http.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.RawHttp;

/** A request that two readers could interpret differently is refused; an unusual but unambiguous one is answered. */
@QuarkusTest
class MalformedRequestTest {
    private static final String BODY = "{\"a\":1}";
    private static final String POST =
            "POST /test/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    @TestHTTPResource("/")
    URL server;

    private String send(String request) throws IOException {
        return new RawHttp(server).sendAsItIs(request);
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }

    /** The connection is closed afterwards, so later bytes are not read as a request. */
    private void assertRefused(String request, String code) throws IOException {
        String answer = send(request);
        assertProblem(answer, 400, code);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("\r\nconnection: close\r\n", "x-content-type-options: nosniff", "x-frame-options: deny")
                .contains("content-security-policy: default-src 'none'; frame-ancestors 'none'", "no-referrer")
                .contains("cache-control: no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a\\r\\nHost: b",
                "Host: a\\r\\nHost: a",
                "Host: a\\r\\nhost:",
                "X-A: b",
                "Host: a b",
                "Host: a, b",
                "Host: user@a",
                "Host: a/b",
                "Host: a:b",
                "Host: [::1",
                "Host: \\351",
                "Host: a\\r\\nX-A: a\\000b",
                "Host: a\\r\\nX-A: a\\001b",
                "Host: a\\r\\nX-A: \\013b",
                "Host: a\\r\\nX-A: b\\037",
                "Host: a\\r\\nX-A: a\\177b",
                "Host: a\\r\\nX-A: a\\rb",
                "Host: a\\r\\nX-A: a\\nX-B: b",
                "Host: a\\r\\nX-A: a\\r\\n b",
                " Host: a",
                "Host: a\\r\\nX-A : b",
                "Host: a\\r\\nX(A): b",
                "Host: a\\r\\n: b",
                "Host: a\\r\\nX-A"
            })
    void anAmbiguousHeaderIsRefused(String headers) throws IOException {
        assertRefused("GET /test/tagged HTTP/1.1\r\n" + unescaped(headers) + "\r\n\r\n", "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /test/tagged HTTP/1.2",
                "GET /test/tagged HTTP/2.0",
                "GET /test/tagged HTTP/0.9",
                "GET /test/tagged HTTP/1.1x",
                "GET /test/tagged FTP/1.1",
                "GET /test/tagged",
                "GET /test/ta gged HTTP/1.1",
                "GE T /test/tagged HTTP/1.1",
                "GET /test/tagged\\001 HTTP/1.1",
                "GET\\t/test/tagged HTTP/1.1",
                "G(T /test/tagged HTTP/1.1",
                "GET test/tagged HTTP/1.1",
                "GET * HTTP/1.1",
                "CONNECT localhost:80 HTTP/1.1",
                "\\026\\003\\001"
            })
    void aMalformedRequestLineIsRefused(String line) throws IOException {
        assertRefused(unescaped(line) + "\r\nHost: localhost\r\n\r\n", "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/tagged#a", "/test/tagged?a=b#c", "/v1/rule-sets/schema#", "/#"})
    void anAddressWithAFragmentIsRefused(String address) throws IOException {
        String answer = send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer).contains("has a fragment", "%23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding:",
                "Transfer-Encoding: gzip\\r\\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked",
                "Transfer-Encoding: \\013chunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked\\r\\nContent-Length: 7",
                "Content-Length: 7\\r\\nTransfer-Encoding: chunked",
                "Transfer-Encoding: identity\\r\\nContent-Length: 7",
                "Content-Length: 7\\r\\nContent-Length: 8",
                "Content-Length: 7\\r\\nContent-Length: 7",
                "Content-Length: 7, 7",
                "Content-Length: +7",
                "Content-Length: -7",
                "Content-Length: 0x7",
                "Content-Length: 7.0",
                "Content-Length: seven",
                "Content-Length:",
                "Content-Length: 99999999999999999999999"
            })
    void aBodyWhoseEndIsAmbiguousIsRefused(String headers) throws IOException {
        assertRefused(POST + unescaped(headers) + "\r\n\r\n7\r\n" + BODY + "\r\n0\r\n\r\n", "invalid-request");
    }

    @Test
    void chunksNeedHttp11() throws IOException {
        assertRefused(
                POST.replace("1.1", "1.0") + "Transfer-Encoding: chunked\r\n\r\n7\r\n" + BODY + "\r\n0\r\n\r\n",
                "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xyz\\r\\n",
                "-7\\r\\n{}\\r\\n0\\r\\n\\r\\n",
                "0x7\\r\\n{}\\r\\n0\\r\\n\\r\\n",
                "ffffffffffffffff\\r\\n{}\\r\\n0\\r\\n\\r\\n",
                "\\r\\n{}\\r\\n0\\r\\n\\r\\n",
                " 2\\r\\n{}\\r\\n0\\r\\n\\r\\n",
                "2\\n{}\\r\\n0\\r\\n\\r\\n",
                "2;a=\\001\\r\\n{}\\r\\n0\\r\\n\\r\\n",
                "2\\r\\n{}x\\r\\n0\\r\\n\\r\\n",
                "2\\r\\n{}\\r\\n0\\r\\nX-A: \\001\\r\\n\\r\\n"
            })
    void malformedChunksAreRefused(String chunks) throws IOException {
        assertRefused(POST + "Transfer-Encoding: chunked\r\n\r\n" + unescaped(chunks), "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7\\r\\n{\\042a\\042:1}\\r\\n0\\r\\n\\r\\n",
                "007;ext=\\042x\\042\\r\\n{\\042a\\042:1}\\r\\n0\\r\\n\\r\\n",
                "3\\r\\n{\\042a\\r\\n4\\r\\n\\042:1}\\r\\n0\\r\\nX-Trailer: b\\r\\n\\r\\n"
            })
    void chunksWithExtensionsAndTrailersAreRead(String chunks) throws IOException {
        String next = "GET /test/tagged HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(send(POST + "Transfer-Encoding: Chunked\r\n\r\n" + unescaped(chunks) + next))
                .startsWith("HTTP/1.1 200")
                .contains(BODY + "HTTP/1.1 200")
                .endsWith("0.333333333333}");
    }

    @ParameterizedTest
    @CsvSource({"GET /, 414, uri-too-long", "GET / HTTP/1.1\\r\\nX-A: , 431, headers-too-large"})
    void beyondTheLimitsOfTheServerThereIsAProblemToo(String start, int status, String code) throws IOException {
        String line = unescaped(start) + "a".repeat(140_000);
        String answer = send(line + (status == 414 ? " HTTP/1.1" : "") + "\r\nHost: localhost\r\n\r\n");
        assertProblem(answer, status, code);
        assertThat(answer).containsIgnoringCase("x-content-type-options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /test/tagged HTTP/1.1\\r\\nHost: localhost:8080\\r\\nConnection: close",
                "GET /test/tagged HTTP/1.1\\r\\nHost: [::1]:8080\\r\\nConnection: close",
                "GET /test/tagged HTTP/1.1\\r\\nHost:\\r\\nConnection: close",
                "\\r\\nGET /test/tagged HTTP/1.1\\r\\nHost: a\\r\\nConnection: close",
                "GET /test/tagged HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\nX-A: a\\tb \\351",
                "GET http://elsewhere.example/test/tagged HTTP/1.1\\r\\nHost: a\\r\\nConnection: close",
                "GET /test/tagged HTTP/1.0",
                "GET /test/tagged HTTP/1.0\\r\\nHost: a",
                "GET /test/tagged HTTP/1.1\\r\\nHost: a\\r\\nConnection: close, Upgrade\\r\\nUpgrade: h2c\\r\\nHTTP2-Settings: AA",
                "GET /test/tagged HTTP/1.1\\r\\nHost: a\\r\\nConnection: close, Upgrade\\r\\nUpgrade: websocket\\r\\nSec-WebSocket-Version: 13"
            })
    void anUnusualRequestIsAnswered(String request) throws IOException {
        assertThat(send(unescaped(request) + "\r\n\r\n"))
                .matches("(?s)HTTP/1\\.[01] 200 .*")
                .endsWith("{\"a\":0.333333333333}");
    }

    @Test
    void theServiceAsAWholeHasOptions() throws IOException {
        assertThat(send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 204")
                .containsIgnoringCase("allow: DELETE, GET")
                .containsIgnoringCase("x-content-type-options: nosniff");
    }

    @Test
    void headHasNoBodyWhateverTheAnswer() throws IOException {
        for (String path : new String[] {"/test/tagged", "/nowhere", "/q/openapi", "/v1/rankings/mining-site"}) {
            assertThat(send("HEAD " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 ")
                    .endsWith("\r\n\r\n")
                    .containsOnlyOnce("\r\n\r\n");
        }
        assertThat(send("HEAD /test/tagged HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .endsWith("\r\n\r\n");
    }

    @Test
    void expectContinueIsAnswered() throws IOException {
        String head = POST + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: ";
        assertThat(send(head + "7\r\n\r\n" + BODY))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200")
                .containsOnlyOnce("100 Continue");
        assertThat(send(head + "99000000\r\n\r\n")).startsWith("HTTP/1.1 413");
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws IOException {
        String get = "GET /test/number?x=%d HTTP/1.1\r\nHost: a\r\n\r\n";
        StringBuilder requests = new StringBuilder();
        StringBuilder expected = new StringBuilder("(?s)");
        for (int i = 0; i < 500; i++) {
            requests.append(get.formatted(i));
            expected.append("HTTP/1\\.1 200 (?:(?!HTTP/1).)*\\{\"x\":")
                    .append(i)
                    .append("}");
            if (i % 100 == 50) {
                requests.append(POST + "Content-Length: 7\r\n\r\n" + BODY);
                expected.append("HTTP/1\\.1 200 (?:(?!HTTP/1).)*\\{\"a\":1}");
            }
        }
        requests.append("GET /test/number?x=1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
        requests.append(get.formatted(7));
        String answers = send(requests.toString());
        int refusal = answers.indexOf("HTTP/1.1 400");
        assertThat(answers.substring(0, refusal)).matches(expected.toString());
        assertProblem(answers.substring(refusal), 400, "invalid-request");
    }
}
