package org.siteselection.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.http.EntityTags;

/** States and users' own sites alike. */
@Path("/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts, laws, and where each was read")
class PlacesResource extends CatalogueResource {
    public record PlaceList(CatalogueReference catalogue, List<Place> places) {}

    PlacesResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        super(catalogue, tags, uri, headers);
    }

    @GET
    @Operation(
            operationId = "listPlaces",
            summary = "All places: states and users' own sites",
            description = "By id. A site names the state in which it lies.")
    @APIResponse(
            responseCode = "200",
            description = "All places: states and users' own sites",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceList.class),
                            examples = @ExampleObject(name = "excerpt", value = CatalogueExamples.PLACES)))
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is still good")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<PlaceList> list() {
        return answer(snapshot -> new PlaceList(CatalogueReference.to(snapshot), snapshot.places()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getPlace",
            summary = "One place with all its facts and laws",
            description =
                    "A state or a site. The facts of a site are its own: what it lacks is listed as missing and not filled in from its state.")
    @APIResponse(
            responseCode = "200",
            description = "One place with all its facts and laws",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceDetail.class),
                            examples = @ExampleObject(name = "excerpt", value = CatalogueExamples.PLACE)))
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is still good")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<PlaceDetail> one(
            @Parameter(description = "Id of the place", example = "FL") @PathParam("id") String id) {
        return answer(snapshot -> snapshot.place(id)
                .map(found -> PlaceDetail.of(snapshot, found))
                .orElseThrow(() -> notFound(
                        "place", id, snapshot.places().stream().map(Place::id).toList())));
    }
}
