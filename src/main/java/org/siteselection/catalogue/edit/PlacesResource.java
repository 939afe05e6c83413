package org.siteselection.catalogue.edit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.catalogue.store.CatalogueWriter;
import org.siteselection.catalogue.view.CatalogueReference;
import org.siteselection.catalogue.view.Filters;
import org.siteselection.catalogue.view.PlaceDetail;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.Csv;
import org.siteselection.http.security.Roles;

/** Places: states and users' own sites. */
@Budgeted
@Path("/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts and laws, with their sources")
class PlacesResource extends EditingResource {
    @RegisterForReflection
    public record PlaceList(CatalogueReference catalogue, List<Place> places) {}

    private final Deletions deletions;

    PlacesResource(
            Catalogue catalogue,
            EntityTags tags,
            UriInfo uri,
            HttpHeaders headers,
            CatalogueWriter writer,
            Deletions deletions) {
        super(catalogue, tags, uri, headers, writer);
        this.deletions = deletions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "listPlaces",
            summary = "All places: states and users' own sites; counties on request",
            description =
                    "By id. A site has the id of its state, and of its county if one is stated. Counties are listed only with `kind=county`. Filters can be repeated."
                            + " `Accept: text/csv` gives the columns that an import reads.")
    @APIResponse(
            responseCode = "200",
            description = "All places: states and users' own sites",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlaceList.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/UnknownName")
    public Response list(
            @Parameter(description = "Only states, only counties, or only own sites (site)", example = "state")
                    @QueryParam("kind")
                    List<String> kinds,
            @Parameter(description = "Only sites, or counties, within this state") @QueryParam("state")
                    List<String> states,
            @Context Request request) {
        return table(
                RowType.PLACE,
                Set.of("kind", "state"),
                request,
                snapshot -> matching(snapshot, kinds, states),
                (snapshot, places) -> new PlaceList(CatalogueReference.to(snapshot), places));
    }

    private static List<Place> matching(CatalogueSnapshot snapshot, List<String> kinds, List<String> states) {
        new Filters()
                .check("kind", kinds, List.of(Place.STATE, Place.COUNTY, Place.SITE))
                .check(
                        "state",
                        states,
                        snapshot.states().stream().map(Place::id).toList())
                .refuse();
        Stream<Place> counties = kinds.contains(Place.COUNTY) ? snapshot.counties().stream() : Stream.empty();
        return Stream.concat(snapshot.places().stream(), counties)
                .filter(place -> kinds.isEmpty() || kinds.contains(place.kind()))
                .filter(place -> states.isEmpty() || states.contains(place.state()))
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPlace",
            summary = "One place with all its facts and laws",
            description =
                    "A state, a county or a site. `facts` and `laws` are its own; `inherited` contains the figures that it takes from the county and state in which it lies, each of the nearest one (`from`), and their laws.")
    @APIResponse(
            responseCode = "200",
            description = "One place with all its facts and laws",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceDetail.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<PlaceDetail> one(
            @Parameter(description = "Id of the place", example = "FL") @PathParam("id") String id) {
        return answer(snapshot -> snapshot.place(id)
                .map(found -> PlaceDetail.of(snapshot, found))
                .orElseThrow(() -> noPlace(snapshot, id)));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Consumes({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(operationId = "importPlaces", summary = "Import own sites, all or none", description = """
                    As CSV with the columns id, name and, optionally, state, county, latitude and longitude; or as JSON, `{"places": [...]}` or a single site. In rankings a site inherits from its state the data that it does not have itself. Every invalid row is reported with its line, and nothing is changed. A change of existing rows \
                    needs `If-Match`: the ETag of `GET /v1/places` (with your token) or of a dry run, which is valid until one of these rows \
                    changes (412), or `*`; without `If-Match` the answer is \
                    a 409 that lists the rows. `?dryRun=true` shows the changes and makes none.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EditBodies.PlaceImport.class)),
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
        return bringIn(RowType.PLACE, body);
    }

    @PUT
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Operation(operationId = "putPlace", summary = "Add an own site, or change one", description = """
                    In rankings a site inherits from its state the facts that it does not have itself, and the laws that gates cite. A site with coordinates lies in the county of its coordinates, unless `county` states it; the county must lie in its state. States and counties are part of the packaged edition. A change of an existing row needs `If-Match`: the ETag of a GET of this address (with your token), which is valid until this row changes (412), or `*`; \
                    `If-None-Match: *` only adds.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditBodies.PlaceBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The place, changed or unchanged",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceDetail.class)))
    @APIResponse(
            responseCode = "201",
            description = "The place, added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceDetail.class)))
    public Response put(
            @Parameter(description = "Id of the place", example = "alliance_site") @PathParam("id") String id,
            byte[] body) {
        return put(
                RowType.PLACE,
                id,
                body,
                after -> PlaceDetail.of(after, after.place(id).orElseThrow()));
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.EDITOR)
    @Path("/{id}")
    @Operation(
            operationId = "deletePlace",
            summary = "Delete a user's place",
            description =
                    "With its facts, which stay readable as superseded, and its laws. States and counties cannot be deleted (409)."
                            + " `If-Match` prevents the deletion if any of these has changed (412).")
    @APIResponse(responseCode = "204", description = "The place is deleted")
    public Response delete(
            @Parameter(description = "Id of the place", example = "alliance_site") @PathParam("id") String id) {
        return delete(base -> deletions.place(id, base));
    }
}
