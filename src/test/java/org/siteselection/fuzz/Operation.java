package org.siteselection.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An operation of the OpenAPI document.
 *
 * @param template path with placeholders, {@code /v1/places/{id}}
 * @param others methods that the same path also takes, under this template or another
 * @param definition the operation as the document has it, its references to responses resolved
 */
record Operation(String id, String method, String template, Set<String> others, JsonNode definition) {
    /** A parameter of the path, the query or a header. */
    record Parameter(String in, String name, JsonNode definition) {
        boolean required() {
            return definition.path("required").asBoolean();
        }

        String type() {
            JsonNode schema = definition.path("schema");
            return schema.has("enum") ? "enum" : schema.path("type").asText("string");
        }

        /** Values that the document shows, those of an array one by one. */
        List<JsonNode> examples() {
            List<JsonNode> examples = new ArrayList<>();
            List<JsonNode> values = new ArrayList<>();
            definition.path("examples").forEach(example -> values.add(example.path("value")));
            values.add(definition.path("example"));
            values.add(definition.at("/schema/default"));
            for (JsonNode value : values) {
                if (value.isArray()) {
                    value.forEach(examples::add);
                } else if (!value.isMissingNode()) {
                    examples.add(value);
                }
            }
            return examples;
        }
    }

    List<Parameter> parameters(String in) {
        List<Parameter> found = new ArrayList<>();
        definition.path("parameters").forEach(each -> {
            if (each.path("in").asText().equals(in)) {
                found.add(new Parameter(in, each.path("name").asText(), each));
            }
        });
        return found;
    }

    /** Whether it needs a token with a role. */
    boolean secured() {
        // An additional empty requirement means that the token is optional.
        return definition.path("security").size() == 1
                && definition.path("security").path(0).has("bearer");
    }

    boolean takesBody() {
        return definition.has("requestBody");
    }

    /** What the body may be, by media type. */
    Map<String, JsonNode> bodies() {
        Map<String, JsonNode> bodies = new TreeMap<>();
        definition
                .at("/requestBody/content")
                .properties()
                .forEach(content -> bodies.put(content.getKey(), content.getValue()));
        return bodies;
    }

    boolean documents(int status) {
        return definition.path("responses").has(Integer.toString(status));
    }

    /** Schemas of the answers with this status, by media type. */
    Map<String, JsonNode> answers(int status) {
        Map<String, JsonNode> answers = new TreeMap<>();
        definition
                .path("responses")
                .path(Integer.toString(status))
                .path("content")
                .properties()
                .forEach(content ->
                        answers.put(content.getKey(), content.getValue().path("schema")));
        return answers;
    }

    /** Media types of its successful answers. */
    Set<String> produces() {
        Set<String> types = new TreeSet<>();
        definition.path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                types.addAll(answers(Integer.parseInt(status)).keySet());
            }
        });
        return types;
    }

    @Override
    public String toString() {
        return id;
    }
}
