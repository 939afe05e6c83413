package org.siteselection.app;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the properties of the OpenAPI document that have no annotation, by property name or, for an ambiguous name, by
 * schema and property name.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class PropertyDescriptions implements OASFilter {
    private static final String FILE = "/openapi/descriptions.properties";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Properties texts = texts();
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, described) -> describe(name, property, described, texts));
            }
        });
    }

    private static void describe(String schema, String property, Schema described, Properties texts) {
        String text = texts.getProperty(schema + "." + property, texts.getProperty(property));
        // Many readers ignore a description beside a reference.
        if (text != null && described.getDescription() == null && described.getRef() == null) {
            described.setDescription(text);
        }
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(PropertyDescriptions.class.getResourceAsStream(FILE), FILE);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
