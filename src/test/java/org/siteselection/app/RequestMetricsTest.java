package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.siteselection.http.RawHttp;
import org.siteselection.http.Tokens;

/** The public request metrics never show the path of a request. */
@QuarkusTest
class RequestMetricsTest {
    @TestHTTPResource("/")
    URL server;

    private static final Pattern LABEL = Pattern.compile("http_server_requests_seconds_count\\{.*\\buri=\"([^\"]*)\"");

    private static Set<String> templates() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("src/test/resources/openapi.json").toFile())
                .path("paths")
                .propertyStream()
                .map(path -> path.getKey().equals("/") ? "root" : path.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> labels() {
        return LABEL.matcher(given().get("/q/metrics").asString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RequestSpecification asItIs(RequestSpecification request) {
        return request.urlEncodingEnabled(false);
    }

    private static void ask(String path) {
        assertThat(asItIs(Tokens.with("guessed")).get(path).statusCode()).isEqualTo(401);
        assertThat(asItIs(given()).options(path).statusCode()).isIn(204, 404);
        assertThat(asItIs(given()).get(path).statusCode()).isBetween(200, 499);
        assertThat(asItIs(given()).delete(path).statusCode()).isBetween(400, 499);
    }

    @Test
    void everyAddressIsCountedUnderItsTemplate() throws IOException {
        Set<String> templates = templates();
        for (String template : templates) {
            ask(template.equals("root") ? "/" : template.replaceAll("\\{[^}]*}", "alliance_secret"));
        }
        for (String unknown : Set.of(
                "/v1/places/alliance_secret/",
                "/v1/places//alliance_secret",
                "/v1/places/alliance_secret/facts",
                "/v1/%70laces/alliance_secret",
                "/v1/alliance_secret",
                "/alliance_secret",
                "/alliance_secret%0A/q/")) {
            ask(unknown);
        }
        assertThat(labels())
                .containsAll(templates)
                .allSatisfy(label -> assertThat(label)
                        .satisfiesAnyOf(
                                template -> assertThat(templates).contains(template),
                                other -> assertThat(other)
                                        .isIn(
                                                "/static/{file}",
                                                "NOT_FOUND",
                                                "REDIRECTION",
                                                "UNKNOWN",
                                                "/cors-preflight")));
    }

    @Test
    void anUnknownMethodHasNoMetricOfItsOwn() throws IOException {
        given().get("/v1/states");
        new RawHttp(server).send("INVENTED /v1/states");
        assertThat(given().get("/q/metrics").asString())
                .contains("method=\"UNKNOWN\"")
                .contains("method=\"GET\"")
                .doesNotContain("INVENTED");
    }
}
