package org.siteselection.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NamedNumbers;

/**
 * An object of numbers in an array, without a node for each; nodes are made when they are asked for. It equals the object with
 * these nodes, and cannot be changed.
 */
@SuppressWarnings("unchecked") // of deepCopy, as the superclass declares it
final class NumbersNode extends ObjectNode {
    private static final long serialVersionUID = 1L;

    private final transient NamedNumbers numbers;

    /** @param whole positions of the numbers without fraction and exponent, each within the range of an {@code int} */
    NumbersNode(NamedNumbers numbers, BitSet whole) {
        super(JsonNodeFactory.instance, new Members(numbers, whole));
        this.numbers = numbers;
    }

    NamedNumbers numbers() {
        return numbers;
    }

    private static final class Members extends AbstractMap<String, JsonNode> {
        private final NamedNumbers numbers;
        private final BitSet whole;

        Members(NamedNumbers numbers, BitSet whole) {
            this.numbers = numbers;
            this.whole = whole;
        }

        private JsonNode node(int position) {
            double value = numbers.value(position);
            return whole.get(position) ? IntNode.valueOf((int) value) : DoubleNode.valueOf(value);
        }

        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return numbers.containsKey(name);
        }

        @Override
        public @Nullable JsonNode get(@Nullable Object name) {
            int position = name instanceof String key ? numbers.names().indexOf(key) : -1;
            return position < 0 ? null : node(position);
        }

        @Override
        public Set<Map.Entry<String, JsonNode>> entrySet() {
            return NamedNumbers.entries(numbers.names(), this::node);
        }
    }
}
