package org.siteselection.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Problem documents for what never reaches a resource: addresses and headers beyond the limits, malformed addresses,
 * bodies that are too large and paths outside the interface.
 *
 * <p>The server's own limits lie above those here, because beyond its own the server answers without a body and closes.
 */
@ApplicationScoped
class Routes {
    private final Problems problems;
    private final int longestAddress;
    private final int largestHeaders;

    Routes(
            Problems problems,
            @ConfigProperty(name = "site-selection.http.longest-address", defaultValue = "16384") int longestAddress,
            @ConfigProperty(name = "site-selection.http.largest-headers", defaultValue = "32768") int largestHeaders) {
        this.problems = problems;
        this.longestAddress = longestAddress;
        this.largestHeaders = largestHeaders;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::guard).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, 404));
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > longestAddress) {
            answer(
                    context,
                    new ApiException(
                            ProblemCode.URI_TOO_LONG,
                            "The address has " + request.uri().length() + " characters, more than " + longestAddress
                                    + ". POST takes the same request as a body."));
            return;
        }
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        if (size > largestHeaders) {
            answer(
                    context,
                    new ApiException(
                            ProblemCode.HEADERS_TOO_LARGE,
                            "The headers have " + size + " characters, more than " + largestHeaders + "."));
            return;
        }
        context.next();
    }

    private void failed(RoutingContext context) {
        int status = context.statusCode();
        answer(context, status < 400 ? 500 : status);
    }

    private void answer(RoutingContext context, int status) {
        HttpServerRequest request = context.request();
        answer(
                context,
                problems.ofStatus(
                        status, request.method().name(), path(context), request::getHeader, context.failure()));
    }

    private void answer(RoutingContext context, ApiException problem) {
        if (context.response().ended() || context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        Problem document = Problem.of(problem, path(context));
        context.response()
                .setStatusCode(document.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(Buffer.buffer(problems.document(document)));
    }

    private static String path(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "" : path;
    }
}
