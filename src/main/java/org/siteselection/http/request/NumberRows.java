package org.siteselection.http.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NamedNumbers;
import org.siteselection.text.SharedNames;

/** Reads many objects of numbers into arrays. Objects with the same names in the same order share the names. */
final class NumberRows {
    /** Maximum of different sequences of names; further ones gain nothing from sharing and are read into nodes. */
    private static final int MOST = 1_000;

    private final ObjectMapper mapper;
    private final Map<List<String>, SharedNames> known = new HashMap<>();
    private SharedNames last = new SharedNames(List.of());
    private String[] names = new String[32];
    private double[] values = new double[32];

    /** @param mapper reads the members that are not numbers */
    NumberRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The object at which a parser is.
     *
     * @return null if a name may occur twice
     */
    @Nullable
    ObjectNode read(JsonParser parser) throws IOException {
        BitSet whole = new BitSet();
        int size = 0;
        boolean same = true;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            boolean isInt = token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == JsonParser.NumberType.INT;
            if (!isInt && token != JsonToken.VALUE_NUMBER_FLOAT) {
                return mixed(nodes(size, whole), name, parser);
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            same = same && size < last.size() && last.get(size).equals(name);
            names[size] = name;
            values[size] = isInt ? parser.getIntValue() : parser.getDoubleValue();
            if (isInt) {
                whole.set(size);
            }
            size++;
        }
        SharedNames shared = same && size == last.size() ? last : shared(size);
        if (shared == null || size == 0) {
            return nodes(size, whole);
        }
        last = shared;
        return new NumbersNode(new NamedNumbers(shared, Arrays.copyOf(values, size)), whole);
    }

    /** Null for too many different names, or a name that occurs twice. */
    private @Nullable SharedNames shared(int size) {
        List<String> key = List.of(Arrays.copyOf(names, size));
        SharedNames shared = known.get(key);
        if (shared == null && known.size() < MOST && new HashSet<>(key).size() == size) {
            shared = new SharedNames(key);
            known.put(key, shared);
        }
        return shared;
    }

    private @Nullable ObjectNode nodes(int size, BitSet whole) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < size; i++) {
            if (whole.get(i)) {
                object.put(names[i], (int) values[i]);
            } else {
                object.put(names[i], values[i]);
            }
        }
        return object.size() == size ? object : null;
    }

    /** @param parser at the value of the member with this name */
    private @Nullable ObjectNode mixed(@Nullable ObjectNode object, String name, JsonParser parser) throws IOException {
        String next = name;
        while (object != null && next != null) {
            if (object.replace(next, mapper.readTree(parser)) != null) {
                return null;
            }
            next = parser.nextFieldName();
            if (next != null) {
                parser.nextToken();
            }
        }
        return object;
    }
}
