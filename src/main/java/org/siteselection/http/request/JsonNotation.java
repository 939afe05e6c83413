package org.siteselection.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siteselection.fields.Notation;
import org.siteselection.fields.Position;

/** The values of a JSON request, which have a path but no position. */
final class JsonNotation implements Notation<JsonNode> {
    private static final int LONGEST = 60;
    private static final String CUT = "...";

    @Override
    public Iterable<String> keys(JsonNode map) {
        return map::fieldNames;
    }

    @Override
    public @Nullable JsonNode member(JsonNode map, String key) {
        return map.get(key);
    }

    @Override
    public boolean isNull(JsonNode value) {
        return value.isNull();
    }

    @Override
    public boolean isMap(JsonNode value) {
        return value instanceof ObjectNode;
    }

    @Override
    public Optional<String> text(JsonNode value) {
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    @Override
    public Optional<Double> number(JsonNode value) {
        return value.isNumber() ? Optional.of(value.doubleValue()) : Optional.empty();
    }

    @Override
    public Optional<Boolean> flag(JsonNode value) {
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    @Override
    public Optional<List<JsonNode>> items(JsonNode value) {
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> items = new ArrayList<>(value.size());
        value.forEach(items::add);
        return Optional.of(items);
    }

    @Override
    public String map() {
        return "an object";
    }

    @Override
    public String list() {
        return "an array";
    }

    @Override
    public String given(JsonNode value) {
        if (value.isValueNode()) {
            String text = value.toString();
            return text.length() > LONGEST ? text.substring(0, LONGEST - CUT.length()) + CUT : text;
        }
        return value.isArray() ? list() : map();
    }

    @Override
    public String remedy(String expected, JsonNode value) {
        return "";
    }

    @Override
    public Position position(JsonNode value) {
        return Position.NONE;
    }

    @Override
    public Position keyPosition(JsonNode map, String key) {
        return Position.NONE;
    }

    @Override
    public boolean isOwn(String key) {
        return false;
    }
}
