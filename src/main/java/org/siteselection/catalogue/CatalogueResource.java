package org.siteselection.catalogue;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.siteselection.http.ApiException;
import org.siteselection.http.EntityTags;
import org.siteselection.http.ProblemCode;
import org.siteselection.http.QueryParameters;
import org.siteselection.naming.NearestName;

/** What the reading resources of the catalogue share: one snapshot per answer, strict query parameters, strong ETags. */
abstract class CatalogueResource {
    /** Goes with every answer that lists laws. */
    static final String NOTICE = "Not legal advice.";

    private final Catalogue catalogue;
    private final EntityTags tags;
    private final UriInfo uri;
    private final HttpHeaders headers;

    CatalogueResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        this.catalogue = catalogue;
        this.tags = tags;
        this.uri = uri;
        this.headers = headers;
    }

    /** The view of the current snapshot, or 304 where the caller already has it. Query parameters are refused. */
    <T> RestResponse<T> answer(Function<CatalogueSnapshot, T> view) {
        return answer(Set.of(), view);
    }

    /**
     * @param parameters names of the query parameters that the operation takes, each repeatable
     */
    <T> RestResponse<T> answer(Set<String> parameters, Function<CatalogueSnapshot, T> view) {
        QueryParameters query = QueryParameters.single()
                .repeatable(parameters.toArray(String[]::new))
                .read(uri.getQueryParameters());
        CatalogueSnapshot snapshot = catalogue.current();
        // Built before the tags are compared: what does not exist is a 404 even to 'If-None-Match: *'.
        T body = view.apply(snapshot);
        EntityTag tag = tags.of(snapshot.digest(), MediaType.APPLICATION_JSON, uri.getPath(), query.canonical());
        List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        boolean same = known != null && EntityTags.matches(tag, String.join(", ", known));
        ResponseBuilder<T> response = same
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, EntityTags.VARY)
                .build();
    }

    static ApiException notFound(String what, String given, Collection<String> known) {
        return new ApiException(
                ProblemCode.NOT_FOUND, "There is no " + what + " '" + given + "'." + NearestName.hint(given, known));
    }
}
