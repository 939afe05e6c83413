package org.siteselection.catalogue.view;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Place;
import org.siteselection.catalogue.PlaceHints;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.Budgeted;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.Csv;
import org.siteselection.http.request.Paging;
import org.siteselection.http.request.QueryParameters;

/** The counties and county equivalents. */
@Budgeted
@Path("/v1/counties")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue", description = "Places, metrics, facts and laws, with their sources")
class CountiesResource extends CatalogueResource {
    private static final String IN = "in";
    private static final QueryParameters.Known QUERY =
            QueryParameters.single(Paging.PAGE, Paging.SIZE).repeatable(IN);

    /** @param total number of matching counties on all pages */
    @RegisterForReflection
    public record CountyList(
            CatalogueReference catalogue,
            List<CountySummary> counties,

            @Schema(examples = "254", description = "Number of matching counties on all pages")
            int total) {}

    CountiesResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        super(catalogue, tags, uri, headers);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Csv.MEDIA_TYPE})
    @Operation(
            operationId = "listCounties",
            summary = "The 3,144 counties and county equivalents",
            description = "By id, which is `c` and the FIPS code, with state, region, a point inside, metropolitan"
                    + " area and nearest large airport. Connecticut has its"
                    + " nine planning regions. Without `page` and `size` the answer has all matching counties."
                    + " `Accept: text/csv` gives the columns of `/v1/places`.")
    @Parameter(
            name = IN,
            in = ParameterIn.QUERY,
            description = "Only counties of these states, or with these ids; repeatable or separated by commas.",
            schema = @Schema(implementation = String[].class),
            examples = @ExampleObject(name = "rhode-island", value = "[\"RI\"]"))
    @Parameter(
            name = Paging.PAGE,
            in = ParameterIn.QUERY,
            description = "Number of the page, from 0; all counties without it and `size`.",
            schema = @Schema(implementation = Integer.class, minimum = "0"))
    @Parameter(
            name = Paging.SIZE,
            in = ParameterIn.QUERY,
            description = "Counties per page; 20 if only `page` is given.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
    @APIResponse(
            responseCode = "200",
            description = "The counties that match",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CountyList.class)),
                @Content(mediaType = Csv.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    @APIResponse(responseCode = "422", ref = "#/components/responses/UnknownName")
    public Response list(@Context Request request, @Context UriInfo uri) {
        QueryParameters asked = QUERY.read(uri.getQueryParameters());
        return table(
                RowType.PLACE,
                QUERY,
                request,
                (snapshot, query) -> page(matching(snapshot, query), query),
                (snapshot, page) -> new CountyList(
                        CatalogueReference.to(snapshot),
                        page.stream()
                                .map(county -> CountySummary.of(snapshot, county))
                                .toList(),
                        matching(snapshot, asked).size()));
    }

    private static List<Place> matching(CatalogueSnapshot snapshot, QueryParameters query) {
        List<String> ids = query.all(IN).stream()
                .flatMap(given -> Arrays.stream(given.split(",", -1)))
                .toList();
        Filters filters = new Filters();
        filters.checkPlaces("county or state", IN, ids, snapshot, place -> !place.representsSite())
                .refuse();
        Set<String> in = new HashSet<>(ids);
        return snapshot.counties().stream()
                .filter(county -> in.isEmpty() || in.contains(county.id()) || in.contains(county.state()))
                .toList();
    }

    private static List<Place> page(List<Place> all, QueryParameters query) {
        if (query.one(Paging.PAGE).isEmpty() && query.one(Paging.SIZE).isEmpty()) {
            return all;
        }
        Paging paging = Paging.of(query);
        return all.stream()
                .skip((long) paging.page() * paging.size())
                .limit(paging.size())
                .toList();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getCounty",
            summary = "One county with all its facts and laws",
            description =
                    "`facts` and `laws` are its own; `inherited` contains the laws of its state and the figures of its"
                            + " state that it takes, which never are counts and totals.")
    @APIResponse(
            responseCode = "200",
            description = "One county with all its facts and laws",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceDetail.class)))
    @APIResponse(responseCode = "304", description = "The copy named in If-None-Match is current")
    @APIResponse(responseCode = "400", ref = "#/components/responses/InvalidRequest")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @APIResponse(responseCode = "406", ref = "#/components/responses/NotAcceptable")
    public RestResponse<PlaceDetail> one(
            @Parameter(description = "`c` and the FIPS code of five digits", example = "c48453") @PathParam("id")
                    String id) {
        return answer(snapshot -> snapshot.place(id)
                .filter(Place::representsCounty)
                .map(found -> PlaceDetail.of(snapshot, found))
                .orElseThrow(() -> notFound("county", id, PlaceHints.near(snapshot, id))));
    }
}
