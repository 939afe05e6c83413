package org.siteselection.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The examples of the API document. */
public final class ApiExamples {
    private ApiExamples() {}

    /** @param name of a file in {@code openapi/examples}, {@code importLaws.request.one.json} */
    public static String text(String name) {
        try (InputStream file = ApiExamples.class.getResourceAsStream("/openapi/examples/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
