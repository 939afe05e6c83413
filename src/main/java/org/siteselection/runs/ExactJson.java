package org.siteselection.runs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/** JSON as it is stored. Unlike the mapper of answers this one does not round, so doubles survive the round trip exactly. */
final class ExactJson {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static {
        // No limits of requests apply: stored texts were read under them or written here, and rule files may be longer.
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .build());
    }

    private ExactJson() {}

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored value cannot be written", e);
        }
    }

    static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if the text was not written by this class */
    static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored value cannot be read", e);
        }
    }

    /**
     * Reads a stored text as a tree, and counts each token as work of the current stop rule.
     *
     * @throws IllegalStateException if the text is not JSON
     * @throws StoppedException if the work must stop
     */
    static JsonNode tree(PackedText text) {
        try (JsonParser parser = new CountedParser(JSON.createParser(text.stream()))) {
            return JSON.readTree(parser);
        } catch (IOException e) {
            throw new IllegalStateException("A stored text cannot be read", e);
        }
    }

    /** Reports every token to the stop rule. */
    private static final class CountedParser extends JsonParserDelegate {
        /** Steps to read a token and add its node. */
        private static final int STEPS = 50;

        CountedParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() throws IOException {
            StopRule.spend(STEPS);
            return super.nextToken();
        }
    }
}
