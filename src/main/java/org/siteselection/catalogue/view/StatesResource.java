package org.siteselection.catalogue.view;

import io.quarkus.runtime.annotations.RegisterForReflection;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;

/** The states and the District of Columbia. */
@Budgeted
@Path("/v1/states")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts and laws, with their sources")
class StatesResource extends CatalogueResource {
    @RegisterForReflection
    public record StateList(CatalogueReference catalogue, List<Place> states) {}

    StatesResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        super(catalogue, tags, uri, headers);
    }

    @GET
    @Operation(
            operationId = "listStates",
            summary = "The 50 states and the District of Columbia",
            description = "By postal code, with region and centre. Users' own sites are under /v1/places.")
    @APIResponse(
            responseCode = "200",
            description = "The 50 states and the District of Columbia",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StateList.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<StateList> list() {
        return answer(snapshot -> new StateList(CatalogueReference.to(snapshot), snapshot.states()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getState",
            summary = "One state with all its facts and laws",
            description =
                    "Every fact with its metric, unit, year and source. Metrics that are unknown for this state are listed as missing: a blank is unknown, never 0.")
    @APIResponse(
            responseCode = "200",
            description = "One state with all its facts and laws",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceDetail.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<PlaceDetail> one(
            @Parameter(description = "Two-letter postal code, in capitals", example = "TX") @PathParam("code")
                    String code) {
        return answer(snapshot -> snapshot.place(code)
                .filter(Place::representsState)
                .map(found -> PlaceDetail.of(snapshot, found))
                .orElseThrow(() -> notFound(
                        "state", code, snapshot.states().stream().map(Place::id).toList())));
    }
}
