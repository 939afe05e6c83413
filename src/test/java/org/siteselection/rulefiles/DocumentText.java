package org.siteselection.rulefiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes documents of maps, lists and scalars. */
final class DocumentText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentText() {}

    static String json(Object document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Block style, every text in double quotes, in which YAML reads the escapes of JSON. */
    static String yaml(Map<String, Object> document) {
        StringBuilder yaml = new StringBuilder();
        write(document, "", yaml);
        return yaml.toString();
    }

    private static void write(Object value, String indent, StringBuilder yaml) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, item) -> entry(indent + scalar(key) + ":", item, indent, yaml));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            list.forEach(item -> entry(indent + "-", item, indent, yaml));
        }
    }

    private static void entry(String head, Object value, String indent, StringBuilder yaml) {
        boolean block =
                value instanceof Map<?, ?> map && !map.isEmpty() || value instanceof List<?> list && !list.isEmpty();
        yaml.append(head).append(block ? "\n" : " " + scalar(value) + "\n");
        if (block) {
            write(value, indent + "  ", yaml);
        }
    }

    private static String scalar(Object value) {
        if (value instanceof String text
                && text.matches("[a-z][a-z_0-9]*")
                && !text.matches("null|true|false|y|n|yes|no|on|off")) {
            return text;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same content with the keys of every map in another order. */
    static Object shuffled(Object value, Random random) {
        if (value instanceof Map<?, ?> map) {
            List<Object> keys = Arrays.asList(map.keySet().toArray());
            Collections.shuffle(keys, random);
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            keys.forEach(
                    key -> shuffled.put(key, key.equals("variables") ? map.get(key) : shuffled(map.get(key), random)));
            return shuffled;
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(shuffled(item, random)));
            return items;
        }
        return value;
    }
}
