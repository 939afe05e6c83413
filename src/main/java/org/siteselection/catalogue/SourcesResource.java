package org.siteselection.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.http.EntityTags;

/** Where facts and laws were read. */
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts, laws, and where each was read")
class SourcesResource extends CatalogueResource {
    public record SourceList(CatalogueReference catalogue, List<Source> sources) {}

    SourcesResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        super(catalogue, tags, uri, headers);
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "All sources with their licences",
            description =
                    "By id. The licence is what the publisher says about reuse, null where nothing was found; it goes with the figures.")
    @APIResponse(
            responseCode = "200",
            description = "All sources with their licences",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceList.class),
                            examples = @ExampleObject(name = "excerpt", value = CatalogueExamples.SOURCES)))
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is still good")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<SourceList> list() {
        return answer(snapshot -> new SourceList(CatalogueReference.to(snapshot), snapshot.sources()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSource",
            summary = "One source and what was taken from it",
            description = "With the metrics that have facts from it and the number of its facts and laws.")
    @APIResponse(
            responseCode = "200",
            description = "One source and what was taken from it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceDetail.class),
                            examples = @ExampleObject(name = "excerpt", value = CatalogueExamples.SOURCE)))
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is still good")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<SourceDetail> one(
            @Parameter(description = "Id of the source", example = "fl-692-204") @PathParam("id") String id) {
        return answer(snapshot -> snapshot.source(id)
                .map(found -> SourceDetail.of(snapshot, found))
                .orElseThrow(() -> notFound(
                        "source",
                        id,
                        snapshot.sources().stream().map(Source::id).toList())));
    }
}
