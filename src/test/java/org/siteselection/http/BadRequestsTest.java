package org.siteselection.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.Tokens.asEditor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siteselection.http.problem.Problem;

/**
 * The answer to every invalid request is a problem document of at most a megabyte that repeats at most 200 characters
 * of a text, independent of the length of its texts and the number of its mistakes.
 */
@QuarkusTest
class BadRequestsTest {
    @TestHTTPResource("/")
    URL server;

    private static final int LARGEST_ANSWER = 1_000_000;
    private static final int LONGEST_REPEATED = 200;

    private static final ObjectMapper TREES = new ObjectMapper();

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String CSV = "text/csv";

    /**
     * @param text content of its texts, which replaces {@code ~} in path and body
     * @param media type of the body
     */
    private record Bad(String method, String path, String media, String body, String text) {
        @Override
        public String toString() {
            String start = body.length() > 60 ? body.substring(0, 60) + "…" : body;
            return method + " " + path + " " + start + " " + text.substring(4, 6);
        }

        String filled(String template) {
            return template.replace("~", text);
        }
    }

    /** Numbered words with something between them. */
    private static String text(String between, int words) {
        return IntStream.range(0, words).mapToObj(i -> "w%04d".formatted(i)).collect(Collectors.joining(between));
    }

    /** More than the number of listed violations. */
    private static String many(String item) {
        return many(item, 1_050);
    }

