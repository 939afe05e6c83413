package org.siteselection.catalogue.edit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.Source;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.catalogue.store.CatalogueWriter;
import org.siteselection.catalogue.view.CatalogueReference;
import org.siteselection.catalogue.view.SourceDetail;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.Csv;
import org.siteselection.http.security.Roles;

/** Sources of facts and laws: list, read, import, change, delete. */
@Budgeted
@Path("/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts and laws, with their sources")
class SourcesResource extends EditingResource {
    @RegisterForReflection
    public record SourceList(CatalogueReference catalogue, List<Source> sources) {}

    private final Deletions deletions;

    SourcesResource(
            Catalogue catalogue,
            EntityTags tags,
            UriInfo uri,
            HttpHeaders headers,
            CatalogueWriter writer,
            Deletions deletions) {
        super(catalogue, tags, uri, headers, writer);
        this.deletions = deletions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "listSources",
            summary = "All sources with their licences",
            description =
                    "By id. The licence contains the publisher's terms of reuse, null if none was found; it applies to the figures."
                            + " `Accept: text/csv` gives the columns that an import reads.")
    @APIResponse(
            responseCode = "200",
            description = "All sources with their licences",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SourceList.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response list(@Context Request request) {
        return table(
                RowType.SOURCE,
                Set.of(),
                request,
                CatalogueSnapshot::sources,
                (snapshot, sources) -> new SourceList(CatalogueReference.to(snapshot), sources));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSource",
            summary = "One source and its use",
            description = "With the metrics that have facts from it and the number of its facts and laws.")
    @APIResponse(
            responseCode = "200",
            description = "One source and its use",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceDetail.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
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

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "importSources", summary = "Import sources, all or none", description = """
                    As CSV with the columns id, title, publisher and, optionally, year, address and licence; or as JSON, `{"sources": [...]}` or a single source. Every invalid row is reported with its line, and nothing is changed. A change of existing rows \
                    needs `If-Match`: the ETag of `GET /v1/sources` (with your token) or of a dry run, which is valid until one of these rows \
                    changes (412), or `*`; without `If-Match` the answer is \
                    a 409 that lists the rows. `?dryRun=true` shows the changes and makes none.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EditBodies.SourceImport.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true returns the changes without making them",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"),
            example = "true")
    @APIResponse(
            responseCode = "200",
            description = "The changes, or those that a request without dryRun would make",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswer.class)))
    public Response bringIn(byte[] body) {
        return bringIn(RowType.SOURCE, body);
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(operationId = "putSource", summary = "Add a source, or change its description", description = """
                    Every fact and every law names its source. A change of an existing row needs `If-Match`: the ETag of a GET of this address (with your token), which is valid until this row changes (412), or `*`; \
                    `If-None-Match: *` only adds.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditBodies.SourceBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The source, changed or unchanged",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceDetail.class)))
    @APIResponse(
            responseCode = "201",
            description = "The source, added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SourceDetail.class)))
    public Response put(
            @Parameter(description = "Id of the source", example = "oncor-quote-2026") @PathParam("id") String id,
            byte[] body) {
        return put(
                RowType.SOURCE,
                id,
                body,
                after -> SourceDetail.of(after, after.source(id).orElseThrow()));
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Path("/{id}")
    @Operation(
            operationId = "deleteSource",
            summary = "Delete a user's source",
            description =
                    "Sources of facts, laws or superseded facts and those of the packaged edition cannot be deleted (409).")
    @APIResponse(responseCode = "204", description = "The source is deleted")
    public Response delete(
            @Parameter(description = "Id of the source", example = "oncor-quote-2026") @PathParam("id") String id) {
        return delete(base -> deletions.source(id, base));
    }
}
