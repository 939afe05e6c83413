package org.siteselection.catalogue.view;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PlaceHints;
import org.siteselection.catalogue.RenamedMetrics;
import org.siteselection.catalogue.RowType;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.catalogue.store.CatalogueState;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.request.Csv;
import org.siteselection.http.request.QueryParameters;
import org.siteselection.http.request.TableChoice;
import org.siteselection.text.NearestName;
import org.siteselection.text.ShortText;

/** Base of the reading resources of the catalogue: one snapshot per answer, strict query parameters, strong ETags. */
public abstract class CatalogueResource {
    /** Part of every answer that lists laws. */
    public static final String NOTICE = "Not legal advice.";

    private final Catalogue catalogue;
    private final EntityTags tags;
    private final UriInfo uri;
    private final HttpHeaders headers;

    public CatalogueResource(Catalogue catalogue, EntityTags tags, UriInfo uri, HttpHeaders headers) {
        this.catalogue = catalogue;
        this.tags = tags;
        this.uri = uri;
        this.headers = headers;
    }

    /** The view of the current snapshot, or 304 if the caller already has it. Query parameters are refused. */
    protected <T> RestResponse<T> answer(Function<CatalogueSnapshot, T> view) {
        return answer(Set.of(), view);
    }

    /**
     * @param parameters names of the query parameters that the operation takes, each repeatable
     */
    protected <T> RestResponse<T> answer(Set<String> parameters, Function<CatalogueSnapshot, T> view) {
        QueryParameters query = read(parameters);
        CatalogueState.Shown shown = catalogue.shown();
        CatalogueSnapshot snapshot = shown.snapshot();
        // Built before the tags are compared, so that an unknown resource is a 404 even with 'If-None-Match: *'.
        T body = view.apply(snapshot);
        EntityTag tag = revised(
                tags.of(snapshot.digest(), MediaType.APPLICATION_JSON, uri.getPath(), query.canonical()), shown);
        ResponseBuilder<T> response = isKnown(tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return response.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, EntityTags.VARY)
                .build();
    }

    /**
     * Rows of a type, as JSON or CSV by the caller's preference.
     *
     * @param parameters names of the query parameters that the operation takes, each repeatable
     * @param rows matching rows
     * @param json makes the JSON answer
     */
    protected <R> Response table(
            RowType<R> kind,
            Set<String> parameters,
            Request request,
            Function<CatalogueSnapshot, List<R>> rows,
            BiFunction<CatalogueSnapshot, List<R>, Object> json) {
        QueryParameters.Known known = QueryParameters.single().repeatable(parameters.toArray(String[]::new));
        return table(kind, known, request, (snapshot, query) -> rows.apply(snapshot), json);
    }

    /** As {@link #table(RowType, Set, Request, Function, BiFunction)}, for rows that depend on the query as a whole. */
    protected <R> Response table(
            RowType<R> kind,
            QueryParameters.Known parameters,
            Request request,
            BiFunction<CatalogueSnapshot, QueryParameters, List<R>> rows,
            BiFunction<CatalogueSnapshot, List<R>, Object> json) {
        QueryParameters query = parameters.read(uri.getQueryParameters());
        CatalogueState.Shown shown = catalogue.shown();
        CatalogueSnapshot snapshot = shown.snapshot();
        List<R> matching = rows.apply(snapshot, query);
        boolean asCsv = TableChoice.isCsv(request);
        String type = asCsv ? Csv.MEDIA_TYPE : MediaType.APPLICATION_JSON;
        // A filtered export may be imported again with this tag in If-Match.
        EntityTag part = EntityTags.part(tags.of(snapshot.digest(), type, uri.getPath(), ""), query.canonical());
        EntityTag tag = revised(part, shown);
        if (isKnown(tag)) {
            return EntityTags.tagged(Response.notModified(), tag).build();
        }
        Object body = asCsv ? kind.table(matching) : json.apply(snapshot, matching);
        return EntityTags.tagged(Response.ok(body, asCsv ? type + ";charset=UTF-8" : type), tag)
                .build();
    }

    /**
     * An answer that also depends on data outside of the snapshot, such as superseded facts. Caches must not store it; its
     * tag serves for If-Match only.
     */
    protected <T> Response live(Function<CatalogueSnapshot, T> view) {
        read(Set.of());
        CatalogueState.Shown shown = catalogue.shownWithStored();
        return Response.ok(view.apply(shown.snapshot()), MediaType.APPLICATION_JSON)
                .tag(tag(shown))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The tag of the address without a query, as JSON. */
    protected EntityTag tag(CatalogueState.Shown shown) {
        return revised(tags.of(shown.snapshot().digest(), MediaType.APPLICATION_JSON, uri.getPath(), ""), shown);
    }

    private EntityTag revised(EntityTag answer, CatalogueState.Shown shown) {
        Long revision = shown.revision();
        return revision == null ? answer : EntityTags.revised(answer, uri.getPath(), revision);
    }

    private QueryParameters read(Set<String> parameters) {
        return QueryParameters.single()
                .repeatable(parameters.toArray(String[]::new))
                .read(uri.getQueryParameters());
    }

    private boolean isKnown(EntityTag tag) {
        List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && EntityTags.matches(tag, String.join(", ", known));
    }

    public static ApiException notFound(String what, String given, Collection<String> known) {
        return new ApiException(
                ProblemCode.NOT_FOUND,
                "There is no " + what + " '" + ShortText.of(given) + "'." + hint(what, given, known));
    }

    /** The place is unknown, or the caller may not see it. */
    public static ApiException noPlace(CatalogueSnapshot catalogue, String id) {
        return new ApiException(
                ProblemCode.NOT_FOUND,
                "There is no place '" + ShortText.of(id) + "'." + PlaceHints.hint(catalogue, id));
    }

    /** The hint for an unknown name, as a sentence with a leading space; empty if there is none. */
    static String hint(String what, String given, Collection<String> known) {
        return what.equals("metric") ? RenamedMetrics.hint(given, known) : NearestName.hint(given, known);
    }
}
