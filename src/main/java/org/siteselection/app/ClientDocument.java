package org.siteselection.app;

import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createServer;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the OpenAPI document what generated clients need and annotations do not declare: the address of the service,
 * headers of requests and answers, and the token that every operation takes.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class ClientDocument implements OASFilter {
    private static final String TAG = "\"3f9a2c\"";
    private static final String INDEX = "getIndex";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.addServer(createServer().url("/").description("The service that serves this document"));
        document.getPaths().getPathItems().values().forEach(path -> {
            path.getOperations().forEach((method, operation) -> {
                requestHeaders(method, operation);
                answerHeaders(method, operation);
                arrays(operation);
                token(operation);
            });
            tagForChange(path);
        });
        retryAfter(
                Objects.requireNonNull(document.getComponents().getResponses().get("Unavailable")));
        // Otherwise their order is that in which the build found the classes, which differs between builds.
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    private static void requestHeaders(HttpMethod method, Operation operation) {
        boolean cached = operation.getResponses().hasAPIResponse("304");
        if (cached) {
            operation.addParameter(header(
                    "If-None-Match",
                    "ETags of the caller's copies. If one is current, the answer is 304 without a body.",
                    TAG));
        }
        if (operation.getResponses().hasAPIResponse("412")) {
            operation.addParameter(header(
                    "If-Match",
                    "ETag of the answer on which the change is based, or `*`. If the stored data has changed since, the answer is 412.",
                    TAG));
            if (method != HttpMethod.DELETE) {
                operation.addParameter(
                        header("If-None-Match", "`*` only adds: existing rows are not changed (412).", "*"));
            }
        }
    }

    private static Parameter header(String name, String description, String example) {
        return createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(createSchema().addType(SchemaType.STRING))
                .example(example);
    }

    private static void answerHeaders(HttpMethod method, Operation operation) {
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        if (answers.containsKey("304")) {
            for (String status : List.of("200", "304")) {
                Objects.requireNonNull(answers.get(status))
                        .addHeader("ETag", tag("Strong entity tag of the answer, for If-None-Match and If-Match."));
            }
        }
        if (answers.containsKey("412")) {
            for (String status : List.of("200", "201")) {
                APIResponse changed = answers.get(status);
                if (changed != null) {
                    changed.addHeader(
                            "ETag",
                            tag("Strong entity tag of the rows after the change or the dry run, for If-Match."));
                }
            }
        }
        APIResponse created = answers.get("201");
        if (created != null && method == HttpMethod.PUT) {
            created.addHeader(
                    "Location",
                    createHeader()
                            .description("Path of what was added.")
                            .schema(createSchema().addType(SchemaType.STRING).format("uri-reference")));
        }
    }

    /** An answer that is never stored by caches has a tag for the change of its row all the same. */
    private static void tagForChange(PathItem path) {
        Operation reading = path.getGET();
        Operation deletion = path.getDELETE();
        if (reading != null
                && !reading.getResponses().hasAPIResponse("304")
                && deletion != null
                && deletion.getResponses().hasAPIResponse("412")) {
            Objects.requireNonNull(reading.getResponses().getAPIResponse("200"))
                    .addHeader("ETag", tag("Strong entity tag of the answer, for If-Match."));
        }
    }

    private static Header tag(String description) {
        return createHeader()
                .description(description)
                .schema(createSchema().addType(SchemaType.STRING))
                .example(TAG);
    }

    private static void retryAfter(APIResponse response) {
        response.addHeader(
                "Retry-After",
                createHeader()
                        .description("Seconds after which the request may be sent again.")
                        .schema(createSchema().addType(SchemaType.INTEGER)));
    }

    /** Swagger UI sends no request if the example of an array is not an array. */
    private static void arrays(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            Schema schema = parameter.getSchema();
            boolean array = schema != null
                    && schema.getType() != null
                    && schema.getType().contains(SchemaType.ARRAY);
            if (array && parameter.getExample() != null && !(parameter.getExample() instanceof List)) {
                parameter.setExample(new ArrayList<>(List.of(parameter.getExample())));
            }
        }
    }

    /**
     * Reading may require a token, so every operation accepts one; operations that always require it declare that
     * themselves.
     */
    private static void token(Operation operation) {
        if (operation.getSecurity() != null) {
            return;
        }
        operation.addSecurityRequirement(createSecurityRequirement());
        if (!INDEX.equals(operation.getOperationId())) {
            operation.addSecurityRequirement(createSecurityRequirement().addScheme(SecuredOperations.SCHEME));
        }
    }
}
