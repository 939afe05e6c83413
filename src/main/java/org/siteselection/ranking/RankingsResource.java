package org.siteselection.ranking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.assessment.Question;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.etag.KnownTags;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.Csv;
import org.siteselection.http.request.JsonFields;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.request.TableChoice;
import org.siteselection.ranking.RankingService.Basis;
import org.siteselection.ranking.request.CandidateEntry;
import org.siteselection.ranking.request.ParameterQuery;
import org.siteselection.ranking.request.QueriedCandidates;
import org.siteselection.ranking.request.SelectorQuery;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Rankings: ranked scores with their explanation. */
@Budgeted
@Path("/v1/rankings")
@Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE, TableChoice.WORKBOOK})
@Tag(name = "Rankings")
class RankingsResource {
    private static final QueryParameters.Known QUERY = QueryParameters.single("explain", "from", "method")
            .repeatable("candidate", "except", "in", "state", ParameterQuery.LIST)
            .prefixed(ParameterQuery.PREFIX);
    private final RankingService service;
    private final EntityTags tags;
    private final RankingMeters meters;
    private final KnownTags knownTags;

    RankingsResource(RankingService service, EntityTags tags, RankingMeters meters, KnownTags knownTags) {
        this.knownTags = knownTags;
        this.service = service;
        this.tags = tags;
        this.meters = meters;
    }

