package org.siteselection.http.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.siteselection.http.ProblemAssert;
import org.siteselection.http.RawHttp;

/** All answers are in HTTP/1.1, also for a client that offers HTTP/2, as Java's does by default. */
@QuarkusTest
class ProtocolVersionTest {
    private static final String BODY = "{\"ruleSet\":\"mining-site\"}";

    @TestHTTPResource("/")
    URL server;

    @Test
    void aClientThatAsksForHttp2IsAnsweredInHttp1() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        BodyPublisher untold = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(BODY.getBytes(UTF_8)));
        for (BodyPublisher body : List.of(BodyPublishers.ofString(BODY), untold)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + "v1/rankings"))
                    .header("Content-Type", "application/json")
                    .POST(body)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatSendsHttp2WithoutUpgradeIsRefused() throws IOException {
        String answer = new RawHttp(server).sendAsItIs("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertThat(ProblemAssert.assertProblem(answer, 400, "invalid-request").getString("detail"))
                .contains("'HTTP/2.0'", "HTTP/1.1");
    }
}
