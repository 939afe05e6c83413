package org.siteselection.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Adds examples of answers from the files {@code openapi/examples/<operation>.<status>.<name>.json}: real answers of the
 * service, with lists cut to their first items.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ExampleFiles implements OASFilter {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(ExampleFiles::answers));
    }

    private static void answers(Operation operation) {
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, answer) -> replace(operation.getOperationId() + "." + status, answer.getContent()));
    }

    private static void replace(String prefix, @Nullable Content content) {
        MediaType json = content == null ? null : content.getMediaType("application/json");
        if (json != null && json.getExamples() != null) {
            json.getExamples().forEach((name, example) -> replace(prefix + "." + name, example));
        }
    }

    private static void replace(String name, Example example) {
        try (InputStream file = file(name)) {
            if (file != null) {
                example.setValue(JSON.convertValue(JSON.readTree(file), Object.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream file(String name) {
        return ExampleFiles.class.getResourceAsStream("/openapi/examples/" + name + ".json");
    }
}
