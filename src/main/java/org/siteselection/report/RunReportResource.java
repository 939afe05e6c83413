package org.siteselection.report;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.JsonFields;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.traffic.ClientConnection;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingRequestReader;
import org.siteselection.runs.ReproducedRuns;
import org.siteselection.runs.ReproducedRuns.ReproducedRun;
import org.siteselection.text.ShortText;

/** Stored runs as printable documents. */
@Budgeted
@Path("/v1/runs")
@Tag(name = "Runs")
class RunReportResource {
    private static final String ROBUSTNESS = "robustness";
    private static final String SCENARIOS = "scenarios";

    private static final QueryParameters.Known QUERY = QueryParameters.single(ROBUSTNESS, SCENARIOS);

    private final ReproducedRuns runs;
    private final ReportService service;
    private final ReportStyle style;
    private final EntityTags tags;

    RunReportResource(ReproducedRuns runs, ReportService service, ReportStyle style, EntityTags tags) {
        this.tags = tags;
        this.runs = runs;
        this.service = service;
        this.style = style;
    }

    @GET
    @Path("/{id}/report")
    @Produces(ReportsResource.HTML)
    @Operation(operationId = "getRunReport", summary = "A stored run as a printable document", description = """
                    As the answer to a POST to `/v1/reports`, from the rules and data of the run. Robustness and scenarios are printed unless \
                    the query says no, the run ranks no or more than 200 candidates, or its rules have no scenarios. The ETag is made of the \
                    digests of the stored rules and data, so a request with a matching If-None-Match gets a 304 without scoring.""")
    @Parameter(
            name = ROBUSTNESS,
            in = ParameterIn.QUERY,
            description = "Whether the document has the analysis of robustness.",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = SCENARIOS,
            in = ParameterIn.QUERY,
            description = "Whether the document has the scenarios of the rules.",
            schema = @Schema(implementation = Boolean.class))
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = ReportsResource.HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public Response get(
            @Parameter(description = "Id of a run.", example = "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55") @PathParam("id")
                    String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context RoutingContext context) {
        runs.requireReader();
        QueryParameters query = QUERY.read(uri.getQueryParameters());
        List<Violation> violations = new ArrayList<>();
        ReportService.Parts parts =
                new ReportService.Parts(flag(query, ROBUSTNESS, violations), flag(query, SCENARIOS, violations));
        JsonFields.refuse(violations);
        List<String> inputs = new ArrayList<>(runs.digests(id));
        inputs.addAll(List.of(
                ReportsResource.HTML,
                style.source(),
                query.one(ROBUSTNESS).orElse(""),
                query.one(SCENARIOS).orElse("")));
        EntityTag tag = tags.of(inputs.toArray(String[]::new));
        if (EntityTags.notModified(tag, headers).isPresent()) {
            return Response.notModified(tag)
                    .header(HttpHeaders.CONTENT_TYPE, ReportsResource.HTML + ";charset=UTF-8")
                    .header(ReportsResource.POLICY, style.policy())
                    .header(HttpHeaders.CACHE_CONTROL, ReportsResource.NOT_KEPT)
                    .build();
        }
        ReproducedRun run = runs.find(id);
        RankingRequest request = RankingRequestReader.read(JsonFields.of(run.request(), violations));
        return Response.ok(
                        service.write(run, request, parts, ClientConnection.closed(context)),
                        ReportsResource.HTML + ";charset=UTF-8")
                .header(ReportsResource.POLICY, style.policy())
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, ReportsResource.NOT_KEPT)
                .build();
    }

    private static @Nullable Boolean flag(QueryParameters query, String name, List<Violation> violations) {
        String value = query.one(name).orElse(null);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            violations.add(new Violation(name, "must be true or false, was '" + ShortText.of(value) + "'."));
        }
        return value == null ? null : Boolean.valueOf(value);
    }
}
