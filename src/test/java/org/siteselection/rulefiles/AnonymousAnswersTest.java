package org.siteselection.rulefiles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Answers to callers without a token are independent of confidential data, byte by byte. */
@QuarkusTest
class AnonymousAnswersTest {
    private static final String PRICE = "electricity_price_industrial_ttm";
    private static final String OPEN_SOURCE = "eia-861m-2025-04";

    /** Values of the placeholders in paths: open ids, confidential ids, and ids similar to those. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "places/{id}", List.of("TX", "hidden_site", "hidden_sit"),
            "states/{code}", List.of("TX"),
            "metrics/{id}", List.of(PRICE),
            "sources/{id}", List.of(OPEN_SOURCE, "hidden-quote", "hidden-quot"),
            "facts/{place}/{metric}", List.of("TX/" + PRICE, "hidden_site/" + PRICE),
            "rankings/{ruleSet}", List.of("asic-assembly", "mining-site"),
            "rule-sets/{id}", List.of("asic-assembly", "mining-site", "tax-climate-2024"));

    private static final List<String> FURTHER = List.of(
            "/v1/facts?place=hidden_site",
            "/v1/facts?source=hidden-quote",
            "/v1/laws?place=hidden_site",
            "/v1/places?kind=site",
            "/v1/rankings/asic-assembly?candidate=hidden_site",
            "/v1/rankings/asic-assembly?candidate=TX&candidate=FL",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started");

    @Inject
    RuleLibrary library;

    @AfterEach
    void undo() {
        Tokens.asEditor().delete("/v1/places/hidden_site");
        Tokens.asEditor().delete("/v1/sources/hidden-quote");
        library.reload();
    }

    private static List<String> addresses() throws IOException {
        JsonNode paths = new ObjectMapper()
                .readTree(Path.of("src/test/resources/openapi.json").toFile())
                .path("paths");
        List<String> addresses = new ArrayList<>(FURTHER);
        paths.propertyStream().filter(path -> path.getValue().has("get")).forEach(path -> {
            String template = path.getKey();
            String key = NAMES.keySet().stream()
                    .filter(template::contains)
                    .findFirst()
                    .orElse("");
            for (String name : NAMES.getOrDefault(key, List.of(""))) {
                addresses.add(
                        key.isEmpty()
                                ? template.replaceAll("\\{[^}]*}", "none")
                                : template.replace(key, key.replaceFirst("\\{.*", "") + name));
            }
        });
        return addresses;
    }

    private Map<String, String> answers(List<String> addresses) {
        library.reload();
        Map<String, String> answers = new TreeMap<>();
        for (String address : addresses) {
            for (String type : new String[] {"application/json", "text/csv"}) {
                Response answer = given().header("X-Request-Id", "same")
                        .accept(type + ", */*;q=0.1")
                        .get(address);
                String headers = answer.headers().asList().stream()
                        .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"));
                answers.put(address + " " + type, answer.statusCode() + "\n" + headers + "\n\n" + answer.asString());
            }
        }
        return answers;
    }

    private static Response send(String method, String path, String type, String body, int status) {
        Response answer = Tokens.asEditor()
                .contentType(type)
                .header("If-Match", "*")
                .body(body)
                .request(method, path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private static void create(String path, String body) {
        assertThat(Tokens.asEditor()
                        .contentType("application/json")
                        .body(body)
                        .put(path)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void confidentialChangesAreInvisible() throws IOException {
        List<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(30).contains("/v1/places/hidden_site", "/v1/rule-sets/mining-site");
        Map<String, String> before = answers(addresses);
        assertThat(before.values().stream().filter(answer -> answer.startsWith("200")))
                .hasSizeGreaterThan(30);

        create("/v1/places/hidden_site", "{\"name\": \"Hidden\", \"state\": \"TX\"}");
        create("/v1/sources/hidden-quote", "{\"title\": \"Quote\", \"publisher\": \"Utility\"}");
        // Superseded facts would prevent the deletion of their source, so only a law cites the own source.
        String facts = "place,metric,value,year,source\nhidden_site," + PRICE + ",%s,2026," + OPEN_SOURCE + "\n";
        send("POST", "/v1/facts", "text/csv", String.format(facts, "5.1"), 200);
        send(
                "POST",
                "/v1/laws",
                "text/csv",
                "place,kind,title,effect,standing,source\nhidden_site,noise,Covenant,Quiet,in_force,hidden-quote\n",
                200);
        assertThat(answers(addresses)).isEqualTo(before);

        send("POST", "/v1/facts", "text/csv", String.format(facts, "5.2"), 200);
        send("PUT", "/v1/places/hidden_site", "application/json", "{\"name\": \"Other\", \"state\": \"FL\"}", 200);
        Response run = send(
                "POST",
                "/v1/runs",
                "application/json",
                "{\"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\", \"hidden_site\"]}",
                201);
        assertThat(answers(addresses)).isEqualTo(before);

        Tokens.asEditor().delete(run.header("Location")).then().statusCode(204);
        Tokens.asEditor().delete("/v1/places/hidden_site").then().statusCode(204);
        Tokens.asEditor().delete("/v1/sources/hidden-quote").then().statusCode(204);
        assertThat(answers(addresses)).isEqualTo(before);
    }
}
