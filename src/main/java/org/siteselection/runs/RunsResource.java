package org.siteselection.runs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.http.Budgeted;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.Paging;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.request.RelativeLocation;
import org.siteselection.http.security.Roles;
import org.siteselection.rulefiles.RuleLibrary;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Stored runs: makes and stores rankings, and lists runs. */
@Budgeted
@Path("/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource extends ConfidentialResource {
    private static final String RULE_SET = "ruleSet";
    private static final String UNTIL = "until";
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
    private static final QueryParameters.Known LIST = QueryParameters.single(Paging.PAGE, Paging.SIZE, RULE_SET, UNTIL);

    private final RunRecorder recorder;
    private final RunStore store;
    private final RuleLibrary library;

    RunsResource(RunRecorder recorder, RunStore store, RuleLibrary library, RunReaders readers) {
        super(readers, store);
        this.recorder = recorder;
        this.store = store;
        this.library = library;
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createRun", summary = "Rank and store the ranking", description = """
                    A ranking request with an optional label. The run stores the request, the texts of the rules with their \
                    digest, the whole current catalogue, the figures that the rules read, the waivers, and the exact text of the \
                    answer, so it can be replayed years later, even if rules and facts have changed. \
                    With an `Idempotency-Key` the request can be repeated if no answer arrived: the same key of the same caller with the \
                    same body returns the run of the first request and creates no second one, also for concurrent requests and on another \
                    replica. A failed request does not use its key; deletion of the run releases it.""")
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description = "At most 255 visible ASCII characters, such as a UUID, with or without quotation marks.",
            schema = @Schema(implementation = String.class, maxLength = 255),
            example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RunBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The run",
            headers = {
                @Header(
                        name = HttpHeaders.LOCATION,
                        description = "Address of the run, without scheme and host",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Idempotency-Replayed",
                        description = "`true` if an earlier request with this key made the run; absent otherwise",
                        schema = @Schema(implementation = Boolean.class))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunViews.RunView.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "403", ref = "#/components/responses/Forbidden")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @APIResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "#/components/responses/NotKept")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public Response create(byte[] body, @Context UriInfo uri, @Context HttpHeaders headers) {
        QueryParameters.single().read(uri.getQueryParameters());
        Optional<String> key = IdempotencyKey.read(headers.getRequestHeader(IdempotencyKey.HEADER));
        RunRecorder.Recorded recorded = recorder.record(NewRun.read(body), key);
        String address = uri.getRequestUri().getRawPath().replaceFirst("/*$", "/")
                + recorded.run().id();
        Response.ResponseBuilder answer =
                RelativeLocation.created(address).entity(RunViews.RunView.created(recorded.run()));
        return confidential(recorded.repeated() ? answer.header("Idempotency-Replayed", true) : answer);
    }

    @GET
    @Operation(operationId = "listRuns", summary = "Stored runs, newest first", description = """
                    Ordered by time of creation, the newest first, then by id. New runs move the others to later \
                    pages; `until`, set to the `createdAt` of the first item of the first page, \
                    keeps the pages stable.""")
    @Parameter(
            name = Paging.PAGE,
            in = ParameterIn.QUERY,
            description = "Number of the page, from 0.",
            schema = @Schema(implementation = Integer.class, minimum = "0", defaultValue = "0"))
    @Parameter(
            name = Paging.SIZE,
            in = ParameterIn.QUERY,
            description = "Runs of a page.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "20"))
    @Parameter(
            name = RULE_SET,
            in = ParameterIn.QUERY,
            description = "Only runs of this rule set, including inline documents with this id.",
            schema = @Schema(implementation = String.class),
            example = "asic-assembly")
    @Parameter(
            name = UNTIL,
            in = ParameterIn.QUERY,
            description = "Only runs made until this moment, an ISO 8601 instant.",
            schema = @Schema(implementation = Instant.class),
            example = "2026-12-01T09:30:00.123456Z")
    @APIResponse(
            responseCode = "200",
            description = "A page of runs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RunViews.RunList.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/UnknownName")
    public Response list(@Context UriInfo uri) {
        requireReader();
        QueryParameters query = LIST.read(uri.getQueryParameters());
        String ruleSet = query.one(RULE_SET).orElse(null);
        Instant until = query.one(UNTIL).map(RunsResource::instant).orElse(null);
        RunViews.RunList page = store.list(ruleSet, until, Paging.of(query));
        if (ruleSet != null && page.total() == 0 && !library.ids().contains(ruleSet)) {
            String message = "There is no rule set '" + ShortText.of(ruleSet) + "', and no run of one."
                    + NearestName.hint(ruleSet, library.ids());
            throw new ApiException(ProblemCode.UNKNOWN_NAME, message, List.of(new Violation(RULE_SET, message)));
        }
        return confidential(Response.ok(page));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text);
            // Databases support fewer years than Java; no run is outside of these.
            return instant.isAfter(END_OF_TIME)
                    ? END_OF_TIME
                    : instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        } catch (DateTimeParseException e) {
            String message =
                    "must be an ISO 8601 instant such as 2026-12-01T09:30:00Z, was '" + ShortText.of(text) + "'.";
            throw new ApiException(
                    ProblemCode.INVALID_REQUEST, UNTIL + " " + message, List.of(new Violation(UNTIL, message)));
        }
    }
}
