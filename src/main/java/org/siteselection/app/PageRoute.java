package org.siteselection.app;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.EntityTag;
import org.siteselection.http.etag.EntityTags;
import org.siteselection.http.request.PreferredType;
import org.siteselection.report.ReportStyle;

/**
 * Serves the page at the root path to callers that prefer HTML to JSON, and the headers of its files. All other callers
 * get the answer of {@link IndexResource}.
 */
@ApplicationScoped
class PageRoute {
    /** Runs after the limits, which {@code RequestGuard} checks, and before the resources. */
    private static final int BEFORE_RESOURCES = 0;

    /**
     * The page loads its script and style sheet from this service and calls only its API. Its icon is in the document. A
     * report that it opens in a new window is bound to the same policy, so the style sheet of reports is allowed by its digest.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' {reports}; img-src 'self'"
                    + " data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String REPORTS = "{reports}";

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    /** Names below this path contain a digest of the content, so an answer is valid for ever. */
    private static final String HASHED = PageFiles.PATH + "bundle/";

    private final PageFiles files;
    private final CountyFiles counties;
    private final EntityTags tags;
    private final String policy;

    PageRoute(PageFiles files, CountyFiles counties, EntityTags tags, ReportStyle reports) {
        this.files = files;
        this.counties = counties;
        this.tags = tags;
        this.policy = POLICY.replace(REPORTS, reports.source());
    }

    void register(@Observes Router router) {
        router.route("/")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_RESOURCES)
                .handler(this::page);
        router.routeWithRegex(PageFiles.PATH + "counties/[^/]+")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_RESOURCES)
                .blockingHandler(this::county, false);
        router.route(PageFiles.PATH + "*")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_RESOURCES)
                .handler(this::file);
    }

    private void page(RoutingContext context) {
        if (!context.request().path().equals("/")) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.VARY, "Accept");
        if (!PreferredType.prefers(context.request().getHeader(HttpHeaders.ACCEPT), HTML, JSON)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response();
        // A 304 has the type too: a browser replaces the security policy of its stored page by that of the 304.
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", policy)
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML + ";charset=UTF-8");
        if (!unchanged(context, tags.of(HTML, files.page()))) {
            response.end(files.page());
        }
    }

    private void file(RoutingContext context) {
        String path = context.request().path();
        String digest = files.digest(path);
        if (digest == null) {
            context.next();
            return;
        }
        context.response()
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        path.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "public, no-cache");
        // The stored time is the start of the process, which differs between instances; the tag replaces it.
        context.request().headers().remove(HttpHeaders.IF_MODIFIED_SINCE);
        if (!unchanged(context, tags.of(path, digest))) {
            context.next();
        }
    }

    private void county(RoutingContext context) {
        String path = context.request().path();
        String content = counties.content(path);
        if (content == null) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        if (!unchanged(context, tags.of(path, content))) {
            context.response().end(content);
        }
    }

    /** Adds the tag, a weak one because the bytes depend on the compression, and answers 304 if the caller has it. */
    private static boolean unchanged(RoutingContext context, EntityTag tag) {
        context.response().putHeader(HttpHeaders.ETAG, "W/\"" + tag.getValue() + '"');
        if (!EntityTags.matches(tag, context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return false;
        }
        context.response().setStatusCode(304).end();
        return true;
    }
}
