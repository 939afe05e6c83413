package org.siteselection.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values that a schema of the document allows, including its examples. */
final class SchemaValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of(
            "TX", "FL", "energy", "labor.wages", "asic-assembly", "fort_worth", "value", "type", "state", "facts");

    private final ApiDocument document;
    private final Random random;

    SchemaValues(ApiDocument document, Random random) {
        this.document = document;
        this.random = random;
    }

    JsonNode of(JsonNode reference) {
        return of(document.resolved(reference), 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        List<JsonNode> shown = new ArrayList<>();
        schema.path("examples").forEach(shown::add);
        schema.path("enum").forEach(shown::add);
        if (!shown.isEmpty() && random.nextInt(4) > 0) {
            return Hostile.any(shown, random).deepCopy();
        }
        if (schema.has("oneOf")) {
            return of(
                    document.resolved(schema.path("oneOf")
                            .get(random.nextInt(schema.path("oneOf").size()))),
                    depth);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> number(schema);
            case "number" -> NODES.numberNode(random.nextInt(2_000) / 8.0 - 20);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> shown.isEmpty() ? NODES.textNode(Hostile.any(NAMES, random)) : Hostile.any(shown, random);
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(random.nextInt(type.size())).asText();
        }
        List<String> any = List.of("object", "array", "integer", "number", "boolean", "null", "string");
        return type.isMissingNode() ? Hostile.any(any, random) : type.asText();
    }

    private JsonNode number(JsonNode schema) {
        int least = schema.path("minimum").asInt(-5);
        int most = Math.min(schema.path("maximum").asInt(50), least + 50);
        return NODES.numberNode(least + random.nextInt(most - least + 1));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(member -> {
            if (random.nextInt(3) > 0) {
                object.set(member.getKey(), of(document.resolved(member.getValue()), depth + 1));
            }
        });
        if (schema.has("additionalProperties") && depth < 4) {
            for (int i = random.nextInt(3); i > 0; i--) {
                object.set(
                        Hostile.any(NAMES, random),
                        of(document.resolved(schema.path("additionalProperties")), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = depth < 4 ? random.nextInt(4) : 0; i > 0; i--) {
            array.add(of(document.resolved(schema.path("items")), depth + 1));
        }
        return array;
    }
}
