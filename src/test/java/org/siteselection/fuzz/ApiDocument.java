package org.siteselection.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The operations and schemas of the agreed OpenAPI document, which equals the served one (OpenApiDocumentTest). */
final class ApiDocument {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DEFINITIONS = "urn:fuzz:definitions";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new JacksonNode.Factory())
            .createValidator();
    private final Map<JsonNode, URI> schemas = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Set<Integer> generalProblems = new TreeSet<>();

    ApiDocument() {
        try (InputStream bytes = ApiDocument.class.getResourceAsStream("/openapi.json")) {
            document = JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        validator.registerSchema(URI.create(DEFINITIONS), definitions());
        document.path("paths").properties().forEach(path -> operations(path.getKey(), path.getValue()));
        for (JsonNode response : document.at("/components/responses")) {
            response.findValues("status").forEach(status -> generalProblems.add(status.asInt()));
        }
        // The description of the whole document names them: no operation can answer so.
        generalProblems.addAll(Set.of(404, 405));
    }

    List<Operation> operations() {
        return operations;
    }

    /** Statuses of the problems that the document describes for all operations. */
    Set<Integer> generalProblems() {
        return generalProblems;
    }

    /** Violations of {@code schema} in {@code value}, empty if there are none. */
    List<String> errors(JsonNode schema, JsonNode value) {
        URI uri = schemas.computeIfAbsent(schema, this::register);
        Validator.Result result = validator.validate(uri, value);
        return result.isValid()
                ? List.of()
                : result.getErrors().stream()
                        .map(error -> error.getInstanceLocation() + " " + error.getError())
                        .toList();
    }

    /** The schema itself, where {@code schema} refers to it. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private URI register(JsonNode schema) {
        URI uri = URI.create("urn:fuzz:schema:" + schemas.size());
        validator.registerSchema(uri, schema.toString().replace(SCHEMAS, DEFINITIONS + "#/$defs/"));
        return uri;
    }

    /** All schemas; undocumented members are an error, except in problems, which can have more. */
    private String definitions() {
        ObjectNode all = document.at("/components/schemas").deepCopy();
        all.properties().forEach(schema -> {
            if (schema.getValue().has("properties") && !schema.getKey().equals("Problem")) {
                ((ObjectNode) schema.getValue()).put("additionalProperties", false);
            }
        });
        return JSON.createObjectNode().set("$defs", all).toString().replace(SCHEMAS, "#/$defs/");
    }

    private static Set<String> methods(JsonNode item) {
        Set<String> methods = new TreeSet<>();
        item.fieldNames().forEachRemaining(name -> {
            if (METHODS.contains(name)) {
                methods.add(name.toUpperCase(Locale.ROOT));
            }
        });
        return methods;
    }

    private void operations(String template, JsonNode item) {
        Set<String> others = new TreeSet<>();
        document.path("paths").properties().forEach(each -> {
            if (template.matches(each.getKey().replaceAll("\\{[^/]+}", "[^/]+"))) {
                others.addAll(methods(each.getValue()));
            }
        });
        for (String method : methods(item)) {
            ObjectNode definition = item.path(method.toLowerCase(Locale.ROOT)).deepCopy();
            ObjectNode responses = (ObjectNode) definition.path("responses");
            responses.properties().forEach(each -> each.setValue(resolved(each.getValue())));
            String id = definition.path("operationId").asText();
            operations.add(new Operation(id, method, template, others, definition));
        }
    }
}
