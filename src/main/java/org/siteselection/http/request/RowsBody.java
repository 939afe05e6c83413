package org.siteselection.http.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a body with a list of many objects, each with an object of numbers, whose numbers become arrays ({@link NumbersNode}). */
final class RowsBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final ObjectMapper mapper;
    private final JsonBody.Rows rows;
    private final NumberRows numbers;
    private final Member ofItem = this::member;

    /**
     * @param parser at the start of the body
     * @param mapper reads all other values; reports a name that occurs twice
     */
    RowsBody(JsonParser parser, ObjectMapper mapper, JsonBody.Rows rows) {
        this.parser = parser;
        this.mapper = mapper;
        this.rows = rows;
        this.numbers = new NumberRows(mapper);
    }

    /** The object in the body; null if the body is anything else than one object, or a name occurs twice in an object. */
    @Nullable
    ObjectNode read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        ObjectNode body = object(name -> name.equals(rows.list()) && parser.currentToken() == JsonToken.START_ARRAY
                ? list()
                : mapper.readTree(parser));
        return body == null || parser.nextToken() != null ? null : body;
    }

    private @Nullable ArrayNode list() throws IOException {
        ArrayNode list = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            JsonNode item = token == JsonToken.START_OBJECT ? object(ofItem) : value();
            if (item == null) {
                return null;
            }
            list.add(item);
        }
        return list;
    }

    private @Nullable JsonNode member(String name) throws IOException {
        return name.equals(rows.numbers()) && parser.currentToken() == JsonToken.START_OBJECT
                ? numbers.read(parser)
                : value();
    }

    private JsonNode value() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? NODES.textNode(parser.getText())
                : mapper.readTree(parser);
    }

    /** Reads the value of a member at which the parser is; null as {@link #read}. */
    private interface Member {
        @Nullable
        JsonNode read(String name) throws IOException;
    }

    /** The object at which the parser is; null as {@link #read}. */
    private @Nullable ObjectNode object(Member member) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            // Before the value is read, because the first error of a body counts.
            if (object.has(name)) {
                return null;
            }
            parser.nextToken();
            JsonNode value = member.read(name);
            if (value == null) {
                return null;
            }
            object.set(name, value);
        }
        return object;
    }
}
