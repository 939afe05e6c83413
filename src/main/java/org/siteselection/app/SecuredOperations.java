package org.siteselection.app;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Declares in the OpenAPI document which operations need a bearer token of which role, as {@code @RolesAllowed} requires,
 * and the problems that every operation may return.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SecuredOperations implements OASFilter {
    static final String SCHEME = "bearer";

    private static final String CATALOGUE = "Catalogue";

    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final IndexView index;

    public SecuredOperations(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme(SCHEME)
                                .description("A token whose SHA-256 digest the operator has configured as"
                                        + " site-selection.security.tokens.<name>.sha256, with the role viewer or editor."
                                        + " An editor has all rights of a viewer."));
        Map<String, String> roles = roles();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> {
                    String role = roles.get(operation.getOperationId());
                    if (role != null) {
                        secure(operation, role);
                    }
                    problems(method, operation, role != null);
                }));
    }

    /** Adds the problem responses that follow from method, body and role, so that resources need not repeat them. */
    private static void problems(PathItem.HttpMethod method, Operation operation, boolean secured) {
        may(operation, "401", "Unauthorized");
        may(operation, "406", "NotAcceptable");
        may(operation, "408", "RequestTimeout");
        may(operation, "414", "UriTooLong");
        may(operation, "415", "UnsupportedMediaType");
        may(operation, "431", "HeadersTooLarge");
        may(operation, "503", "Unavailable");
        if (operation.getRequestBody() != null) {
            may(operation, "400", "InvalidRequest");
            may(operation, "413", "TooLarge");
        }
        if (secured) {
            may(operation, "400", "InvalidRequest");
            may(operation, "403", "Forbidden");
        }
        if (method == PathItem.HttpMethod.DELETE) {
            may(operation, "404", "NotFound");
        }
        if (secured && operation.getTags().contains(CATALOGUE)) {
            may(operation, "409", "Conflict");
            may(operation, "412", "PreconditionFailed");
            if (operation.getRequestBody() != null) {
                may(operation, "422", "UnknownName");
            }
        }
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    /**
     * A response that the operation declares itself is kept; one that the framework adds has neither content nor reference.
     */
    private static void may(Operation operation, String status, String response) {
        APIResponse said = operation.getResponses().getAPIResponse(status);
        if (said == null || said.getRef() == null && said.getContent() == null) {
            operation.getResponses().addAPIResponse(status, createAPIResponse().ref(response));
        }
    }

    private static void secure(Operation operation, String role) {
        operation.addSecurityRequirement(createSecurityRequirement().addScheme(SCHEME));
        operation.setDescription(operation.getDescription() + " Needs a token with the role " + role + ".");
    }

    /** Role by the id of the operation. */
    private Map<String, String> roles() {
        Map<String, String> roles = new HashMap<>();
        for (AnnotationInstance allowed : index.getAnnotations(ROLES)) {
            if (allowed.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo method = allowed.target().asMethod();
                AnnotationInstance operation = method.annotation(OPERATION);
                if (operation != null) {
                    roles.put(
                            operation.value("operationId").asString(),
                            String.join(" or ", allowed.value().asStringArray()));
                }
            }
        }
        return roles;
    }
}
