package org.siteselection.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and its files over HTTP: who gets them, and with which headers. */
@QuarkusTest
class PageHttpTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"");

    private static Response page() {
        return given().accept(BROWSER).get("/");
    }

    private static List<String> files() {
        return FILE.matcher(page().asString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void browsersGetThePage() {
        Response page = page();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Vary")).contains("Accept");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.asString()).contains("<site-page").doesNotContain("{script}", "{style}", "{outlines}");
        assertThat(given().accept(BROWSER).head("/").contentType()).startsWith("text/html");
        Response again = given().accept(BROWSER)
                .header("If-None-Match", page.header("ETag"))
                .get("/");
        assertThat(again.statusCode()).isEqualTo(304);
        // Browsers take the policy of the 304 for the stored page.
        assertThat(again.header("Content-Security-Policy")).isEqualTo(page.header("Content-Security-Policy"));
    }

    @Test
    void theQueryOfALinkBelongsToThePage() {
        assertThat(given().accept(BROWSER)
                        .get("/?rules=mining-site&w.energy=40")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().get("/?rules=mining-site").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/html", "text/html;q=0.2, */*;q=0.9"})
    void allOthersGetTheIndex(String accept) {
        Response index = given().accept(accept).get("/");
        assertThat(index.contentType()).startsWith("application/json");
        assertThat(index.jsonPath().getString("links.openapi")).isEqualTo("/q/openapi");
        assertThat(index.header("Vary")).contains("Accept");
    }

    @Test
    void thePageRunsOnlyItsOwnScriptAndStyle() {
        assertThat(page().header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(page().asString())
                .doesNotContain("<style", "style=", "onload")
                .doesNotContainPattern("<script[^>]*>[^<]");
    }

    @Test
    void theFilesOfThePageCanBeKept() {
        assertThat(files()).hasSize(3);
        for (String path : files()) {
            Response file = given().get(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            String expected =
                    path.startsWith("/static/bundle/") ? "public, max-age=31536000, immutable" : "public, no-cache";
            assertThat(file.header("Cache-Control")).as(path).isEqualTo(expected);
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            Response again =
                    given().header("If-None-Match", file.header("ETag")).get(path);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
        assertThat(files().stream().map(path -> given().get(path).contentType().split(";")[0]))
                .containsExactlyInAnyOrder("text/css", "text/javascript", "application/json");
    }

    @Test
    void theOutlinesOfCountiesAreAFileForEachState() {
        Response file = given().get("/static/counties/RI.json");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("application/json");
        assertThat(file.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(file.jsonPath().getMap("$")).hasSize(5).containsKey("c44007");
        assertThat(given().header("If-None-Match", file.header("ETag"))
                        .get("/static/counties/RI.json")
                        .statusCode())
                .isEqualTo(304);
        for (String other : List.of("ZZ", "ri", "..%2FRI", "RI.json")) {
            assertThat(given().urlEncodingEnabled(false)
                            .get("/static/counties/" + other + ".json")
                            .statusCode())
                    .as(other)
                    .isIn(400, 404);
        }
    }

    @Test
    void anUnknownFileIsAProblem() {
        Response unknown = given().get("/static/bundle/app-OTHER.js");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.contentType()).startsWith("application/problem+json");
    }
}
