package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.siteselection.http.Tokens;

/** Every operation lists its possible problems. */
@QuarkusTest
class OpenApiProblemsTest {
    private record Described(String method, String path, JsonNode operation) {
        boolean has(String status) {
            return operation.path("responses").has(status);
        }

        /** Whether a success has a body. */
        boolean hasRepresentation() {
            return operation.path("responses").properties().stream()
                    .anyMatch(answer ->
                            answer.getKey().startsWith("2") && answer.getValue().has("content"));
        }

        boolean takesBody() {
            return operation.has("requestBody");
        }

        RequestSpecification request() {
            RequestSpecification request = Tokens.asEditor();
            return takesBody()
                    ? request.contentType(
                            operation.at("/requestBody/content").fieldNames().next())
                    : request;
        }

        /** With an unknown id. */
        int status(RequestSpecification request) {
            return request.request(method, path.replaceAll("\\{[^}]*}", "nothing"))
                    .statusCode();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Described> operations() throws IOException {
        List<Described> operations = new ArrayList<>();
        new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").asString())
                .path("paths")
                .properties()
                .forEach(path -> {
                    if (!path.getKey().startsWith("/test/")) {
                        path.getValue()
                                .properties()
                                .forEach(member -> operations.add(new Described(
                                        member.getKey().toUpperCase(java.util.Locale.ROOT),
                                        path.getKey(),
                                        member.getValue())));
                    }
                });
        assertThat(operations).hasSizeGreaterThan(30);
        return operations;
    }

    @Test
    void everyProblemIsShown() throws IOException {
        for (Described operation : operations()) {
            operation.operation.path("responses").properties().forEach(response -> {
                if (response.getKey().compareTo("400") >= 0) {
                    assertThat(response.getValue().path("$ref").asText())
                            .as("%s %s", operation, response.getKey())
                            .startsWith("#/components/responses/");
                }
            });
        }
    }

    @Test
    void unacceptableRepresentationIsRefusedWhereThereIsOne() throws IOException {
        for (Described operation : operations()) {
            assertThat(operation.status(operation.request().accept("image/png")) == 406)
                    .as("%s", operation)
                    .isEqualTo(operation.hasRepresentation());
            // An Accept header that cannot be read is refused everywhere.
            assertThat(operation.has("406")).as("%s documents 406", operation).isTrue();
        }
    }

    @Test
    void operationsWithABodyDeclareMediaTypeAndSizeProblems() throws IOException {
        for (Described operation : operations()) {
            if (operation.takesBody()) {
                assertThat(operation.status(Tokens.asEditor().contentType("image/png")))
                        .as("%s", operation)
                        .isEqualTo(415);
                assertThat(operation.status(operation.request().body(new byte[] {'{'})))
                        .as("%s", operation)
                        .isIn(200, 400);
                assertThat(List.of("400", "413", "415")).as("%s", operation).allMatch(operation::has);
            }
        }
    }

    @Test
    void deletionsDeclareNotFound() throws IOException {
        for (Described operation : operations()) {
            if (operation.method.equals("DELETE")) {
                String query = operation.path.equals("/v1/laws") ? "?place=TX&kind=noise&title=nothing" : "";
                Described named = new Described(operation.method, operation.path + query, operation.operation);
                assertThat(named.status(named.request())).as("%s", operation).isEqualTo(404);
                assertThat(named.has("404")).as("%s", operation).isTrue();
            }
        }
    }

    @Test
    void changesOfTheCatalogueDeclareConflicts() throws IOException {
        for (Described operation : operations()) {
            // An empty requirement means that the token is optional, as for all reading operations.
            if (operation.operation.path("security").size() == 1
                    && operation.operation.path("tags").toString().contains("Catalogue")) {
                assertThat(Map.of("409", "Conflict", "412", "PreconditionFailed"))
                        .as("%s", operation)
                        .allSatisfy((status, name) -> assertThat(operation
                                        .operation
                                        .path("responses")
                                        .path(status)
                                        .path("$ref")
                                        .asText())
                                .endsWith("/" + name));
            }
        }
    }
}
