package org.siteselection.report;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.traffic.ClientConnection;
import org.siteselection.ranking.RankingService.Basis;

/** Rankings as printable documents. */
@Budgeted
@Path("/v1/reports")
@Tag(name = "Reports")
class ReportsResource {
    static final String HTML = MediaType.TEXT_HTML;
    static final String POLICY = "Content-Security-Policy";

    /** Requests can be confidential; a caller that keeps the document itself can still ask whether it is current. */
    static final String NOT_KEPT = "no-store";

    private final ReportService service;
    private final ReportStyle style;
    private final EntityTags tags;

    ReportsResource(ReportService service, ReportStyle style, EntityTags tags) {
        this.service = service;
        this.style = style;
        this.tags = tags;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(HTML)
    @Operation(operationId = "postReport", summary = "A ranking as a printable document", description = """
                    A ranking request with a title and a question. The answer is one HTML document without scripts and without requests to \
                    other addresses, which prints on Letter and A4: the answer on the first page with a map, then the ranking, the reasons, laws and conditions, \
                    costs, scenarios, robustness, assumptions, sources, and the command that computes the ranking again. `robustness` and \
                    `scenarios` add these parts. All parts use the same rules and data. Of long rankings the first 100 are printed; \
                    for more than 200 candidates without their criteria. `explain` is accepted but ignored. Nothing is stored. The ETag is made of \
                    the digests of rules, data and request, so the same request with a matching If-None-Match gets a 304 without scoring.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportBody.class),
                            examples =
                                    @ExampleObject(
                                            name = "texas-and-florida",
                                            value =
                                                    "{\"title\": \"ASIC assembly\", \"ruleSet\": \"asic-assembly\", \"candidates\": [\"TX\", \"FL\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @APIResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public Response post(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext context) {
        QueryParameters.single().read(uri.getQueryParameters());
        ReportRequest request = ReportRequestReader.read(body);
        Basis basis = service.basis(request);
        EntityTag tag = tags.of(
                basis.rules().digest(),
                basis.catalogue().digest(),
                String.valueOf(basis.catalogue().staleAfterYears()),
                HTML,
                style.source(),
                request.fingerprint());
        // Only a document has this tag, so the request is valid.
        Response.ResponseBuilder response = EntityTags.named(tag, headers).isPresent()
                ? Response.notModified()
                : Response.ok(service.write(request, basis, ClientConnection.closed(context)));
        // A 304 has the type too: a browser replaces the security policy of its stored document by that of the 304.
        return response.tag(tag)
                .header(HttpHeaders.CONTENT_TYPE, HTML + ";charset=UTF-8")
                .header(POLICY, style.policy())
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }
}
