package org.siteselection.robustness;

import io.vertx.ext.web.RoutingContext;
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
import org.siteselection.http.traffic.ClientConnection;
import org.siteselection.ranking.RankingRequestReader;
import org.siteselection.ranking.RankingService;

/** Robustness analyses of rankings. */
@Budgeted
@Path("/v1/robustness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
class RobustnessResource {
    private static final QueryParameters.Known QUERY = QueryParameters.single();

    private final RankingService rankings;
    private final RobustnessService service;

    RobustnessResource(RankingService rankings, RobustnessService service) {
        this.rankings = rankings;
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "postRobustness", summary = "Analyze the robustness of a ranking", description = """
                    A ranking request, with at most 200 feasible candidates, and the settings of the draws. The same request and seed give the same \
                    bytes, independent of the number of processors and the order of candidates. Nothing is stored.

                    **Drawn** (SMAA-2). Each draw has weights from `weightModel`, and values: a fact with an uncertainty, from the request \
                    or the catalogue, is drawn once for all candidates and expressions that read it, and every relative scale is \
                    computed again from the drawn field, so that a draw is the ranking of its facts. Gates are not evaluated \
                    again, and a draw in which a value would be missing uses the given value. A value missing under `reweight` keeps \
                    the score from reweighting, the weighted mean of its present siblings, or is drawn with `sampleMissing` \
                    (not on scales without ends; warning `missing-held`). `rankAcceptability`, `pairwiseWinning`, `centralWeights` and \
                    `confidenceFactor` count these draws; ties are shared. Where the rules have costs, `candidates[].costs` has the mean and the \
                    10th and 90th percentile (nearest rank) of the present value over the same draws of the facts.

                    **Constrained weights**: `constrained` is uniform over the part of the simplex of global criterion weights in which \
                    the first node of each pair in `order` weighs at least as much as the second, and the global weight of each node in \
                    `bounds` lies between its two numbers; either may be left out. The weight of a node is the sum of the weights of its criteria. \
                    Criteria of weight 0 are in no draw, so a node of such criteria alone has the weight 0 in the constraints. \
                    Constraints that no weights satisfy are a 422 `weights-infeasible`, whose `violations` are a set of constraints that contradict \
                    each other and of which each is necessary; contradictions below 1e-10 are none. The draws are a random walk (hit-and-run along the \
                    axes of the rounded region, within equations such as equal bounds), uniform in the limit: each 1,000 draws have their own walk \
                    from the analytic centre, with as many moves before the first draw as between 20 draws. Between two draws are d (d + 8) moves, \
                    where d is the dimension of the region, at most the number of named nodes; the weights within a node follow exactly.

                    **Exact**, for the weighted sum at the given values: `weightIntervals`, `smallestFlip` and `breakEvens` follow from \
                    the geometry of the scores, which are linear in the global weights. A break-even includes the weight that a criterion gets from \
                    missing siblings; as a value in `facts` it makes the two level, unless criteria in `alsoUsedBy` change with it. \
                    Criteria without weight or value and those on a relative scale have none. For other methods these three are null, \
                    with the warning `sampled-only`, and criteria without weight get none in any draw.

                    **Verdict**, from at most 10,000 draws around the given weights with a spread of 0.25, independent of `weightModel`: \
                    `undecided` if the two best are less than 0.5 points of 100 apart, which is within the rounding of the data, or \
                    the leader is first in less than half of the draws; `clear` if it is first in at least 90 percent of them and the \
                    smallest flip moves more than 5 percent of all weight (a distance above 0.10); `close` otherwise. A single candidate \
                    is clear; without candidates the verdict is null. `verdictReason` gives the reason. \
                    Intervals, flip and verdict start from the given weights and ignore `order` and `bounds`.

                    **On request**: `methods` ranks the same candidates by every method; `rankReversals` lists the candidates whose removal \
                    changes the order of the others, which is impossible for methods over scores with absolute scales or a fixed field.

                    A request has a time budget of 20 seconds by default; a 503 is the answer after that time, or if too many requests wait.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RobustnessBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The analysis",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RobustnessAnswer.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @APIResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public RobustnessAnswer post(byte[] body, @Context UriInfo uri, @Context RoutingContext context) {
        QUERY.read(uri.getQueryParameters());
        RobustnessRequest request = RobustnessRequestReader.read(RankingRequestReader.parse(body));
        return service.analyse(rankings.basis(request.ranking()), request, ClientConnection.closed(context));
    }
}
