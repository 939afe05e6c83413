package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Excerpt;
import org.siteselection.http.Tokens;

/** Each request example of the OpenAPI document gives the answer that is printed beside it. */
@QuarkusTest
class OpenApiExamplesTest {
    /** Lists of events, whose entries and numbers differ between services; other tests check their form. */
    private static final Set<String> OF_THEIR_MOMENT = Set.of("/v1/audit", "/v1/runs");

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The client would add a character set to a media type that it does not know. */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static JsonNode paths() throws IOException {
        String document = given().get("/q/openapi?format=json").asString();
        return JSON.readTree(KeptRuns.inPlaceOfExamples(document)).path("paths");
    }

    @Test
    void everyGetIsAnsweredAsItsExampleShows() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, JsonNode> path : paths().properties()) {
            JsonNode operation = path.getValue().path("get");
            if (operation.isMissingNode() || path.getKey().startsWith("/test/")) {
                continue;
            }
            for (String address : addresses(path.getKey(), operation.path("parameters"))) {
                assertThat(Tokens.asEditor()
                                .urlEncodingEnabled(false)
                                .get(address)
                                .statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
            String first =
                    addresses(path.getKey(), operation.path("parameters")).get(0);
            for (Map.Entry<String, JsonNode> content :
                    operation.at("/responses/200/content").properties()) {
                Response answer = Tokens.asEditor()
                        .urlEncodingEnabled(false)
                        .accept(content.getKey())
                        .get(first);
                for (JsonNode example : content.getValue().path("examples")) {
                    if (OF_THEIR_MOMENT.contains(path.getKey())) {
                        continue;
                    }
                    compared++;
                    difference(content.getKey(), example.path("value"), answer)
                            .ifPresent(found -> wrong.add(first + " " + content.getKey() + ": " + found));
                }
            }
        }
        assertThat(compared).isGreaterThan(12);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPostIsAnsweredAsItsExampleShows() throws IOException {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (Map.Entry<String, JsonNode> path : paths().properties()) {
            JsonNode operation = path.getValue().path("post");
            if (path.getKey().startsWith("/test/") || operation.isMissingNode()) {
                continue;
            }
            Map<String, RequestSpecification> requests = requests(operation);
            for (Map.Entry<String, JsonNode> content :
                    operation.at("/responses/200/content").properties()) {
                JsonNode examples = content.getValue().path("examples");
                examples.fieldNames()
                        .forEachRemaining(name -> assertThat(requests)
                                .as(path.getKey() + " tells the request behind the answer '" + name + "'")
                                .containsKey(name));
                for (Map.Entry<String, RequestSpecification> request : requests.entrySet()) {
                    sent++;
                    String address = addresses(path.getKey(), operation.path("parameters"))
                            .get(0)
                            .replaceFirst("\\?.*", "");
                    Response answer =
                            request.getValue().accept(content.getKey()).post(address + dryRun(operation));
                    assertThat(answer.statusCode())
                            .as(request.getKey() + ": " + answer.asString())
                            .isEqualTo(200);
                    if (examples.has(request.getKey())) {
                        JsonNode example = examples.path(request.getKey()).path("value");
                        difference(content.getKey(), example, answer)
                                .ifPresent(found -> wrong.add(request.getKey() + ": " + found));
                    }
                }
            }
        }
        assertThat(sent).isGreaterThanOrEqualTo(8);
        assertThat(wrong).isEmpty();
    }

    /** Examples are sent as dry runs, so that the catalogue of the other tests does not change. */
    private static String dryRun(JsonNode operation) {
        boolean offered = operation.path("parameters").findValuesAsText("name").contains("dryRun");
        return offered ? "?dryRun=true" : "";
    }

    /** The request examples of an operation, of every media type, by name; without a body, where it takes none. */
    private static Map<String, RequestSpecification> requests(JsonNode operation) {
        Map<String, RequestSpecification> requests = new LinkedHashMap<>();
        if (!operation.has("requestBody")) {
            operation
                    .at("/responses/200/content")
                    .forEach(content -> content.path("examples")
                            .fieldNames()
                            .forEachRemaining(name -> requests.put(name, Tokens.asEditor())));
        }
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(content -> content.getValue()
                        .path("examples")
                        .properties()
                        .forEach(example -> {
                            JsonNode value = example.getValue().path("value");
                            String body = value.isTextual() ? value.asText() : value.toString();
                            requests.put(
                                    example.getKey(),
                                    Tokens.asEditor()
                                            .config(AS_WRITTEN)
                                            .header("Content-Type", content.getKey())
                                            .body(body.getBytes(StandardCharsets.UTF_8)));
                        }));
        return requests;
    }

    private static Optional<String> difference(String mediaType, JsonNode example, Response answer) throws IOException {
        if (mediaType.equals("application/json")) {
            return Excerpt.difference(example, JSON.readTree(answer.asByteArray()));
        }
        List<String> lines = answer.asString().lines().toList();
        return example.asText()
                .lines()
                .filter(line -> !lines.contains(line))
                .map(line -> "no line '" + line + "'")
                .findFirst();
    }

    /** A value as a query takes it; of a list, its first item. */
    private static String text(JsonNode example) {
        return example.isArray() ? example.path(0).asText() : example.asText();
    }

    /** The path with each example of its parameter, and a query of all parameters that have one example. */
    private static List<String> addresses(String path, JsonNode parameters) {
        List<String> addresses = new ArrayList<>(List.of(path));
        Map<String, String> query = new LinkedHashMap<>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query")) {
                if (parameter.has("example")) {
                    query.put(name, text(parameter.path("example")));
                }
                continue;
            }
            List<String> values = new ArrayList<>();
            parameter
                    .path("examples")
                    .forEach(example -> values.add(example.path("value").asText()));
            if (parameter.has("example")) {
                values.add(text(parameter.path("example")));
            }
            assertThat(values).as(path + " has examples for " + name).isNotEmpty();
            List<String> before = List.copyOf(addresses);
            addresses.clear();
            values.forEach(value -> before.forEach(address -> addresses.add(address.replace("{" + name + "}", value))));
        }
        StringBuilder suffix = new StringBuilder();
        query.forEach((name, value) -> suffix.append(suffix.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return addresses.stream().map(address -> address + suffix).toList();
    }
}
