package org.siteselection.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of rule files as it was packaged with the loader that it agrees with. */
final class RuleSetSchema {
    private static final String RESOURCE = "/rules/rule-set.schema.json";

    private RuleSetSchema() {}

    private static final class Read {
        static final String TEXT = read();
    }

    /** The schema, draft 2020-12, as it lies beside the shipped rule files. */
    static String text() {
        return Read.TEXT;
    }

    private static String read() {
        try (InputStream bytes = RuleSetSchema.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("The application was packaged without " + RESOURCE);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
