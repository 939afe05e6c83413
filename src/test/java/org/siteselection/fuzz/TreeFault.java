package org.siteselection.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Faults of one member or item of a JSON body. */
enum TreeFault implements Fault {
    REPLACED {
        @Override
        void change(ObjectNode parent, String name, Random random) {
            parent.set(name, Hostile.value(random));
        }

        @Override
        void change(ArrayNode parent, int index, Random random) {
            parent.set(index, Hostile.value(random));
        }
    },
    REMOVED {
        @Override
        void change(ObjectNode parent, String name, Random random) {
            parent.remove(name);
        }

        @Override
        void change(ArrayNode parent, int index, Random random) {
            parent.remove(index);
        }
    },
    ADDED {
        @Override
        void change(ObjectNode parent, String name, Random random) {
            parent.set(Hostile.text(random), Hostile.value(random));
        }

        @Override
        void change(ArrayNode parent, int index, Random random) {
            parent.insert(index, Hostile.value(random));
        }
    },
    RENAMED {
        @Override
        void change(ObjectNode parent, String name, Random random) {
            JsonNode value = parent.remove(name);
            parent.set(
                    Hostile.any(List.of(name + "x", name.toUpperCase(java.util.Locale.ROOT), " " + name), random),
                    value);
        }

        @Override
        void change(ArrayNode parent, int index, Random random) {
            parent.insert(0, parent.remove(index));
        }
    },
    DOUBLED {
        @Override
        void change(ObjectNode parent, String name, Random random) {
            parent.set(name, parent.arrayNode().add(parent.get(name)).add(parent.get(name)));
        }

        @Override
        void change(ArrayNode parent, int index, Random random) {
            parent.insert(index, parent.get(index).deepCopy());
        }
    },
    /** A number, or a text similar to one. */
    NEARLY {
        @Override
        void change(ObjectNode parent, String name, Random random) {
            parent.set(name, nearly(parent.get(name), random));
        }

        @Override
        void change(ArrayNode parent, int index, Random random) {
            parent.set(index, nearly(parent.get(index), random));
        }
    };

    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A member or an item. */
    private record Spot(JsonNode parent, String name, int index, String path) {}

    abstract void change(ObjectNode parent, String name, Random random);

    abstract void change(ArrayNode parent, int index, Random random);

    @Override
    public Optional<Mutant> in(Call valid, Operation operation, Random random) {
        if (valid.body() == null || !"application/json".equals(valid.header("Content-Type"))) {
            return Optional.empty();
        }
        try {
            JsonNode tree = ApiDocument.JSON.readTree(valid.text());
            List<Spot> spots = new ArrayList<>();
            collect(tree, "", spots);
            if (spots.isEmpty()) {
                return Optional.empty();
            }
            Spot spot = Hostile.any(spots, random);
            if (spot.parent instanceof ObjectNode object) {
                change(object, spot.name, random);
            } else {
                change((ArrayNode) spot.parent, spot.index, random);
            }
            return Mutant.of(spot.path, valid.withBody(ESCAPING.writeValueAsString(tree)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(valid.text(), e);
        }
    }

    private static JsonNode nearly(JsonNode value, Random random) {
        String text = value.asText();
        if (value.isNumber()) {
            return random.nextBoolean()
                    ? TextNode.valueOf(text)
                    : ApiDocument.JSON.getNodeFactory().numberNode(-value.asDouble());
        }
        return TextNode.valueOf(Hostile.any(
                List.of(text + " ", text.toLowerCase(java.util.Locale.ROOT), text + text, text + "\u0000"), random));
    }

    private static void collect(JsonNode node, String path, List<Spot> spots) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String at = path + "/" + member.getKey();
                spots.add(new Spot(object, member.getKey(), -1, at));
                collect(member.getValue(), at, spots);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                spots.add(new Spot(array, "", i, path + "/" + i));
                collect(array.get(i), path + "/" + i, spots);
            }
        }
    }
}
