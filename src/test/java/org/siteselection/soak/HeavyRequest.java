package org.siteselection.soak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * A request that asks for much work, memory or output.
 *
 * @param body made when it is needed, since some have megabytes
 */
record HeavyRequest(String name, String method, String path, String media, Supplier<byte[]> body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A request whose body is this value as JSON. */
    static HeavyRequest json(String name, String path, Supplier<Object> value) {
        return new HeavyRequest(name, "POST", path, "application/json", () -> bytes(value.get()));
    }

    /** A request whose body is this text. */
    static HeavyRequest text(String name, String path, String media, Supplier<String> text) {
        return new HeavyRequest(name, "POST", path, media, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    static HeavyRequest get(String name, String path) {
        return new HeavyRequest(name, "GET", path, "", () -> new byte[0]);
    }

    private static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
