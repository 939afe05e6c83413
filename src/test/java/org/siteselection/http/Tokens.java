package org.siteselection.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.siteselection.database.TestDatabase;

/**
 * Tokens of the tested application. Their digests are in {@code META-INF/microprofile-config.properties} of the tests
 * and, for the packaged application, in {@code pom.xml}.
 */
public final class Tokens {
    /** Token with the role editor, of the holder {@value #EDITOR_NAME}. */
    public static final String EDITOR = "editor-of-the-tests";
    /** Token with the role viewer, of the holder {@value #VIEWER_NAME}. */
    public static final String VIEWER = "viewer-of-the-tests";

    public static final String EDITOR_NAME = "test-editor";
    public static final String VIEWER_NAME = "test-viewer";

    private static final String PREFIX = "site-selection.security.";

    private Tokens() {}

    /** A request with this token. */
    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A request of the editor. */
    public static RequestSpecification asEditor() {
        return with(EDITOR);
    }

    /** A request of the viewer. */
    public static RequestSpecification asViewer() {
        return with(VIEWER);
    }

    /**
     * The application without tokens, as without configuration. It also has small limits (three requests, 200,000 bytes of
     * bodies, two megabytes for their processing, one large ranking at once), a proxy and one allowed other origin, because
     * each profile starts the application again. It has its own database, so that only its tests store data.
     */
    public static final class None implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return TestDatabase.fresh(
                    "no_tokens",
                    Map.ofEntries(
                            Map.entry(PREFIX + "tokens.test-editor.sha256", ""),
                            Map.entry(PREFIX + "tokens.test-editor.role", ""),
                            Map.entry(PREFIX + "tokens.test-viewer.sha256", ""),
                            Map.entry(PREFIX + "tokens.test-viewer.role", ""),
                            Map.entry("site-selection.http.concurrent-requests", "3"),
                            Map.entry("site-selection.http.concurrent-bodies", "200000"),
                            Map.entry("site-selection.http.request-memory", "2000000"),
                            Map.entry("site-selection.heavy-work.at-once", "1"),
                            Map.entry("site-selection.heavy-work.longest-wait", "1s"),
                            Map.entry("site-selection.heavy-work.memory", "50M"),
                            Map.entry("site-selection.ranking.largest-answer", "20M"),
                            Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                            Map.entry("quarkus.http.cors.enabled", "true"),
                            Map.entry("quarkus.http.cors.origins", "https://plan.example")));
        }
    }

    /**
     * The application with {@code anonymous-read=false}. It also has short timeouts, few connections and small limits of answers,
     * because each profile starts the application again.
     */
    public static final class ClosedReading implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    PREFIX + "anonymous-read",
                    "false",
                    "site-selection.http.connections.most",
                    "20",
                    "site-selection.http.connections.silence",
                    "1500MS",
                    "site-selection.http.connections.longest-head",
                    "3S",
                    "site-selection.http.connections.slowest-body",
                    "1M",
                    "site-selection.heavy-work.memory",
                    "50M",
                    "site-selection.ranking.largest-answer",
                    "20M");
        }
    }
}
