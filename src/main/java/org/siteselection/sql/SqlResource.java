package org.siteselection.sql;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.assessment.Question;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.ranking.Explain;
import org.siteselection.ranking.RankingAdmission;
import org.siteselection.ranking.RankingRequest;
import org.siteselection.ranking.RankingService;
import org.siteselection.ranking.WorkloadEstimate;
import org.siteselection.ranking.request.ParameterQuery;

/** Rule sets as SQL. */
@Budgeted
@Path("/v1/rule-sets")
@Tag(name = "Rule sets")
class SqlResource {
    private static final String SQL = "application/sql";
    /** Bytes of the heap for each expression of a rule set while it is printed. */
    private static final double MEMORY = 100_000;

    private static final QueryParameters.Known QUERY = QueryParameters.single("dialect", "rank", "table")
            .repeatable(ParameterQuery.LIST, SqlQuery.WEIGHT)
            .prefixed(ParameterQuery.PREFIX, SqlQuery.PREFIX);

    private final RankingService rankings;
    private final RankingAdmission admission;
    private final EntityTags tags;

    SqlResource(RankingService rankings, RankingAdmission admission, EntityTags tags) {
        this.rankings = rankings;
        this.admission = admission;
        this.tags = tags;
    }

    @GET
    @Path("/{id}/sql")
    @Produces(SQL)
    @Operation(
            operationId = "getRuleSetSql",
            summary = "A rule set as one SQL statement that scores the rows of a table",
            description = """
                    The statement scores each row of a table with the numbers of a ranking, within 1e-9, in PostgreSQL, DuckDB or Spark SQL. \
                    The table has the column `id` and one column for each metric that the rules read, by its id; NULL is a missing value, and no \
                    row takes values from a county or state. The result has the columns `id`, `gate_<id>` (`pass`, `conditional`, `fail`, `unknown`), \
                    `value_<path>` and `score_<path>` of criteria and factors (`__` for each dot), `total`, `completeness`, `low`, `high`, with costs \
                    `annual_cost`, `once_cost`, `present_value`, then `fault` and, if asked, `rank`. Names of more than 63 bytes end with a digest. \
                    The total is NULL where the service would exclude a candidate, and where a gate, criterion or cost line has no finite value, \
                    which `fault` names. Parameters and weights are literals; `parameter.<name>` and `weight.<path>` set them. Relative scales \
                    and weights of a fixed field are computed first and printed as numbers. Rules whose scores depend on the other candidates \
                    are refused with the code `needs-field`.""")
    @Parameter(
            name = "dialect",
            in = ParameterIn.QUERY,
            description = "The engine that runs the statement.",
            schema =
                    @Schema(
                            enumeration = {"postgresql", "duckdb", "spark"},
                            defaultValue = "postgresql"),
            example = "duckdb")
    @Parameter(
            name = "table",
            in = ParameterIn.QUERY,
            description = "The table, with its schemas if it needs any: up to three names joined by dots.",
            schema = @Schema(implementation = String.class, defaultValue = "sites"),
            example = "sites")
    @Parameter(
            name = "rank",
            in = ParameterIn.QUERY,
            description = "Whether the result has the rank of each row with a total.",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"),
            example = "true")
    @Parameter(
            name = ParameterQuery.LIST,
            in = ParameterIn.QUERY,
            description =
                    "Parameter of the rule set as `<name>=<value>`, repeatable. `parameter.<name>=<value>` is the same.",
            schema = @Schema(implementation = String[].class),
            examples = @ExampleObject(name = "american", value = "[\"parent_country=US\"]"))
    @Parameter(
            name = SqlQuery.WEIGHT,
            in = ParameterIn.QUERY,
            description =
                    "Weight instead of that of the rules as `<path>=<number>`, repeatable. `weight.<path>=<number>` is the same.",
            schema = @Schema(implementation = String[].class),
            examples = @ExampleObject(name = "energy", value = "[\"energy=50\"]"))
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content = @Content(mediaType = SQL, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public Response get(
            @Parameter(
                            description = "Id of a rule set.",
                            examples = {
                                @ExampleObject(name = "asic-assembly", value = "asic-assembly"),
                                @ExampleObject(name = "mining-site", value = "mining-site"),
                                @ExampleObject(name = "tax-climate-2024", value = "tax-climate-2024")
                            })
                    @PathParam("id")
                    String id,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        rankings.require(id);
        QueryParameters parameters = QUERY.read(uri.getQueryParameters());
        SqlQuery query = SqlQuery.read(parameters);
        RankingService.Basis basis = rankings.basis(
                new RankingRequest(id, null, null, Map.of(), Map.of(), Map.of(), Map.of(), null, Explain.NONE, true));
        Question question = RuleSql.question(basis.rules(), basis.catalogue(), query.parameters(), query.weights());
        admission.admit(WorkloadEstimate.ofVariant(
                question, MEMORY * basis.rules().expressions().count()));
        EntityTag tag = tags.of(basis.rules().digest(), basis.catalogue().digest(), SQL, id, parameters.canonical());
        String text = RuleSql.print(question, query.target()).text();
        return EntityTags.notModified(tag, headers)
                .orElseGet(() -> EntityTags.tagged(Response.ok(text, SQL + ";charset=UTF-8"), tag)
                        .build());
    }
}
