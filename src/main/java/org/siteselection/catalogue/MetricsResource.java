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

/** What is measured of places. */
@Path("/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts, laws, and where each was read")
class MetricsResource extends CatalogueResource {
    public record MetricList(CatalogueReference catalogue, List<MetricSummary> metrics) {}

    MetricsResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        super(catalogue, tags, uri, headers);
    }

    @GET
    @Operation(
            operationId = "listMetrics",
            summary = "All metrics",
            description =
                    "By id, each with its unit, the direction that is better in general, its vintage or formula, and the number of states whose figure is known.")
    @APIResponse(
            responseCode = "200",
            description = "All metrics",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MetricList.class),
                            examples = @ExampleObject(name = "excerpt", value = CatalogueExamples.METRICS)))
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is still good")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<MetricList> list() {
        return answer(snapshot -> new MetricList(
                CatalogueReference.to(snapshot),
                snapshot.metrics().stream()
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
                            schema = @Schema(implementation = MetricDetail.class),
                            examples = @ExampleObject(name = "excerpt", value = CatalogueExamples.METRIC)))
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is still good")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<MetricDetail> one(
            @Parameter(description = "Id of the metric", example = "electricity_price_industrial_ttm_2024")
                    @PathParam("id")
                    String id) {
        return answer(snapshot -> snapshot.metric(id)
                .map(found -> MetricDetail.of(snapshot, found))
                .orElseThrow(() -> notFound(
                        "metric",
                        id,
                        snapshot.metrics().stream().map(Metric::id).toList())));
    }
}
