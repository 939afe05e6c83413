package org.siteselection.http.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes problem documents for requests that never reach a resource. */
@Singleton
public class RouteAnswers {
    private static final long LINGER_MILLIS = 1_000;
    /** Printable ASCII characters that a path must percent-encode (RFC 3986). */
    private static final String NO_ADDRESS = "\"#<>\\^`{|}";

    private final Problems problems;

    RouteAnswers(Problems problems) {
        this.problems = problems;
    }

    public void answer(RoutingContext context, int status) {
        HttpServerRequest request = context.request();
        answer(
                context,
                problems.ofStatus(
                        status, request.method().name(), path(context), request::getHeader, context.failure()));
    }

    public void answer(RoutingContext context, ApiException problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            context.request().connection().close();
            return;
        }
        Problem document = Problem.of(problem, reference(path(context)));
        if (!context.request().isEnded()) {
            discardRest(context, problem.problem() == ProblemCode.BODY_TOO_LARGE);
        }
        response.setStatusCode(document.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problems.headers(problem, path(context)).forEach(response::putHeader);
        response.end(problems.document(document).json());
    }

    /**
     * A caller that is still sending would lose the answer if the connection closed at once, so the rest of its body is
     * discarded for a short time before the connection closes.
     */
    private static void discardRest(RoutingContext context, boolean hangUp) {
        HttpServerRequest request = context.request();
        if (hangUp) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        request.handler(rest -> {}).resume();
        context.vertx().setTimer(LINGER_MILLIS, timer -> {
            if (hangUp || !request.isEnded()) {
                request.connection().close();
            }
        });
    }

    /** The path as a valid part of an address (RFC 3986): unencoded characters of the sender are percent-encoded. */
    public static String reference(String path) {
        StringBuilder reference = new StringBuilder(path.length());
        path.chars().forEach(c -> {
            if (c > ' ' && c < 0x7F && NO_ADDRESS.indexOf(c) < 0) {
                reference.append((char) c);
            } else {
                reference.append(URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8));
            }
        });
        return reference.toString();
    }

    public static String path(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "" : path;
    }
}
