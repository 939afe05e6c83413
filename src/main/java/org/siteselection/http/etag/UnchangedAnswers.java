package org.siteselection.http.etag;

import io.quarkus.arc.All;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.siteselection.http.etag.KnownTags.Asked;

/**
 * Answers a repeated GET whose {@code If-None-Match} names the current tag, on the thread that received it and before a resource
 * is matched. The resource would give the same answer on another thread. Requests with credentials, which may see other data, and
 * with a Content-Type, which may be refused, are left to the resource.
 */
@ApplicationScoped
class UnchangedAnswers {
    /** Runs after the limits, cross-origin rules and credentials, and before the resources. */
    private static final int BEFORE_RESOURCES = 0;

    /** Where the framework puts the template of a matched resource, for metrics and traces. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final KnownTags tags;
    private final List<OpenVersions> resources;

    UnchangedAnswers(KnownTags tags, @All List<OpenVersions> resources) {
        this.tags = tags;
        this.resources = resources;
    }

    void register(@Observes Router router) {
        for (OpenVersions resource : resources) {
            router.route(HttpMethod.GET, resource.start() + "*")
                    .order(BEFORE_RESOURCES)
                    .handler(context -> answer(context, resource));
        }
    }

    private void answer(RoutingContext context, OpenVersions resource) {
        HttpServerRequest request = context.request();
        List<String> named = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
        boolean plain = !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(HttpHeaders.CONTENT_TYPE);
        String path = request.path();
        if (named.isEmpty() || !plain || !path.startsWith(resource.start())) {
            context.next();
            return;
        }
        List<String> versions =
                resource.openVersions(path.substring(resource.start().length()));
        EntityTag tag = tags.get(
                new Asked(versions, path, request.query(), request.headers().getAll(HttpHeaders.ACCEPT)));
        if (tag == null || !EntityTags.names(named, tag)) {
            context.next();
            return;
        }
        Vertx.currentContext().putLocal(TEMPLATE, resource.template());
        context.response()
                .setStatusCode(304)
                .putHeader(HttpHeaders.ETAG, '"' + tag.getValue() + '"')
                .putHeader(HttpHeaders.CACHE_CONTROL, EntityTags.REVALIDATED)
                .putHeader(HttpHeaders.VARY, EntityTags.VARY)
                .end();
    }
}
