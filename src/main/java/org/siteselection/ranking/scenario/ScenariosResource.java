package org.siteselection.ranking.scenario;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.http.Budgeted;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.ranking.RankingRequestReader;

/** Scenarios: variants of one question side by side. */
@Budgeted
@Path("/v1/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
class ScenariosResource {
    private static final QueryParameters.Known QUERY = QueryParameters.single();

    private final ScenariosService service;

    ScenariosResource(ScenariosService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postScenarios",
            summary = "Rank the same candidates in several scenarios",
            description = """
                    A ranking request with at most 50 scenarios; without `scenarios`, those of the rule set. A scenario has a name and \
                    `parameters`, `weights`, `facts`, `waivers` and `method`, which replace those of the request key by key: a scenario with one \
                    weight keeps all other weights of the request. Figures that a scenario of the rule set has for other candidates are \
                    ignored. An error in a scenario is named with its position, such as `scenarios[2].weights.energy`. `explain` is accepted \
                    but ignored.

                    `candidates` lists each candidate over the base and all scenarios, in this order; `ranks` is null where it is excluded. \
                    The regret of a candidate in a ranking is the distance of its score from the score of the leader, so 0 for the leader; `maxRegret` is \
                    the greatest over all rankings, and `minimaxRegret` names the candidates for which that is the least, thus the \
                    choice that loses least if the least favourable scenario occurs. A candidate that one ranking excludes has no `meanRank` and no `maxRegret`. \
                    If the rankings use methods of different names, regrets are null, with the warning `methods-differ`. `concordance` is \
                    Kendall's W: 1 if all rankings agree, 0 if they have nothing in common. Scores that agree in 12 significant digits tie. Nothing is stored.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScenariosBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The rankings",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ScenariosAnswer.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @APIResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public ScenariosAnswer post(byte[] body, @Context UriInfo uri) {
        QUERY.read(uri.getQueryParameters());
        return service.compare(ScenariosRequestReader.read(RankingRequestReader.parse(body)));
    }
}
