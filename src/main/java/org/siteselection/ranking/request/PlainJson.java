package org.siteselection.ranking.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value as maps, lists, texts, numbers (always double) and booleans. */
public final class PlainJson {
    private PlainJson() {}

    public static @Nullable Object of(JsonNode value) {
        if (value.isObject()) {
            return map(value);
        }
        if (value.isArray()) {
            List<Object> list = new ArrayList<>();
            value.forEach(item -> list.add(of(item)));
            return list;
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNull() ? null : value.textValue();
    }

    /** The members of an object, in their order. */
    public static Map<String, Object> map(JsonNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(field -> map.put(field.getKey(), of(field.getValue())));
        return map;
    }
}
