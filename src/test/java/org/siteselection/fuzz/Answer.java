package org.siteselection.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A received answer.
 *
 * @param status 0 where the connection was closed without an answer
 * @param headers values by name in lower case
 */
record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    static final Answer NONE = new Answer(0, Map.of(), new byte[0]);

    @Nullable
    String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }

    /** The media type without its parameters, empty where none is given. */
    String mediaType() {
        String type = header("content-type");
        return type == null ? "" : type.replaceFirst(";.*", "").strip();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
