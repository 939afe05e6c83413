package org.siteselection.ranking.variant;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.http.Budgeted;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.ranking.RankingRequestReader;

/** Variants of a rule set as rule documents. */
@Budgeted
@Path("/v1/rule-sets")
@Tag(name = "Rule sets")
class VariantResource {
    private static final String YAML = "application/yaml";

    private final VariantService service;

    VariantResource(VariantService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/variant")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(YAML)
    @Operation(
            operationId = "postVariant",
            summary = "A rule set with other weights, defaults and method, as a rule file",
            description = """
                    The whole rule document, in which the weights, the defaults of parameters and the method are those of the request. A ranking by \
                    the document has the scores of a ranking by the rule set with the same `weights`, `parameters` and `method`; \
                    names and values that such a ranking of all states refuses are refused here too. Factor files that the rule set \
                    uses are written out in place, so that the document needs no other file. All keys are kept, with their \
                    reasons, gates, costs and scenarios; comments are not. Expectations were written for the weights of the rule set: those that \
                    still hold on the facts of the packaged edition are kept, the others are left out and named in a comment at the start. The \
                    document passes `check` under the name of its id and `POST /v1/rule-sets/validate`. Nothing is stored, so the id \
                    may be that of an active rule set, also of this one.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VariantBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The rule document",
            content = @Content(mediaType = YAML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @APIResponse(responseCode = "415", ref = "#/components/responses/UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "#/components/responses/Unscorable")
    @APIResponse(responseCode = "503", ref = "#/components/responses/Unavailable")
    public Response post(
            @Parameter(
                            description = "Id of a rule set.",
                            examples = {
                                @ExampleObject(name = "asic-assembly", value = "asic-assembly"),
                                @ExampleObject(name = "mining-site", value = "mining-site"),
                                @ExampleObject(name = "tax-climate-2024", value = "tax-climate-2024")
                            })
                    @PathParam("id")
                    String id,
            byte[] body,
            @Context UriInfo uri) {
        QueryParameters.single().read(uri.getQueryParameters());
        VariantRequest request = VariantRequestReader.read(RankingRequestReader.parse(body));
        return Response.ok(service.variant(id, request), YAML + ";charset=UTF-8")
                .build();
    }
}
