package org.siteselection.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The API document is complete and equals the agreed copy. {@code mvn test -Dtest=OpenApiDocumentTest
 * -Dopenapi.update=true} rewrites the copy after a wanted change.
 */
@QuarkusTest
class OpenApiDocumentTest {
    private static final Path AGREED = Path.of("src/test/resources/openapi.json");
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void theServedDocumentIsTheAgreedOne() throws IOException {
        ObjectNode built = document();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(AGREED, JSON.writeValueAsString(built) + "\n");
        }
        JsonNode agreed = JSON.readTree(AGREED.toFile());
        assertThat(JSON.writeValueAsString(built))
                .as("-Dopenapi.update=true agrees to the change")
                .isEqualTo(JSON.writeValueAsString(agreed));
    }

    /** The framework would parse the document at each start and write its members in another order. */
    @ParameterizedTest
    @CsvSource({"JSON, /q/openapi?format=json", "JSON, /q/openapi.json", "YAML, /q/openapi", "YAML, /q/openapi.yaml"})
    void theTextIsThatOfTheBuild(String format, String address) throws IOException {
        String resource = "META-INF/quarkus-generated-openapi-doc." + format;
        try (InputStream built = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            byte[] served =
                    given().get(address).then().statusCode(200).extract().asByteArray();
            assertThat(served).isEqualTo(built.readAllBytes());
        }
    }

    /** The bootstrap class loader, which finds every resource of a native executable, is not asked for the document. */
    @Test
    void theFrameworkFindsNoDocumentToParse() throws IOException {
        ClassLoader loader = OpenApiConstants.classLoader;
        String resource = "java/lang/Object.class";
        assertThat(loader.getResource(resource)).isNull();
        assertThat(loader.getResourceAsStream(resource)).isNull();
        assertThat(Collections.list(loader.getResources(resource))).isEmpty();
    }

    @Test
    void titleVersionAndLicenceAreGiven() throws IOException {
        JsonNode document = document();
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/info/title").asText()).isEqualTo("Site Selection Scoring");
        assertThat(document.at("/info/version").asText()).isNotBlank();
        assertThat(document.at("/info/license/name").asText()).isEqualTo("Apache-2.0");
        assertThat(document.path("tags").findValuesAsText("name")).doesNotHaveDuplicates();
    }

    @Test
    void describesEveryOperation() throws IOException {
        JsonNode document = document();
        Set<String> tags = new HashSet<>(document.path("tags").findValuesAsText("name"));
        Set<String> ids = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    String name = member.getKey() + " " + path.getKey();
                    JsonNode operation = member.getValue();
                    for (String text : List.of("summary", "description", "operationId")) {
                        if (operation.path(text).asText().isBlank()) {
                            missing.add(name + ": " + text);
                        }
                    }
                    if (!ids.add(operation.path("operationId").asText())) {
                        missing.add(name + ": an operationId of its own");
                    }
                    if (!tags.contains(operation.path("tags").path(0).asText())) {
                        missing.add(name + ": a tag that is described");
                    }
                    missing.addAll(missingOfResponses(name, operation.path("responses")));
                }
            }
        }
        assertThat(ids).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void operationsThatNeedATokenDeclareIt() throws IOException {
        JsonNode document = document();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        List<String> secured = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode described = operation.getValue();
                    String name = operation.getKey() + " " + path.getKey();
                    if (METHODS.contains(operation.getKey())) {
                        assertThat(described.path("responses").has("401"))
                                .as(name)
                                .isTrue();
                    }
                    // An additional empty requirement means that the token is optional.
                    if (described.path("security").size() == 1
                            && described.at("/security/0/bearer").isArray()) {
                        secured.add(name);
                        assertThat(described.path("responses").has("403"))
                                .as(name)
                                .isTrue();
                        assertThat(described.path("description").asText()).contains("Needs a token with the role");
                    }
                }));
        assertThat(secured).contains("get /v1/audit");
    }

    private static List<String> missingOfResponses(String name, JsonNode responses) {
        List<String> missing = new ArrayList<>();
        boolean problem = false;
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            problem |= response.getKey().startsWith("4");
            JsonNode json = response.getValue().at("/content/application~1json");
            if (response.getKey().startsWith("2")
                    && !json.isMissingNode()
                    && json.path("examples").isEmpty()
                    && json.path("example").isMissingNode()) {
                missing.add(name + " " + response.getKey() + ": an example");
            }
        }
        if (!problem) {
            missing.add(name + ": a problem response");
        }
        return missing;
    }

    /** The Python generator follows the type, and not the reference. */
    @Test
    void noReferenceHasATypeSibling() throws IOException {
        for (JsonNode owner : document().findParents("$ref")) {
            assertThat(owner.has("type")).as("%s", owner).isFalse();
        }
    }

    /** The Python generator makes code of both that cannot be imported. */
    @Test
    void noSchemaHasAFormatAndAPattern() throws IOException {
        for (JsonNode owner : document().findParents("pattern")) {
            assertThat(owner.has("format")).as("%s", owner).isFalse();
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = document();
        List<String> references = document.findValuesAsText("$ref");
        assertThat(references).isNotEmpty();
        assertThat(references).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    /** The document without the resources that only the tests have. */
    private static ObjectNode document() throws IOException {
        ObjectNode document =
                (ObjectNode) JSON.readTree(given().get("/q/openapi?format=json").asByteArray());
        ObjectNode paths = (ObjectNode) document.path("paths");
        List<String> ofTests = new ArrayList<>();
        paths.fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/test/")) {
                ofTests.add(path);
            }
        });
        paths.remove(ofTests);
        return document;
    }
}
