package org.siteselection.http.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.siteselection.http.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

@QuarkusTest
class AccessTest {
    @Test
    void theCallerIsKnownByTheNameOfTheToken() {
        JsonPath nobody = given().get("/test/caller").jsonPath();
        assertThat(nobody.getString("caller")).isEqualTo(Access.ANONYMOUS);
        assertThat(nobody.getBoolean("readsConfidential")).isFalse();
        JsonPath viewer = Tokens.asViewer().get("/test/caller").jsonPath();
        assertThat(viewer.getString("caller")).isEqualTo(Tokens.VIEWER_NAME);
        assertThat(viewer.getBoolean("readsConfidential")).isTrue();
        JsonPath editor = Tokens.asEditor().get("/test/caller").jsonPath();
        assertThat(editor.getString("caller")).isEqualTo(Tokens.EDITOR_NAME);
        assertThat(editor.getBoolean("readsConfidential")).isTrue();
    }

    @Test
    void editorsMayView() {
        assertThat(Tokens.asViewer().get("/test/caller/viewer").statusCode()).isEqualTo(200);
        assertThat(Tokens.asEditor().get("/test/caller/viewer").statusCode()).isEqualTo(200);
        assertProblem(given().get("/test/caller/viewer"), 401, "unauthorized");
    }

    @Test
    void aPostNeedsTheRoleToo() {
        assertProblem(given().post("/test/caller/editor"), 401, "unauthorized");
        assertProblem(Tokens.asViewer().post("/test/caller/editor"), 403, "forbidden");
        assertThat(Tokens.asEditor().body("x").post("/test/caller/editor").statusCode())
                .isEqualTo(200);
    }

    /** Everything that the service and its security write, at the finest level. */
    @Test
    void aTokenIsNeverLogged() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public synchronized void publish(LogRecord message) {
                lines.add(message.getLoggerName() + " " + message.getMessage() + " "
                        + java.util.Arrays.toString(message.getParameters()) + " " + message.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        List<Logger> loggers = List.of(
                Logger.getLogger("org.siteselection"),
                Logger.getLogger("io.quarkus.security"),
                Logger.getLogger("io.quarkus.vertx.http"),
                Logger.getLogger("io.quarkus.resteasy"),
                Logger.getLogger("org.jboss.resteasy.reactive"));
        List<Level> before = new ArrayList<>();
        for (Logger logger : loggers) {
            before.add(logger.getLevel() == null ? Level.INFO : logger.getLevel());
            logger.setLevel(Level.ALL);
            logger.addHandler(handler);
        }
        try {
            Logger.getLogger("org.siteselection.http").finest("heard");
            Tokens.asEditor().get("/test/caller");
            Tokens.asViewer().get("/v1/audit");
            Tokens.with("a-guess-of-the-tests").get("/v1/audit");
            given().header("Authorization", "Basic a-guess-of-the-tests").get("/v1/audit");
            Tokens.asEditor().get("/test/fail/state");
        } finally {
            for (int i = 0; i < loggers.size(); i++) {
                loggers.get(i).removeHandler(handler);
                loggers.get(i).setLevel(before.get(i));
            }
        }
        assertThat(lines).anyMatch(line -> line.contains("heard")).anyMatch(line -> line.contains("Incident"));
        assertThat(lines).noneMatch(line -> line.contains("of-the-tests"));
    }
}
