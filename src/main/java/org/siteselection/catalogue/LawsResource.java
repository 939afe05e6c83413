package org.siteselection.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.http.ApiException;
import org.siteselection.http.EntityTags;
import org.siteselection.http.ProblemCode;
import org.siteselection.http.Violation;
import org.siteselection.naming.NearestName;

/** Laws, orders and tariffs of all places. */
@Path("/v1/laws")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts, laws, and where each was read")
class LawsResource extends CatalogueResource {
    private static final Set<String> FILTERS = Set.of("state", "place", "kind");
    /** Longer lists of known names are left to the operation that lists them. */
    private static final int MOST_LISTED = 40;

    public record LawList(CatalogueReference catalogue, List<Law> laws, String notice) {}

    LawsResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        super(catalogue, tags, uri, headers);
    }

    @GET
    @Operation(
            operationId = "listLaws",
            summary = "Laws, orders and tariffs, by place and kind",
            description = "As their sources describe them, with effective date and standing where known. Filters may be"
                    + " repeated: a law is listed when it matches one value of each filter given. Not legal advice.")
    @APIResponse(
            responseCode = "200",
            description = "The laws that match, by place, kind, year and title",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LawList.class),
                            examples = @ExampleObject(name = "excerpt", value = CatalogueExamples.LAWS)))
    @APIResponse(responseCode = "304", description = "The copy that If-None-Match names is still good")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/UnknownName")
    public RestResponse<LawList> list(
            @Parameter(description = "Only laws of this state", example = "TX") @QueryParam("state")
                    List<String> states,
            @Parameter(description = "Only laws of this place; a synonym of state that also takes sites")
                    @QueryParam("place")
                    List<String> places,
            @Parameter(description = "Only laws of this kind", example = "foreign_ownership") @QueryParam("kind")
                    List<String> kinds) {
        return answer(FILTERS, snapshot -> matching(snapshot, states, places, kinds));
    }

    private static LawList matching(
            CatalogueSnapshot snapshot, List<String> states, List<String> places, List<String> kinds) {
        List<Violation> unknown = new ArrayList<>();
        check("state", states, snapshot.states().stream().map(Place::id).toList(), unknown);
        check("place", places, snapshot.places().stream().map(Place::id).toList(), unknown);
        List<String> knownKinds =
                snapshot.laws().stream().map(Law::kind).distinct().sorted().toList();
        check("kind", kinds, knownKinds, unknown);
        if (!unknown.isEmpty()) {
            throw new ApiException(ProblemCode.UNKNOWN_NAME, unknown.get(0).message(), unknown);
        }
        boolean anywhere = states.isEmpty() && places.isEmpty();
        List<Law> laws = snapshot.laws().stream()
                .filter(law -> anywhere || states.contains(law.place()) || places.contains(law.place()))
                .filter(law -> kinds.isEmpty() || kinds.contains(law.kind()))
                .toList();
        return new LawList(CatalogueReference.to(snapshot), laws, NOTICE);
    }

    private static void check(String filter, List<String> given, List<String> known, List<Violation> unknown) {
        String all = known.size() > MOST_LISTED ? "" : " Known are " + String.join(", ", known) + ".";
        given.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Violation(
                        filter, "There is no " + filter + " '" + name + "'." + NearestName.hint(name, known) + all))
                .forEach(unknown::add);
    }
}