    private static String many(String item, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("#", String.valueOf(i)))
                .collect(Collectors.joining(","));
    }

    static Stream<Bad> bad() {
        return Stream.of("", " ", "' ")
                .flatMap(between -> Stream.of(
                                rankings(text(between, 60)), tables(text(between, 60)), addresses(text(between, 150)))
                        .flatMap(all -> all));
    }

    private static Stream<Bad> addresses(String text) {
        return Stream.of(
                        "/~",
                        "/v1/~",
                        "/v1/places/~",
                        "/v1/states/~",
                        "/v1/metrics/~",
                        "/v1/sources/~",
                        "/v1/facts/~/~",
                        "/v1/rule-sets/~",
                        "/v1/rule-sets/~/source",
                        "/v1/rankings/~",
                        "/v1/rankings/asic-assembly?candidate=~",
                        "/v1/rankings/asic-assembly?candidate=~&candidate=~",
                        "/v1/rankings/asic-assembly?method=~",
                        "/v1/rankings/asic-assembly?explain=~",
                        "/v1/rankings/asic-assembly?parameter.headcount=~",
                        "/v1/rankings/asic-assembly?parameter.parent_country=~",
                        "/v1/rankings/asic-assembly?parameter.~=1",
                        "/v1/rankings/asic-assembly?~=1",
                        "/v1/places?kind=~",
                        "/v1/facts?place=~&metric=~",
                        "/v1/laws?place=~",
                        "/v1/runs?until=~",
                        "/v1/runs?ruleSet=~",
                        "/v1/runs?page=~&size=~",
                        "/v1/runs/~",
                        "/v1/audit?page=~",
                        "/v1/audit?subject=~&since=~")
                .map(path -> new Bad("GET", path, "", "", text));
    }

    private static Stream<Bad> rankings(String text) {
        List<String> paths = List.of(
                "/v1/rankings", "/v1/robustness", "/v1/comparisons", "/v1/scenarios", "/v1/reports", "/v1/runs");
        List<String> bodies = List.of(
                "~",
                "{~",
                "{'~': 1}",
                "{'~': 1, '~': 1}",
                "{'ruleSet': '~'}",
                "{'ruleSet': 'asic-assembly', 'candidates': ['~', '~']}",
                "{'ruleSet': 'asic-assembly', 'candidates': [{'id': '~', '~': 1}]}",
                "{'ruleSet': 'asic-assembly', 'candidates': [{'id': 'a', 'state': '~', 'facts': {'~': 1}}]}",
                "{'ruleSet': 'asic-assembly', 'parameters': {'~': 1, 'headcount': '~', 'parent_country': '~'}}",
                "{'ruleSet': 'asic-assembly', 'weights': {'~': 1, 'energy': '~'}}",
                "{'ruleSet': 'asic-assembly', 'facts': {'~': {'~': '~'}}}",
                "{'ruleSet': 'asic-assembly', 'waivers': {'~': {'~': '~'}}}",
                "{'ruleSet': 'asic-assembly', 'method': '~'}",
                "{'ruleSet': 'asic-assembly', 'method': {'type': '~', '~': 1}}",
                "{'ruleSet': 'asic-assembly', 'explain': '~'}",
                "{" + many("'~#': 1") + "}",
                "{'ruleSet': 'asic-assembly', 'candidates': [" + many("'~#'") + "]}",
                "{'ruleSet': 'asic-assembly', 'candidates': [" + many("{'id': '~#', 'a#': '~'}") + "]}",
                "{'ruleSet': 'asic-assembly', 'weights': {" + many("'~#': -1") + "}}",
                "{'ruleSet': 'asic-assembly', 'facts': {" + many("'~#': {'~#': 1}") + "}}");
        Stream<Bad> rankings = IntStream.range(0, bodies.size())
                .mapToObj(i -> new Bad(
                        "POST", paths.get(i % paths.size()), JSON, bodies.get(i).replace('\'', '"'), text));
        return Stream.concat(rankings, variants(text));
    }

    private static Stream<Bad> variants(String text) {
        String known = "/v1/rule-sets/asic-assembly/variant";
        return Stream.of(
                new Bad("POST", "/v1/rule-sets/~/variant", JSON, "{}", text),
                new Bad("POST", known, JSON, "{\"id\": \"~\", \"title\": \"~\", \"~\": 1}", text),
                new Bad("POST", known, JSON, "{\"weights\": {\"~\": 1}, \"parameters\": {\"~\": 1}}", text),
                new Bad("POST", known, JSON, "{\"method\": {\"type\": \"~\"}}", text));
    }

    private static Stream<Bad> tables(String text) {
        Stream<Bad> tables = Stream.of("places", "metrics", "sources", "facts", "laws")
                .flatMap(list -> Stream.of(
                        new Bad("POST", "/v1/" + list, CSV, "~\n~\n", text),
                        new Bad("POST", "/v1/" + list, CSV, many("~", 300) + "\n", text),
                        new Bad("POST", "/v1/" + list, JSON, "{\"~\": \"~\"}", text),
                        new Bad(
                                "POST",
                                "/v1/" + list,
                                JSON,
                                "{\"" + list + "\": [" + many("{\"id\": \"~\"}", 300) + "]}",
                                text),
                        new Bad("POST", "/v1/" + list + "?dryRun=~", JSON, "{}", text)));
        Stream<Bad> rows = Stream.of(
                new Bad("POST", "/v1/places", CSV, "id,name,state\n~,~,~\n", text),
                new Bad("POST", "/v1/facts", CSV, "place,metric,value,year,source\n" + "~,~,~,~,~\n".repeat(300), text),
                new Bad(
                        "POST",
                        "/v1/laws",
                        CSV,
                        "place,kind,title,effect,standing,source,effective\n~,~,~,~,~,~,~\n",
                        text),
                new Bad("PUT", "/v1/places/a1", JSON, "{\"id\": \"~\", \"name\": \"~\", \"state\": \"~\"}", text),
                new Bad("DELETE", "/v1/laws?place=~&kind=~&title=~", "", "", text));
        return Stream.concat(tables, rows);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void theAnswerIsBounded(Bad bad) throws IOException {
        RequestSpecification request = asEditor();
        if (!bad.media.isEmpty()) {
            request.contentType(bad.media).body(bad.filled(bad.body).getBytes(StandardCharsets.UTF_8));
        }
        Response answer = send(request, bad);
        assertThat(answer.statusCode()).as(start(answer)).isBetween(400, 499);
        assertBounded(answer.asByteArray(), bad.text);
        JsonNode problem = TREES.readTree(answer.asByteArray());
        assertThat(answer.contentType()).startsWith(Problem.MEDIA_TYPE);
        assertThat(problem.path("status").intValue()).isEqualTo(answer.statusCode());
        assertThat(problem.path("detail").textValue()).isNotBlank().hasSizeLessThan(2_200);
        assertThat(problem.path("violations").size()).isLessThanOrEqualTo(20_000);
    }

    private static Response send(RequestSpecification request, Bad bad) {
        // The path and the values of the query are encoded, what separates them is not.
        String path = bad.path.replace(
                "~",
                java.net.URLEncoder.encode(bad.text, StandardCharsets.UTF_8).replace("+", "%20"));
        return request.urlEncodingEnabled(false).request(bad.method, path);
    }

    /** Rule documents that are wrong are an answer too, of the validator. */
    @ParameterizedTest
    @MethodSource("texts")
    void violationsAreBounded(String text) {
        String keys = IntStream.range(0, 20).mapToObj(i -> "{\"" + text + "\":").collect(Collectors.joining());
        for (String body : List.of(
                "{\"" + text + "\": 1}",
                "{\"factors\": " + keys + "{" + many("\"k#\":{}") + "}" + "}".repeat(20) + "}",
                "{\"title\": \"" + text + "\", \"id\": \"" + text + "\", \"factors\": {}}")) {
            for (String media : List.of(JSON, YAML)) {
                Response answer = given().contentType(media)
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/rule-sets/validate");
                assertThat(answer.statusCode()).as(start(answer)).isIn(200, 413, 422);
                assertThat(answer.asByteArray().length).isLessThanOrEqualTo(LARGEST_ANSWER);
            }
        }
    }

    static Stream<String> texts() {
        return Stream.of("", "_", "\u4E2D").map(between -> text(between, 150));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void headersAreRepeatedBriefly(String text) throws IOException {
        String ascii = text.replace('\u4E2D', '-');
        RawHttp http = new RawHttp(server);
        for (String header :
                List.of("Accept", "Content-Type", "Content-Encoding", "If-Match", "If-None-Match", "Idempotency-Key")) {
            assertRefused(
                    http.send(
                            "PUT /v1/places/a1",
                            "Authorization: Bearer " + Tokens.EDITOR,
                            header + ": " + ascii,
                            "Content-Length: 0"),
                    ascii);
        }
        assertRefused(http.send("GET /v1/places", "Authorization: " + ascii), ascii);
        assertRefused(http.send("GET /v1/places", "Authorization: Bearer " + ascii), ascii);
        assertRefused(http.send(ascii + " /v1/places", "Accept: */*"), ascii);
    }

    private static void assertRefused(String answer, String text) {
        assertThat(answer).matches("(?s)HTTP/1.1 4.*");
        assertBounded(answer.getBytes(StandardCharsets.UTF_8), text);
    }

    /** No piece of {@code text} that is longer than what may be repeated. */
    private static void assertBounded(byte[] answer, String text) {
        assertThat(answer.length).isLessThanOrEqualTo(LARGEST_ANSWER);
        String written = new String(answer, StandardCharsets.UTF_8);
        // Checking every position would take most of the time of this test; a slightly longer piece contains one of
        // these.
        for (int i = 0; i + LONGEST_REPEATED < text.length(); i += 7) {
            String piece = text.substring(i, i + LONGEST_REPEATED + 1);
            assertThat(written.contains(piece)).as(piece).isFalse();
        }
    }

    private static String start(Response answer) {
        String body = answer.asString();
        return body.substring(0, Math.min(500, body.length()));
    }
}
