package org.siteselection.http.traffic;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;

/** An Accept header without a media type is like none. */
@QuarkusTest
class BlankAcceptTest {
    private static final String PAIR = "{\"ruleSet\":\"asic-assembly\",\"candidates\":[\"TX\",\"FL\"]}";

    @TestHTTPResource("/")
    URL server;

    private HttpResponse<String> ask(String path, String body, List<String> accepts) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + Tokens.EDITOR)
                .header("Content-Type", "application/json");
        accepts.forEach(accept -> request.header("Accept", accept));
        request.method(body.isEmpty() ? "GET" : "POST", BodyPublishers.ofString(body));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1/states",
                "v1/facts?place=TX",
                "v1/rule-sets/asic-assembly",
                "v1/rule-sets/asic-assembly/source",
                "v1/rankings/asic-assembly?state=TX",
                "v1/counties?in=RI"
            })
    void isAnsweredLikeNone(String path) throws Exception {
        HttpResponse<String> none = ask(path, "", List.of());
        assertThat(none.statusCode()).isEqualTo(200);
        for (String accept : List.of("", " ")) {
            HttpResponse<String> blank = ask(path, "", List.of(accept));
            assertThat(blank.statusCode()).as(blank.body()).isEqualTo(200);
            assertThat(blank.headers().firstValue("Content-Type"))
                    .isEqualTo(none.headers().firstValue("Content-Type"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/rankings", "v1/comparisons", "v1/scenarios", "v1/reports"})
    void ofAPostIsAnsweredLikeNone(String path) throws Exception {
        assertThat(ask(path, PAIR, List.of("")).statusCode()).isEqualTo(200);
    }

    /** Its answer is JSON or a workbook, which the framework chooses by the header. */
    @Test
    void ofAStoredRunIsAnsweredLikeNone() throws Exception {
        String id = given().auth()
                .oauth2(Tokens.EDITOR)
                .contentType("application/json")
                .body(PAIR)
                .post("/v1/runs")
                .path("id");
        assertThat(ask("v1/runs/" + id, "", List.of("")).statusCode()).isEqualTo(200);
        assertThat(ask("v1/runs/" + id, "", List.of("", "application/json")).statusCode())
                .isEqualTo(200);
        assertThat(ask("v1/runs/" + id, "", List.of("", "image/png")).statusCode())
                .isEqualTo(406);
    }
}
