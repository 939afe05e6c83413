package org.siteselection.catalogue.edit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.catalogue.store.CatalogueWriter;
import org.siteselection.catalogue.view.CatalogueReference;
import org.siteselection.catalogue.view.FactBodies;
import org.siteselection.catalogue.view.FactDetail;
import org.siteselection.catalogue.view.FactHistory;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.Csv;
import org.siteselection.http.security.Roles;

/** Facts: list, import, supersede, delete. */
@Budgeted
@Path("/v1/facts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts and laws, with their sources")
class FactsResource extends EditingResource {
    private static final Set<String> FILTERS = Set.of("kind", "place", "metric", "source");

    private final Deletions deletions;
    private final FactHistory history;

    @RegisterForReflection
    public record FactList(CatalogueReference catalogue, List<Fact> facts) {}

    FactsResource(
            Catalogue catalogue,
            EntityTags tags,
            UriInfo uri,
            HttpHeaders headers,
            CatalogueWriter writer,
            Deletions deletions,
            FactHistory history) {
        super(catalogue, tags, uri, headers, writer);
        this.deletions = deletions;
        this.history = history;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "listFacts",
            summary = "Facts, by place and metric",
            description =
                    "The current figures of states and sites; those of counties with `kind=county`, or of a county that `place` names. Filters can be repeated: a fact is listed if it matches one value of each"
                            + " given filter. More than 20,000 facts are a 422 `too-large`. `Accept: text/csv` gives the columns that an import reads, so that a table can be"
                            + " exported, edited and imported again with `If-Match` and the ETag of this answer.")
    @APIResponse(
            responseCode = "200",
            description = "The facts that match, by place and metric",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FactList.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/UnknownName")
    public Response list(
            @Parameter(description = "Only facts of states, of counties, or of own sites (site)") @QueryParam("kind")
                    List<String> kinds,
            @Parameter(description = "Only facts of this place", example = "TX") @QueryParam("place")
                    List<String> places,
            @Parameter(description = "Only facts of this metric", example = "electricity_price_industrial_ttm")
                    @QueryParam("metric")
                    List<String> metrics,
            @Parameter(description = "Only facts from this source") @QueryParam("source") List<String> sources,
            @Context Request request) {
        return table(
                RowType.FACT,
                FILTERS,
                request,
                snapshot -> new ListedFacts(snapshot, kinds, places, metrics, sources).list(),
                (snapshot, facts) -> new FactList(CatalogueReference.to(snapshot), facts));
    }

    @GET
    @Path("/{place}/{metric}")
    @Operation(
            operationId = "getFact",
            summary = "One fact with its history",
            description =
                    "A fact is superseded, never overwritten: earlier figures stay readable, with the time and author of"
                            + " their recording and of the change, even if the fact was deleted.")
    @APIResponse(
            responseCode = "200",
            description = "The fact and its history",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FactDetail.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response one(
            @Parameter(description = "Id of the place", example = "TX") @PathParam("place") String place,
            @Parameter(description = "Id of the metric", example = "electricity_price_industrial_ttm")
                    @PathParam("metric")
                    String metric) {
        return live(snapshot -> history.of(snapshot, place, metric));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "importFacts", summary = "Import facts, all or none", description = """
                    As CSV with the columns place, metric, value, year, source and, optionally, unit, low, high, sd and \
                    distribution; or as JSON, `{"facts": [...]}` or a single fact. Places, metrics and sources must exist. The \
                    value is in the unit of the metric; `low` and `high` are the bounds of a triangular distribution around it, \
                    `sd` with `distribution` `normal` (in the unit) or `lognormal` (on the log scale) a standard deviation. \
                    A value outside the `min`..`max` of its metric is refused; one of more than ten times the largest, or under a tenth of the smallest figure of other places is imported with the warning `implausible`. \
                    Tables as spreadsheets save them are read: comma, semicolon or tab as separator (of the header line, or of a first line `sep=;`), a decimal comma where the separator is not a comma, blank lines and columns. \
                    Every invalid row is reported with its line, and nothing is changed. A change of existing figures \
                    needs `If-Match`: the ETag of `GET /v1/facts` (with your token) or of a dry run, which is valid until one of these rows \
                    changes (412), or `*`; without `If-Match` \
                    the answer is a 409 that lists the rows. Changed figures are kept as superseded. \
                    `?dryRun=true` shows the changes and makes none.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FactBodies.Body.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @Parameter(
            name = "dryRun",
            in = org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY,
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
        return bringIn(RowType.FACT, body);
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Path("/{place}/{metric}")
    @Operation(
            operationId = "deleteFact",
            summary = "Delete a user's fact",
            description =
                    "The figure stays readable as superseded. If it superseded a figure of the packaged edition, that figure"
                            + " becomes current again. Figures of the packaged edition cannot be deleted (409).")
    @APIResponse(responseCode = "204", description = "The fact is deleted")
    public Response delete(
            @Parameter(description = "Id of the place", example = "alliance_site") @PathParam("place") String place,
            @Parameter(description = "Id of the metric", example = "electricity_price_industrial_ttm")
                    @PathParam("metric")
                    String metric) {
        return delete(base -> deletions.fact(place, metric, base));
    }
}
