package org.siteselection.http.etag;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.siteselection.http.RawHttp;
import org.siteselection.http.Tokens;

/** A repeated conditional GET has the answer of the resource, whichever part of the service gives it. */
@QuarkusTest
class UnchangedAnswersTest {
    private static final String ADDRESS = "GET /v1/rankings/asic-assembly?candidate=TX&candidate=VT";
    private static final Pattern TAG = Pattern.compile("(?i)\r\netag: (\"[^\"]+\")\r\n");
    /** Repetitions: the resource keeps the tag at the first, so the others are answered before it. */
    private static final int TIMES = 3;

    @TestHTTPResource("/")
    URL server;

    private String send(String... headers) throws IOException {
        return new RawHttp(server).send(ADDRESS, headers);
    }

    private String tag(String... headers) throws IOException {
        Matcher tag = TAG.matcher(send(headers));
        assertThat(tag.find()).isTrue();
        return tag.group(1);
    }

    /** Status line and headers in alphabetical order, without the id of the request. */
    private static List<String> head(String answer) {
        return Stream.of(answer.split("\r\n"))
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("x-request-id"))
                .map(line -> line.toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private List<String> repeated(String... headers) throws IOException {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            answers.add(send(headers));
        }
        assertThat(answers).allSatisfy(answer -> assertThat(head(answer)).isEqualTo(head(answers.get(0))));
        return answers;
    }

    @Test
    void everyRepetitionHasTheSameHeaders() throws IOException {
        String tag = tag();
        for (String named : new String[] {tag, "W/" + tag, "\"other\", " + tag}) {
            assertThat(repeated("If-None-Match: " + named))
                    .allSatisfy(answer ->
                            assertThat(answer).startsWith("HTTP/1.1 304").contains(tag));
        }
        assertThat(repeated("If-None-Match: \"other\"", "If-None-Match: " + tag))
                .allSatisfy(answer -> assertThat(answer).startsWith("HTTP/1.1 304"));
    }

    @Test
    void otherRequestsGetTheirOwnAnswer() throws IOException {
        String known = "If-None-Match: " + tag();
        repeated(known);
        assertThat(send()).startsWith("HTTP/1.1 200");
        assertThat(send("If-None-Match: \"other\"")).startsWith("HTTP/1.1 200");
        assertThat(send(known, "Accept: text/csv")).startsWith("HTTP/1.1 200");
        assertThat(send(known, "Accept: text/html")).startsWith("HTTP/1.1 406");
        assertThat(send(known, "Content-Type: none")).startsWith("HTTP/1.1 415");
        assertThat(send(known, "Authorization: Bearer guessed")).startsWith("HTTP/1.1 401");
        assertThat(new RawHttp(server).send(ADDRESS + "&candidate=XX", known)).startsWith("HTTP/1.1 422");
    }

    @Test
    void anAnswerToAViewerIsPrivateEachTime() throws IOException {
        String viewer = "Authorization: Bearer " + Tokens.VIEWER;
        String known = "If-None-Match: " + tag(viewer);
        assertThat(repeated(known, viewer))
                .allSatisfy(answer -> assertThat(answer)
                        .startsWith("HTTP/1.1 304")
                        .containsIgnoringCase("cache-control: private, no-cache"));
    }

    @Test
    void repetitionsCountUnderTheirOperation() throws IOException {
        String known = "If-None-Match: " + tag();
        double before = unchangedRankings();
        repeated(known);
        assertThat(unchangedRankings() - before).isEqualTo(TIMES);
    }

    /** How many GETs of rankings were a 304 until now, by all tests. */
    private double unchangedRankings() throws IOException {
        return new RawHttp(server)
                .send("GET /q/metrics")
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count")
                        && line.contains("status=\"304\"")
                        && line.contains("uri=\"/v1/rankings/{ruleSet}\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
