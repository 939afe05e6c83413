package org.siteselection.ranking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.assessment.Question;
import org.siteselection.http.Budgeted;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.request.TableChoice;

/** Comparisons: two candidates side by side. */
@Budgeted
@Path("/v1/comparisons")
@Produces({MediaType.APPLICATION_JSON, TableChoice.WORKBOOK})
@Tag(name = "Rankings")
class ComparisonsResource {
    private static final QueryParameters.Known QUERY = QueryParameters.single();

    private final RankingService service;

    ComparisonsResource(RankingService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postComparison",
            summary = "Compare two candidates, criterion by criterion",
            description = """
                    A ranking request with exactly two candidates. `left` is the first and `right` the second candidate, each as \
                    in a ranking, with its gates, their laws and its reasons. `difference` is the left score minus the right \
                    one. `criteria` lists the contribution of each criterion to the difference, the greatest absolute value first, ties by path. \
                    `from` of a side is the place from which an inherited value comes. \
                    For methods whose score is a sum over criteria, such as the weighted sum, the contributions add up to the difference; \
                    for others they are null. Relative scales and methods over raw values compare only the two candidates, unless the \
                    rules fix a field. `turnaround` lists changes that make the two level: each single criterion whose value \
                    is enough (with the nearest such value), otherwise the smallest set of criteria that is enough together, and the smallest shift of \
                    global weight. It is for the weighted sum only and null otherwise. A candidate that cannot be ranked is in `excluded`; \
                    then its side, the difference and `turnaround` are null and `criteria` is empty. A workbook has the sheets of a ranking; Criteria and Costs show the two side by side. Nothing is stored.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RankingBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ComparisonAnswer.class)),
                @Content(
                        mediaType = TableChoice.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @APIResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public Response post(byte[] body, @Context Request headers, @Context UriInfo uri) {
        QUERY.read(uri.getQueryParameters());
        RankingRequest request = RankingRequestReader.readPair(RankingRequestReader.parse(body));
        Question question = service.question(request);
        if (TableChoice.isWorkbook(headers)) {
            return TableChoice.workbook(
                            service.comparedWorkbook(question, request), RankingWorkbooks.nameOfComparison(question))
                    .build();
        }
        return Response.ok(service.compare(question, request.explain(question)), MediaType.APPLICATION_JSON)
                .build();
    }
}
