package org.siteselection.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.http.Tokens;
import org.siteselection.http.security.FailedLogIns.Reason;

/** All wrong credentials are counted, and at most ten a minute are logged. */
@QuarkusTest
class FailedLogInsTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(-5);
    private final FailedLogIns failures = new FailedLogIns(new SimpleMeterRegistry(), clock::get);

    private String line() {
        return failures.line(Reason.UNKNOWN_TOKEN, "192.0.2.7", "GET", "/v1/audit");
    }

    private static double counted(String reason) {
        Matcher figure = Pattern.compile("site_selection_logins_failed_total\\{reason=\"" + reason + "\"\\} ([0-9.E]+)")
                .matcher(given().get("/q/metrics").asString());
        assertThat(figure.find()).as("the counter is there from the start").isTrue();
        return Double.parseDouble(figure.group(1));
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer guess-of-the-tests, unknown-token",
        "Basic Z3Vlc3M6Z3Vlc3M=, malformed-header",
        "Bearer, malformed-header"
    })
    void eachFailedLogInIsCountedOnce(String header, String reason) {
        double before = counted(reason);
        for (String path : new String[] {"/v1/states", "/v1/audit", "/nowhere", "/q/health"}) {
            assertThat(given().header("Authorization", header).get(path).statusCode())
                    .isEqualTo(401);
        }
        assertThat(counted(reason) - before).isEqualTo(4);
    }

    @Test
    void missingCredentialsAndMissingRolesAreNotFailedLogIns() {
        double before = counted("unknown-token") + counted("malformed-header");
        assertThat(given().get("/v1/audit").statusCode()).isEqualTo(401);
        assertThat(Tokens.asViewer().get("/v1/audit").statusCode()).isEqualTo(403);
        assertThat(counted("unknown-token") + counted("malformed-header")).isEqualTo(before);
    }

    @Test
    void aLineHasTheReasonAndTheCallerAndStaysOneLine() {
        assertThat(line()).isEqualTo("Failed log-in (unknown-token) from 192.0.2.7: 'GET /v1/audit'.");
        assertThat(failures.line(Reason.MALFORMED_HEADER, "192.0.2.7", "GET", "/a\r\nERROR forged" + "x".repeat(9_000)))
                .hasSizeLessThan(400)
                .doesNotContain("\r", "\n");
    }

    @Test
    void atMostTenAMinuteAreLoggedAndTheRestIsSummarised() {
        for (int i = 0; i < FailedLogIns.LINES_PER_MINUTE; i++) {
            assertThat(line()).isNotEmpty();
        }
        for (int i = 0; i < 1_000; i++) {
            assertThat(line()).isEmpty();
        }
        clock.addAndGet(59 * SECOND);
        assertThat(line()).isEmpty();
        clock.addAndGet(SECOND);
        assertThat(line()).endsWith(" 1001 more failed log-ins were not logged before.");
        assertThat(line()).doesNotContain("more failed");
    }
}
