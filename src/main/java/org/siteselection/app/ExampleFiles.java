package org.siteselection.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the examples of bodies from files {@code openapi/examples/<operation>.<where>.<name>.<kind>}, in the order of {@code
 * index.txt} there. {@code where} is {@code request} or a status; {@code kind} gives the media type.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ExampleFiles implements OASFilter {
    private static final String DIRECTORY = "/openapi/examples/";
    private static final int PARTS = 4;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json", "application/json",
            "csv", "text/csv",
            "yaml", "application/yaml",
            "sql", "application/sql",
            "schema.json", "application/schema+json");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Operation> operations = new HashMap<>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path ->
                        path.getOperations().values().forEach(one -> operations.put(one.getOperationId(), one)));
        text("index.txt").lines().forEach(file -> {
            String[] parts = file.split("\\.", PARTS);
            Operation operation = parts.length == PARTS ? operations.get(parts[0]) : null;
            MediaType body = operation == null ? null : body(operation, parts[1], MEDIA_TYPES.get(parts[3]));
            if (body == null) {
                throw new IllegalStateException("The example '" + file + "' belongs to no body of the API document.");
            }
            body.addExample(parts[2], OASFactory.createExample().value(value(file)));
        });
    }

    private static @Nullable MediaType body(Operation operation, String where, @Nullable String mediaType) {
        Content content = where.equals("request")
                ? operation.getRequestBody().getContent()
                : operation.getResponses().getAPIResponse(where).getContent();
        return mediaType == null ? null : content.getMediaType(mediaType);
    }

    private static Object value(String file) {
        try {
            String text = text(file);
            return file.endsWith("json") ? JSON.convertValue(JSON.readTree(text), Object.class) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static String text(String file) {
        try (InputStream bytes = ExampleFiles.class.getResourceAsStream(DIRECTORY + file)) {
            if (bytes == null) {
                throw new IllegalStateException("There is no example '" + file + "'.");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
