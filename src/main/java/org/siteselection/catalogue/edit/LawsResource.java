package org.siteselection.catalogue.edit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Law;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.catalogue.store.CatalogueWriter;
import org.siteselection.catalogue.view.CatalogueReference;
import org.siteselection.catalogue.view.Filters;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.request.Csv;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.security.Roles;

/** Laws, orders and tariffs of all places. */
@Budgeted
@Path("/v1/laws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts and laws, with their sources")
class LawsResource extends EditingResource {
    private static final Set<String> FILTERS = Set.of("state", "place", "kind");

    @RegisterForReflection
    public record LawList(CatalogueReference catalogue, List<Law> laws, String notice) {}

    private final Deletions deletions;
    private final UriInfo uri;

    LawsResource(
            Catalogue catalogue,
            EntityTags tags,
            UriInfo uri,
            HttpHeaders headers,
            CatalogueWriter writer,
            Deletions deletions) {
        super(catalogue, tags, uri, headers, writer);
        this.deletions = deletions;
        this.uri = uri;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "listLaws",
            summary = "Laws, orders and tariffs, by place and kind",
            description =
                    "As described by their sources, with effective date and standing if known. A law whose `expires` is before the"
                            + " date of the edition is listed here and is no longer in force; no gate lists it. Filters can be"
                            + " repeated: a law is listed if it matches one value of each given filter. `Accept: text/csv` gives the columns that an import reads. Not legal advice.")
    @APIResponse(
            responseCode = "200",
            description = "The laws that match, by place, kind, year and title",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LawList.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/UnknownName")
    public Response list(
            @Parameter(description = "Only laws of this state", example = "TX") @QueryParam("state")
                    List<String> states,
            @Parameter(description = "Only laws of this place; a synonym of state that also takes counties and sites")
                    @QueryParam("place")
                    List<String> places,
            @Parameter(description = "Only laws of this kind", example = "foreign_ownership") @QueryParam("kind")
                    List<String> kinds,
            @Context Request request) {
        return table(
                RowType.LAW,
                FILTERS,
                request,
                snapshot -> matching(snapshot, states, places, kinds),
                (snapshot, laws) -> new LawList(CatalogueReference.to(snapshot), laws, NOTICE));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "importLaws", summary = "Import laws, all or none", description = """
                    As CSV with the columns place, title, kind, effect, standing, source and, optionally, effective, year, citation, url, expires and checkedOn; or as JSON, `{"laws": [...]}` or a single law. Place, kind and title identify a law. Every invalid row is reported with its line, and nothing is changed. A change of existing rows \
                    needs `If-Match`: the ETag of `GET /v1/laws` (with your token) or of a dry run, which is valid until one of these rows \
                    changes (412), or `*`; without `If-Match` the answer is \
                    a 409 that lists the rows. `?dryRun=true` shows the changes and makes none.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EditBodies.LawImport.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "true returns the changes without making them",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"),
            example = "true")
    @APIResponse(
            responseCode = "200",
            description = "The changes, or those that a request without dryRun would make",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswer.class)))
    public Response bringIn(byte[] body) {
        return bringIn(RowType.LAW, body);
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "deleteLaw",
            summary = "Delete a user's law",
            description =
                    "The law with this place, kind and title. If it replaced a law of the packaged edition, that law is"
                            + " restored. Laws of the packaged edition cannot be deleted (409).")
    @Parameter(
            name = "place",
            in = ParameterIn.QUERY,
            required = true,
            description = "Id of the place",
            schema = @Schema(implementation = String.class),
            example = "alliance_site")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            required = true,
            description = "Kind of the law",
            schema = @Schema(implementation = String.class),
            example = "zoning")
    @Parameter(
            name = "title",
            in = ParameterIn.QUERY,
            required = true,
            description = "Title of the law",
            schema = @Schema(implementation = String.class),
            example = "Noise ordinance")
    @APIResponse(responseCode = "204", description = "The law is deleted")
    public Response delete() {
        return delete(
                QueryParameters.single("place", "kind", "title"),
                query -> base ->
                        deletions.law(named(query, "place"), named(query, "kind"), named(query, "title"), base));
    }

    private static String named(QueryParameters query, String name) {
        return query.one(name)
                .orElseThrow(() -> new ApiException(
                        ProblemCode.INVALID_REQUEST,
                        name + " is missing; a law is named by place, kind and title.",
                        List.of(new Violation(name, "is missing."))));
    }

    private static List<Law> matching(
            CatalogueSnapshot snapshot, List<String> states, List<String> places, List<String> kinds) {
        new Filters()
                .check(
                        "state",
                        states,
                        snapshot.states().stream().map(Place::id).toList())
                .checkPlaces("place", "place", places, snapshot, place -> true)
                .check(
                        "kind",
                        kinds,
                        snapshot.laws().stream()
                                .map(Law::kind)
                                .distinct()
                                .sorted()
                                .toList())
                .refuse();
        boolean anywhere = states.isEmpty() && places.isEmpty();
        return snapshot.laws().stream()
                .filter(law -> anywhere || states.contains(law.place()) || places.contains(law.place()))
                .filter(law -> kinds.isEmpty() || kinds.contains(law.kind()))
                .toList();
    }
}
