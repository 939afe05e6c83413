package org.siteselection.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.http.Budgeted;
import org.siteselection.http.request.Paging;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.security.Roles;

/** The audit log, for callers who may change stored data. */
@Budgeted
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    private static final String ACTOR = "actor";
    private static final String ACTION = "action";
    private static final String SUBJECT = "subject";
    private static final QueryParameters.Known KNOWN =
            QueryParameters.single(Paging.PAGE, Paging.SIZE, ACTOR, ACTION, SUBJECT);

    private final AuditLog log;
    private final UriInfo uri;

    AuditResource(AuditLog log, UriInfo uri) {
        this.log = log;
        this.uri = uri;
    }

    @GET
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "listAudit",
            summary = "Log of changes of stored data",
            description =
                    "Every change of stored data, newest first. An entry exists if and only if its change was made.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the changes that match",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AuditLog.AuditPage.class)))
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "401", ref = "#/components/responses/Unauthorized")
    @APIResponse(responseCode = "403", ref = "#/components/responses/Forbidden")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @Parameter(
            name = Paging.PAGE,
            in = ParameterIn.QUERY,
            description = "Number of the page, from 0",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    @Parameter(
            name = Paging.SIZE,
            in = ParameterIn.QUERY,
            description = "Entries of a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "20"))
    @Parameter(
            name = ACTOR,
            in = ParameterIn.QUERY,
            description = "Only changes by this token",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ACTION,
            in = ParameterIn.QUERY,
            description = "Only changes of this kind, such as fact.changed",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = SUBJECT,
            in = ParameterIn.QUERY,
            description = "Only changes of this object, such as the id of a place",
            schema = @Schema(type = SchemaType.STRING),
            example = "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55")
    public RestResponse<AuditLog.AuditPage> list() {
        QueryParameters query = KNOWN.read(uri.getQueryParameters());
        AuditLog.AuditPage found = log.page(
                new AuditLog.Wanted(query.one(ACTOR), query.one(ACTION), query.one(SUBJECT)), Paging.of(query));
        return RestResponse.ResponseBuilder.ok(found)
                .header("Cache-Control", "no-store")
                .build();
    }
}
