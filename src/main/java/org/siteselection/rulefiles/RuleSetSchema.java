package org.siteselection.rulefiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The packaged JSON Schema of rule files, which agrees with the packaged loader. */
final class RuleSetSchema {
    private static final String RESOURCE = "/rules/rule-set.schema.json";

    private RuleSetSchema() {}

    private static final class Read {
        static final String TEXT = read();
    }

    /** The schema, draft 2020-12, identical to the file in the shipped rule directory. */
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
