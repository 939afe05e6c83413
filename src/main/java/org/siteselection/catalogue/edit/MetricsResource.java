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
import org.siteselection.catalogue.Metric;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.catalogue.store.CatalogueWriter;
import org.siteselection.catalogue.view.CatalogueReference;
import org.siteselection.catalogue.view.MetricDetail;
import org.siteselection.catalogue.view.MetricSummary;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.Csv;
import org.siteselection.http.security.Roles;

/** Metrics: list, read, import, change, delete. */
@Budgeted
@Path("/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts and laws, with their sources")
class MetricsResource extends EditingResource {
    @RegisterForReflection
    public record MetricList(CatalogueReference catalogue, List<MetricSummary> metrics) {}

    private final Deletions deletions;

    MetricsResource(
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
            operationId = "listMetrics",
            summary = "All metrics",
            description =
                    "By id, each with its unit, the direction that is better in general, its vintage or formula, and the number of states with a known figure."
                            + " `Accept: text/csv` gives the columns that an import reads.")
    @APIResponse(
            responseCode = "200",
            description = "All metrics",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MetricList.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response list(@Context Request request) {
        return table(
                RowType.METRIC,
                Set.of(),
                request,
                CatalogueSnapshot::metrics,
                (snapshot, metrics) -> new MetricList(
                        CatalogueReference.to(snapshot),
                        metrics.stream()
                                .map(metric -> MetricSummary.of(snapshot, metric))
                                .toList()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getMetric",
            summary = "One metric with the values of all states",
            description =
                    "For maps and plots: the value of each state with its year and source. States whose figure is unknown are listed as missing; unknown is never 0.")
    @APIResponse(
            responseCode = "200",
            description = "One metric with the values of all states",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetricDetail.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<MetricDetail> one(
            @Parameter(description = "Id of the metric", example = "electricity_price_industrial_ttm") @PathParam("id")
                    String id) {
        return answer(snapshot -> snapshot.metric(id)
                .map(found -> MetricDetail.of(snapshot, found))
                .orElseThrow(() -> notFound(
                        "metric",
                        id,
                        snapshot.metrics().stream().map(Metric::id).toList())));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "importMetrics", summary = "Import metrics, all or none", description = """
                    As CSV with the columns id, label, group, unit, direction, description and, if wanted, min, max and inherit; or as JSON, `{"metrics": [...]}` or a single metric. Every invalid row is reported with its line, and nothing is changed. A change of existing rows \
                    needs `If-Match`: the ETag of `GET /v1/metrics` (with your token) or of a dry run, which is valid until one of these rows \
                    changes (412), or `*`; without `If-Match` the answer is \
                    a 409 that lists the rows. `?dryRun=true` shows the changes and makes none.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EditBodies.MetricImport.class)),
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
        return bringIn(RowType.METRIC, body);
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(operationId = "putMetric", summary = "Add a metric, or change its description", description = """
                    Expressions in rule files use the id. The unit cannot change while facts use it. A change of an existing row needs `If-Match`: the ETag of a GET of this address (with your token), which is valid until this row changes (412), or `*`; \
                    `If-None-Match: *` only adds.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditBodies.MetricBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The metric, changed or unchanged",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetricDetail.class)))
    @APIResponse(
            responseCode = "201",
            description = "The metric, added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetricDetail.class)))
    public Response put(
            @Parameter(description = "Id of the metric", example = "substation_distance") @PathParam("id") String id,
            byte[] body) {
        return put(
                RowType.METRIC,
                id,
                body,
                after -> MetricDetail.of(after, after.metric(id).orElseThrow()));
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Path("/{id}")
    @Operation(
            operationId = "deleteMetric",
            summary = "Delete a user's metric",
            description =
                    "With its facts, which stay readable as superseded. Metrics of active rule sets and of the packaged edition cannot be deleted (409).")
    @APIResponse(responseCode = "204", description = "The metric is deleted")
    public Response delete(
            @Parameter(description = "Id of the metric", example = "substation_distance") @PathParam("id") String id) {
        return delete(base -> deletions.metric(id, base));
    }
}
