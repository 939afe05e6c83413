package org.siteselection.rulefiles;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.request.Utf8;
import org.siteselection.http.traffic.HeavyWork;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.Issue;
import org.siteselection.rules.IssueText;
import org.siteselection.rules.RuleSet;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;
import org.siteselection.text.Texts;

/** The rule sets in force. */
@Budgeted
@Path("/v1/rule-sets")
@Tag(name = "Rule sets")
class RuleSetsResource {
    private static final String YAML = "application/yaml";
    private static final String JSON_SCHEMA = "application/schema+json";

    /** Bytes of the heap per byte of a document: its nodes, its rules and the rankings of its expectations. */
    private static final long MEMORY_OF_LETTER = 200;

    /** Bytes of a document beyond which a check is heavy; the shipped ones are shorter. */
    private static final int LONG_DOCUMENT = 65_536;

    private final RuleLibrary library;
    private final Catalogue catalogue;
    private final EntityTags tags;
    private final HeavyWork work;

    RuleSetsResource(RuleLibrary library, Catalogue catalogue, EntityTags tags, HeavyWork work) {
        this.library = library;
        this.catalogue = catalogue;
        this.tags = tags;
        this.work = work;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRuleSets",
            summary = "The active rule sets",
            description = "Id, version, owner and digest of each. The digest covers the file and all that it includes.")
    @APIResponse(
            responseCode = "200",
            description = "The rule sets, by id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleSetViews.RuleSetList.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response list(@Context HttpHeaders headers, @Context UriInfo uri) {
        StringBuilder digests = new StringBuilder();
        library.ruleSets().forEach(rules -> digests.append(rules.id()).append(rules.digest()));
        return answer(
                headers,
                uri,
                MediaType.APPLICATION_JSON,
                digests.toString(),
                () -> new RuleSetViews.RuleSetList(library.ruleSets().stream()
                        .map(RuleSetViews.RuleSetSummary::of)
                        .toList()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRuleSet",
            summary = "A compiled rule set",
            description =
                    "Parameters with defaults and bounds, gates, and the factor tree with normalised weights, value functions and the author's reasons.")
    @APIResponse(
            responseCode = "200",
            description = "The compiled rule set",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleSetViews.RuleSetView.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response one(
            @Parameter(
                            description = "Id of a rule set.",
                            examples = {
                                @ExampleObject(name = "asic-assembly", value = "asic-assembly"),
                                @ExampleObject(name = "mining-site", value = "mining-site"),
                                @ExampleObject(name = "tax-climate-2024", value = "tax-climate-2024")
                            })
                    @PathParam("id")
                    String id,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        RuleSet rules = find(id);
        CatalogueSnapshot snapshot = catalogue.open();
        List<Issue> pending = library.pendingIssues(id);
        String state = rules.digest() + snapshot.digest() + pending + rules.warnings();
        return answer(headers, uri, MediaType.APPLICATION_JSON, state, () -> RuleSetViews.of(rules, snapshot, pending));
    }

    @GET
    @Path("/{id}/source")
    @Produces(YAML)
    @Operation(
            operationId = "getRuleSetSource",
            summary = "The source text of a rule set",
            description = "The text of the rule file; files that it uses are not part of it.")
    @APIResponse(
            responseCode = "200",
            description = "The rule file",
            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response source(
            @Parameter(
                            description = "Id of a rule set.",
                            examples = {
                                @ExampleObject(name = "asic-assembly", value = "asic-assembly"),
                                @ExampleObject(name = "mining-site", value = "mining-site"),
                                @ExampleObject(name = "tax-climate-2024", value = "tax-climate-2024")
                            })
                    @PathParam("id")
                    String id,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        RuleSet rules = find(id);
        return answer(
                headers,
                uri,
                YAML + ";charset=UTF-8",
                rules.digest(),
                () -> String.valueOf(rules.origin().source()));
    }

    @GET
    @Path("/schema")
    @Produces(JSON_SCHEMA)
    @Operation(operationId = "getRuleSetSchema", summary = "The JSON Schema of rule files", description = """
                    JSON Schema, draft 2020-12, with which editors complete and check rule files: the schema itself describes a \
                    rule set file, `#/$defs/factorFile` a factor file, and `#/$defs/inlineRuleSet` a document inside a \
                    request. The schema checks the structure only; `POST /v1/rule-sets/validate` also finds other errors, \
                    such as an unknown metric.""")
    @APIResponse(
            responseCode = "200",
            description = "The schema of this version of the service",
            content = @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public Response schema(@Context HttpHeaders headers, @Context UriInfo uri) {
        return answer(headers, uri, JSON_SCHEMA, RuleSetSchema.text(), RuleSetSchema::text);
    }

    @POST
    @Path("/validate")
    @Consumes({YAML, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "validateRuleSet",
            summary = "Check a rule document and run its expectations",
            description = """
                    All issues, with code, path, line, column and hint. Id, version and title are optional; \
                    `use` reads the files of the rule directory. Expectations run on the facts of the packaged edition \
                    and have their actual result. Nothing is stored. A document that exceeds a limit (1,000,000 characters, \
                    2,000 criteria, 500 siblings, texts of 200 to 4,000 characters, ...) gets the error `too-large` with \
                    the name and value of the limit; the guide for rule authors lists all limits. Texts and paths in an issue are \
                    shortened to 200 characters; expectations stop after five seconds.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = YAML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(
            responseCode = "200",
            description = "The issues; 200 also for a document with errors",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleValidation.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @APIResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public RuleValidation validate(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        QueryParameters.single().read(uri.getQueryParameters());
        MediaType type = headers.getMediaType();
        boolean json = type != null && type.getSubtype().equals("json");
        work.admit(MEMORY_OF_LETTER * body.length, body.length > LONG_DOCUMENT);
        return library.validate(Utf8.decode(body), json);
    }

    private RuleSet find(String id) {
        return library.ruleSet(id).orElseThrow(() -> {
            List<Issue> pending = library.pendingIssues().getOrDefault(id, List.of());
            if (!pending.isEmpty()) {
                Issue first = Issues.firstError(pending);
                return new ApiException(
                        ProblemCode.NOT_FOUND,
                        "The rule set '" + ShortText.of(id) + "' is not active: its file has errors, the first is "
                                + first.code() + " at " + IssueText.oneLine(first.place()) + ".");
            }
            String near = NearestName.hint(id, library.ids());
            String all = " Known: " + Texts.some(library.ids(), 500) + ".";
            return new ApiException(
                    ProblemCode.NOT_FOUND,
                    "There is no rule set '" + ShortText.of(id) + "'." + (near.isEmpty() ? all : near));
        });
    }

    private Response answer(HttpHeaders headers, UriInfo uri, String mediaType, String digest, Supplier<Object> body) {
        QueryParameters.single().read(uri.getQueryParameters());
        EntityTag tag = tags.of(digest, mediaType, uri.getPath());
        return EntityTags.notModified(tag, headers)
                .orElseGet(() -> EntityTags.tagged(Response.ok(body.get(), mediaType), tag)
                        .build());
    }
}
