package org.siteselection.app;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.http.Budgeted;
import org.siteselection.http.request.QueryParameters;

/** Answers at the root path with the name of the service and links to its parts. */
@Budgeted
@Path("/")
@Tag(name = "Service")
public class IndexResource {
    private static final QueryParameters.Known QUERY = QueryParameters.single();

    private final Index index;

    IndexResource(
            @ConfigProperty(name = "quarkus.application.name") String name,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("ruleSets", "/v1/rule-sets");
        links.put("ranking", "/v1/rankings/{ruleSet}");
        links.put("states", "/v1/states");
        links.put("metrics", "/v1/metrics");
        links.put("runs", "/v1/runs");
        links.put("openapi", "/q/openapi");
        links.put("swaggerUi", "/q/swagger-ui");
        links.put("health", "/q/health");
        this.index = new Index(name, version, links);
    }

    /**
     * @param name name of the service
     * @param version version of the application, part of every entity tag
     * @param links address, or template of an address, by the name of the resource
     */
    @RegisterForReflection
    public record Index(String name, String version, Map<String, String> links) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getIndex",
            summary = "Name, version and starting points of the service",
            description =
                    "The links lead to the rule sets, the catalogue, this description and the health of the service. A caller whose Accept prefers text/html to application/json, such as a browser, gets the page instead.")
    @APIResponse(
            responseCode = "200",
            description = "The service and its links",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Index.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "500", ref = "#/components/responses/InternalError")
    public Index index(@Context UriInfo uri) {
        QUERY.read(uri.getQueryParameters());
        return index;
    }
}
