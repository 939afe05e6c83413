package org.siteselection.runs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.http.Budgeted;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.request.TableChoice;
import org.siteselection.http.security.Roles;

/** One stored run: read, replayed, compared with another, deleted. */
@Budgeted
@Path("/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunResource extends ConfidentialResource {
    private static final String ID = "Id of a run.";
    private static final String EXAMPLE = "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55";
    private static final QueryParameters.Known DIFF = QueryParameters.single().repeatable("candidate");

    private final RunStore store;
    private final Replays replays;
    private final RunDiffs diffs;
    private final RunWorkbooks workbooks;

    RunResource(RunStore store, Replays replays, RunDiffs diffs, RunWorkbooks workbooks, RunReaders readers) {
        super(readers, store);
        this.store = store;
        this.replays = replays;
        this.diffs = diffs;
        this.workbooks = workbooks;
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, TableChoice.WORKBOOK})
    @Operation(operationId = "getRun", summary = "A stored run with its rules and facts", description = """
                    The answer to its creation and in addition `rules`, the texts of the rules, and `facts`, \
                    every figure that criteria and gates read for the candidates, with year and source (`request` for figures \
                    of the request). A figure that a site inherits is listed under its state. \
                    A workbook has the ranking of the stored rules and facts, with the sheets of a workbook of `/v1/rankings`.""")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RunViews.RunView.class)),
                @Content(
                        mediaType = TableChoice.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    public Response get(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") String id,
            @Context Request request,
            @Context UriInfo uri) {
        requireReader();
        QueryParameters.single().read(uri.getQueryParameters());
        if (TableChoice.isWorkbook(request)) {
            return confidential(TableChoice.workbook(workbooks.write(id), "run-" + id));
        }
        return confidential(Response.ok(RunViews.RunView.whole(find(id))));
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteRun",
            summary = "Delete a stored run",
            description =
                    "Deletes the run with its stored inputs and its idempotency key. The audit keeps a record of the deletion.")
    @APIResponse(responseCode = "204", description = "The run is deleted")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "403", ref = "#/components/responses/Forbidden")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Response delete(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") String id, @Context UriInfo uri) {
        QueryParameters.single().read(uri.getQueryParameters());
        if (!ConflictRetry.retried(() -> store.delete(id(id)))) {
            throw unknown(id);
        }
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayRun", summary = "Score a run again with its own rules and facts", description = """
                    The replay uses the stored rules and facts, not the current ones. `identical` is true if it gives the stored ranking, \
                    number by number; otherwise `differences` lists the differences. `changedSince` lists changes since the run in \
                    figures and laws that its rules read, and in the rules; `today` has the ranking of the same request now. \
                    For the full current ranking, POST the `request` of the run to `/v1/rankings`. Nothing is stored.""")
    @APIResponse(
            responseCode = "200",
            description = "The result of the replay",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayAnswer.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response replay(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") String id, @Context UriInfo uri) {
        requireReader();
        QueryParameters.single().read(uri.getQueryParameters());
        return confidential(Response.ok(replays.replay(find(id))));
    }

    @GET
    @Path("/{id}/diff/{other}")
    @Operation(operationId = "diffRuns", summary = "Changes between two runs, with their causes", description = """
                    From this run, `before`, to the other one, `after`; every change is the other run minus this one, so a positive \
                    change of a score is a higher score in the other run. `moves` has every candidate of either run with its \
                    ranks and scores and, if both rank it, the criteria whose contribution changed, the greatest change first. Under the weighted sum these \
                    add up to the change of the score, and each is the sum of `byScore` (mean weight times change of \
                    the score) and `byWeight` (mean score times change of the weight); a missing value counts with weight 0 and the \
                    score of the other run. `changed` lists the differences between the inputs of the runs: rules, weights, parameters, \
                    method, waivers, figures. Both runs are scored again from their stored inputs, whatever their `explain`; `criteria` are listed for the \
                    500 candidates that moved furthest.""")
    @Parameter(
            name = "candidate",
            in = ParameterIn.QUERY,
            description =
                    "Only these candidates, repeatable. Their criteria are listed even if a candidate changed little.",
            schema = @Schema(implementation = String[].class))
    @APIResponse(
            responseCode = "200",
            description = "The changes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DiffAnswer.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    public Response diff(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") String id,
            @Parameter(
                            description = "Id of the run to compare it with.",
                            example = "9b1f7a3c-2e60-4d11-b0a8-6b7d9d1c2f04")
                    @PathParam("other")
                    String other,
            @Context UriInfo uri) {
        requireReader();
        QueryParameters query = DIFF.read(uri.getQueryParameters());
        StoredRun before = find(id);
        return confidential(Response.ok(diffs.diff(before, find(other), query.all("candidate"))));
    }
}
