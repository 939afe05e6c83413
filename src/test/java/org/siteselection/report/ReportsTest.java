package org.siteselection.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.Tokens;
import org.siteselection.text.Sha256;

@QuarkusTest
class ReportsTest {
    private static final String ALL = "{'ruleSet':'asic-assembly','parameters':{'parent_country':'DE'},"
            + "'title':'ASIC assembly','question':'Where do we build?','robustness':{'samples':500},'scenarios':true}";
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private static Response post(String body) {
        return given().contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/reports");
    }

    private static String document(String body) {
        Response answer = post(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        return answer.asString();
    }

    @Test
    void documentHasTheAnswerFirstAndEverySection() {
        String document = document(ALL);
        assertThat(document)
                .contains("<h1>ASIC assembly</h1>", "Where do we build?")
                .contains(" leads ");
        int answer = document.indexOf("class=\"answer\"");
        int last = answer;
        for (String section : new String[] {
            "Ranking",
            "Why",
            "Laws and conditions",
            "Scenarios",
            "Robustness",
            "Assumptions",
            "Data",
            "To compute it again"
        }) {
            int at = document.indexOf("<h2>" + section + "</h2>");
            assertThat(at).as(section).isGreaterThan(last);
            last = at;
        }
        assertThat(document)
                .contains("Verdict: ", "aria-label=\"Map of the states", "sha256:", "Not legal advice.")
                .doesNotContain("NOT_FOUND", "null</");
    }

    @Test
    void documentWithoutOptionalPartsHasNone() {
        String document = document("{'ruleSet':'asic-assembly','candidates':['TX','FL']}");
        assertThat(document)
                .doesNotContain("<h2>Scenarios</h2>", "<h2>Robustness</h2>")
                .contains("<h2>Ranking</h2>", "curl -s http://localhost:8080/v1/rankings");
    }

    @Test
    void documentIsSelfContainedAndItsPolicyAllowsItsStyleOnly() {
        Response answer = post(ALL);
        String policy = answer.header("Content-Security-Policy");
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(answer.asString());
        assertThat(style.find()).isTrue();
        String digest = Base64.getEncoder()
                .encodeToString(Sha256.begun().digest(style.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src 'sha256-" + digest
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.asString())
                .doesNotContain("<script", "<link", "<img", "<iframe", " style=", " src=", "@import", "url(http");
    }

    @Test
    void aDocumentThatTheCallerHasIsNotWrittenAgain() {
        String body = "{'ruleSet':'asic-assembly','candidates':['TX','FL']";
        Response first = post(body + "}");
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"");
        Response again = conditional(tag, body + "  }");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        assertThat(again.header("Content-Security-Policy")).isEqualTo(first.header("Content-Security-Policy"));
        assertThat(conditional("W/" + tag, body + "}").statusCode()).isEqualTo(304);
        assertThat(conditional(tag, body + ",'title':'Other'}").statusCode()).isEqualTo(200);
        assertThat(conditional(tag, body + ",'weights':{'energy':30}}").header("ETag"))
                .isNotEqualTo(tag);
        assertThat(conditional("*", body + ",'weights':{'no_such':30}}").statusCode())
                .isEqualTo(422);
    }

    private static Response conditional(String tag, String body) {
        return given().contentType("application/json")
                .header("If-None-Match", tag)
                .body(body.replace('\'', '"'))
                .post("/v1/reports");
    }

    @Test
    void namesOfTheRequestAreTextAndNeverMarkup() {
        String document = document("{'ruleSet':'asic-assembly','title':'" + HOSTILE + "','question':'</style><b>',"
                + "'candidates':['FL',{'id':'own','state':'TX','name':'" + HOSTILE + "'}],"
                + "'waivers':{'own':{'foreign_ownership':'" + HOSTILE + "'}}}");
        assertThat(document)
                .doesNotContain("<img", "</style><b>")
                .contains("<title>&lt;img src=x onerror=alert(1)&gt;</title>");
    }

    @Test
    void titlesOfRulesAreTextAndNeverMarkup() {
        String document = document(
                "{'candidates':['TX','FL'],'rules':{'id':'own','version':'1.0.0','title':'" + HOSTILE
                        + "','factors':{'a':{'title':'" + HOSTILE + "','why':'" + HOSTILE
                        + "','weight':1,'criteria':{'b':{'title':'"
                        + HOSTILE
                        + "','value':'electricity_price_industrial_ttm','scale':{'type':'linear','worst':12,'best':4},'weight':1}}}}}}");
        assertThat(document).doesNotContain("<img");
    }

    @Test
    void commandIsOneWordOfAShell() {
        String document = document(
                "{'ruleSet':'asic-assembly','candidates':['TX',{'id':'own','state':'FL','name':'O\u2019`$(x)'}]}");
        assertThat(document).contains("-d &#39;{&quot;ruleSet&quot;");
    }

    @Test
    void noFeasibleCandidateIsADocumentToo() {
        String document = document(
                "{'ruleSet':'asic-assembly','candidates':['TX'],'facts':{},'robustness':true,'method':'minimum'}");
        assertThat(document).contains("the only feasible candidate");
    }

    @Test
    void countiesHaveADocumentWithoutAMapOfThem() {
        String document = document("{'ruleSet':'mining-site','candidates':[{'from':'counties','in':['TX']}]}");
        assertThat(document).contains("more candidates are ranked").doesNotContain("<figure class=\"map\"");
    }

    @Test
    void inheritedValuesAreMarked() {
        assertThat(document("{'ruleSet':'asic-assembly-county','candidates':['c48439','c48201']}"))
                .containsPattern("<td class=\"n\">100.%<small>\\d\\d.% inherited</small></td>")
                .contains("<small>from TX</small>");
        assertThat(document("{'ruleSet':'asic-assembly','candidates':['TX','FL']}"))
                .doesNotContain("% inherited", "<small>from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ruleSet':'asic-assembly','robustness':3}",
                "{'ruleSet':'asic-assembly','robustness':{'samples':0}}",
                "{'ruleSet':'asic-assembly','robustness':{'sample':10}}",
                "{'ruleSet':'asic-assembly','scenarios':[]}",
                "{'ruleSet':'asic-assembly','title':' '}",
                "{'ruleSet':'asic-assembly','titel':'x'}",
                "{}"
            })
    void invalidRequestsAreRefused(String body) {
        Response answer = post(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("invalid-request");
    }

    @Test
    void problemsAreJsonWithThePolicyOfData() {
        Response answer = post("{'ruleSet':'no-such-rules'}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void runHasTheSameDocumentForItsReaders() {
        String body = "{\"label\":\"Board paper\",\"ruleSet\":\"asic-assembly\",\"candidates\":[\"TX\",\"FL\",\"OH\"]}";
        String id = Tokens.asEditor()
                .contentType("application/json")
                .body(body)
                .post("/v1/runs")
                .jsonPath()
                .getString("id");
        String path = "/v1/runs/" + id + "/report";
        Response answer = Tokens.asViewer().get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("style-src 'sha256-");
        assertThat(answer.asString())
                .contains("<h1>Board paper</h1>", "Run " + id, "<h2>Robustness</h2>", "/replay")
                .doesNotContain("differs from this one");
        assertThat(Tokens.asViewer().get(path + "?robustness=false").asString()).doesNotContain("<h2>Robustness</h2>");
        assertThat(Tokens.asViewer().get(path + "?robustness=maybe").statusCode())
                .isEqualTo(400);
        Response unchanged =
                Tokens.asViewer().header("If-None-Match", answer.header("ETag")).get(path);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("Content-Security-Policy")).isEqualTo(answer.header("Content-Security-Policy"));
        assertThat(Tokens.asViewer().head(path).statusCode()).isEqualTo(200);
        assertThat(given().get(path).statusCode()).isEqualTo(401);
        assertThat(Tokens.asViewer()
                        .get("/v1/runs/00000000-0000-0000-0000-000000000000/report")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void ownSitesAreOnTheMapByTheirCoordinates() {
        String document = document("{'ruleSet':'asic-assembly','candidates':['FL',"
                + "{'id':'mill','name':'" + HOSTILE + "','state':'TX','latitude':32.99,'longitude':-97.32},"
                + "{'id':'nowhere','name':'Nowhere','state':'TX'}]}");
        Matcher dots = Pattern.compile("<circle class=\"dot\" cx=\"([0-9.]+)\" cy=\"([0-9.]+)\" r=\"7\"/>")
                .matcher(document);
        assertThat(dots.find()).isTrue();
        assertThat(Double.parseDouble(dots.group(1))).isBetween(440.0, 500.0);
        assertThat(Double.parseDouble(dots.group(2))).isBetween(420.0, 450.0);
        assertThat(dots.find()).isFalse();
        assertThat(document).contains("own site").doesNotContain("<img");
        assertThat(document("{'ruleSet':'asic-assembly','candidates':['FL']}")).doesNotContain("own site</span>");
    }

    @Test
    void onlySitesWithCoordinatesHaveAMapToo() {
        assertThat(document("{'ruleSet':'asic-assembly','candidates':[{'id':'mill','name':'Mill','state':'TX',"
                        + "'latitude':32.99,'longitude':-97.32}]}"))
                .contains("aria-label=\"Map of the states", "class=\"site ");
    }

    @Test
    void documentOfARunHasATagMadeOfItsDigests() {
        String made = given().header("Authorization", "Bearer " + Tokens.EDITOR)
                .contentType("application/json")
                .body("{\"ruleSet\":\"asic-assembly\",\"candidates\":[\"TX\",\"FL\"]}")
                .post("/v1/runs")
                .path("id");
        String address = "/v1/runs/" + made + "/report?robustness=false";
        Response first = read(address, null);
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        Response again = read(address, tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(read(address + "&scenarios=false", tag).statusCode()).isEqualTo(200);
        assertThat(given().header("If-None-Match", tag).get(address).statusCode())
                .isEqualTo(401);
    }

    private static Response read(String address, String known) {
        var request = given().header("Authorization", "Bearer " + Tokens.VIEWER);
        return (known == null ? request : request.header("If-None-Match", known)).get(address);
    }
}