    @GET
    @Path("/{ruleSet}")
    @Operation(operationId = "getRanking", summary = "Rank candidates by a rule set", description = """
                    For curl, spreadsheets and caches. Candidates are place ids, given as `state` or `candidate`; all states \
                    if absent, or all counties for a rule set with the level `county`. `parameter.<name>` sets a parameter of the rule set. The answer has a strong \
                    ETag; a request with a matching If-None-Match gets a 304 without scoring. \
                    `Accept: text/csv` gives one row per candidate: rank, id, name, score, status, completeness, low, high, \
                    the score of each factor, the totals of the costs, `inherited_share` where a candidate is no state, and the reason for excluded candidates; it has no values of \
                    criteria, so the places from which they come (`from`) are in the other formats. A workbook (`Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`) \
                    has the sheets Ranking, Criteria, Costs, Laws, Sources and Assumptions; Criteria has rows only with `explain` `full`.""")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Place id to rank, repeatable; the same as `candidate`.",
            schema = @Schema(implementation = String[].class),
            example = "TX")
    @Parameter(
            name = "candidate",
            in = ParameterIn.QUERY,
            description = "Place id to rank, repeatable.",
            schema = @Schema(implementation = String[].class),
            example = "FL")
    @Parameter(
            name = SelectorQuery.FROM,
            in = ParameterIn.QUERY,
            description =
                    "Selects all `states`, all `counties`, or all own `sites` that the caller may read (401 without a token), besides those of `candidate`.",
            schema = @Schema(enumeration = {"states", "counties", "sites"}),
            examples = @ExampleObject(name = "states", value = "states"))
    @Parameter(
            name = SelectorQuery.IN,
            in = ParameterIn.QUERY,
            description =
                    "With `from`: only these places, repeatable or separated by commas; for counties and sites, their ids or their states.",
            schema = @Schema(implementation = String[].class),
            examples = @ExampleObject(name = "two", value = "[\"TX\", \"FL\"]"))
    @Parameter(
            name = SelectorQuery.EXCEPT,
            in = ParameterIn.QUERY,
            description = "With `from`: all but these places; as `in`.",
            schema = @Schema(implementation = String[].class),
            examples = @ExampleObject(name = "alaska", value = "[\"AK\"]"))
    @Parameter(
            name = "explain",
            in = ParameterIn.QUERY,
            description =
                    "Level of explanation in the answer; by default `full` for at most 200 candidates, otherwise `none`.",
            schema = @Schema(enumeration = {"none", "top", "full"}),
            example = "full")
    @Parameter(
            name = "method",
            in = ParameterIn.QUERY,
            description =
                    "Method instead of the rule set's: `weighted_sum`, `weighted_product` or `minimum` on scores; `waspas`, `topsis`, `vikor`, `promethee_ii`, `spotis`, `copras`, `edas`, `mabac`, `marcos`, `codas`, `aras` or `moora` on raw values, each of which needs a direction. A POST also takes options.",
            schema = @Schema(implementation = String.class),
            example = "weighted_sum")
    @Parameter(
            name = ParameterQuery.LIST,
            in = ParameterIn.QUERY,
            description =
                    "Parameter of the rule set as `<name>=<value>`, repeatable. `parameter.<name>=<value>` is the same.",
            schema = @Schema(implementation = String[].class),
            examples = @ExampleObject(name = "american", value = "[\"parent_country=US\"]"))
    @APIResponse(
            responseCode = "200",
            description = "The ranking",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RankingAnswer.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = TableChoice.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/UnknownName")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public Response get(
            @Parameter(
                            description = "Id of a rule set.",
                            examples = {
                                @ExampleObject(name = "asic-assembly", value = "asic-assembly"),
                                @ExampleObject(name = "mining-site", value = "mining-site"),
                                @ExampleObject(name = "tax-climate-2024", value = "tax-climate-2024")
                            })
                    @PathParam("ruleSet")
                    String ruleSet,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        List<String> versions = service.versions(ruleSet);
        Optional<Response> repeated = knownTags.notModified(versions, uri, headers);
        if (repeated.isPresent()) {
            return repeated.get();
        }
        service.require(ruleSet);
        QueryParameters query = QUERY.read(uri.getQueryParameters());
        RankingRequest ranking = request(ruleSet, query);
        String type = type(request);
        Basis basis = service.basis(ranking);
        Optional<EntityTag> early =
                ranking.explainBefore(basis).map(explain -> tag(basis, type, query, ranking, explain));
        // Only an answer has this tag, so the request is valid, and its names need not be resolved again.
        Optional<Response> known = early.flatMap(tag -> EntityTags.named(tag, headers));
        if (known.isPresent()) {
            if (!ranking.selectsSites()) { // which depends on the caller's role too
                knownTags.keep(versions, uri, headers, early.get());
            }
            return known.get();
        }
        Question question = QuestionBuilder.build(basis.rules(), basis.catalogue(), ranking);
        EntityTag tag = early.orElseGet(() -> tag(basis, type, query, ranking, ranking.explain(question)));
        return EntityTags.notModified(tag, headers)
                .orElseGet(() ->
                        EntityTags.tagged(answer(question, ranking, type), tag).build());
    }

    private EntityTag tag(Basis basis, String type, QueryParameters query, RankingRequest ranking, Explain explain) {
        List<String> parts = new ArrayList<>(List.of(
                basis.rules().digest(),
                basis.catalogue().digest(),
                String.valueOf(basis.catalogue().staleAfterYears()),
                type,
                String.valueOf(ranking.ruleSet())));
        parts.addAll(canonical(query, explain));
        return tags.of(parts.toArray(String[]::new));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postRanking",
            summary = "Rank candidates, including own sites, by a rule set or inline rules",
            description = """
                    Like the GET, but also accepts inline candidates, figures that replace those of the catalogue, weights \
                    that replace those of the rules, waivers of gates with their reason, and a whole rule document inline. Nothing \
                    is stored. With `explain` `top` or `full` every candidate has `reasons`: its three strongest and three \
                    weakest criteria compared with the median of the field (the fixed field of the rules, otherwise the feasible candidates), \
                    by weight times distance from the median score, which under the weighted sum is in points; methods over raw \
                    values use the distance from the median value as a share of the span. Missing values give no reasons.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RankingBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The ranking",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RankingAnswer.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class)),
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
    public Response post(byte[] body, @Context Request request, @Context UriInfo uri) {
        QueryParameters.single().read(uri.getQueryParameters());
        RankingRequest ranking = RankingRequestReader.read(RankingRequestReader.parse(body));
        Question question = service.question(ranking);
        return answer(question, ranking, type(request)).build();
    }

    private static String type(Request request) {
        return TableChoice.of(request, Csv.MEDIA_TYPE, TableChoice.WORKBOOK);
    }

    private Response.ResponseBuilder answer(Question question, RankingRequest ranking, String type) {
        return meters.measured(question, () -> made(question, ranking, type));
    }

    private Response.ResponseBuilder made(Question question, RankingRequest ranking, String type) {
        return switch (type) {
            case Csv.MEDIA_TYPE -> Response.ok(service.table(question), Csv.MEDIA_TYPE + ";charset=UTF-8");
            case TableChoice.WORKBOOK ->
                TableChoice.workbook(service.workbook(question, ranking), RankingWorkbooks.nameOf(question));
            default -> Response.ok(service.rank(question, ranking.explain(question)), MediaType.APPLICATION_JSON);
        };
    }

    /** The same text for queries with the same answer: the order of candidates and the two parameter names do not matter. */
    private static List<String> canonical(QueryParameters query, Explain explain) {
        List<String> parts = new ArrayList<>(QueriedCandidates.canonical(query));
        parts.add(explain.word());
        parts.add(query.one("method").orElse(""));
        ParameterQuery.read(query, new ArrayList<>()).forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        return parts;
    }

    private static RankingRequest request(String ruleSet, QueryParameters query) {
        List<Violation> violations = new ArrayList<>();
        List<CandidateEntry> candidates = QueriedCandidates.read(query, violations);
        List<String> words = List.of("none", "top", "full");
        Optional<String> asked = query.one("explain");
        String explain = asked.orElse("full");
        if (!words.contains(explain)) {
            violations.add(new Violation(
                    "explain",
                    "must be one of none, top, full, was '" + ShortText.of(explain) + "'."
                            + NearestName.hint(explain, words)));
        }
        Map<String, Object> parameters = new LinkedHashMap<>(ParameterQuery.read(query, violations));
        JsonFields.refuse(violations);
        return new RankingRequest(
                ruleSet,
                null,
                candidates,
                parameters,
                Map.of(),
                Map.of(),
                Map.of(),
                query.one("method").orElse(null),
                asked.map(Explain::of).orElse(null),
                true);
    }
}
