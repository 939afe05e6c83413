package org.siteselection.http.traffic;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siteselection.http.problem.RouteAnswers;

/** Headers of every answer from every source: browser security policies and caching. */
@Singleton
class AnswerHeaders {
    private static final String OFF = "off";
    private static final String SWAGGER_UI = "/q/swagger-ui";

    /** Answers are data: they contain no scripts, no frames and no external resources. */
    private static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI needs inline scripts and styles, and requests this service only. */
    private static final String USER_INTERFACE =
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'"
                    + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";

    static final String CONTENT_TYPE_OPTIONS = "X-Content-Type-Options";

    /** Headers of every answer that is not a page. */
    static final Map<String, String> ALWAYS = Map.of(
            CONTENT_TYPE_OPTIONS,
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            POLICY,
            DATA_ONLY);

    private final String strictTransport;

    AnswerHeaders(HttpConfig config) {
        this.strictTransport = config.strictTransportSecurity().strip();
    }

    /** Completes the headers of an answer just before they are sent. A document in HTML may bring its own security policy. */
    void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        oneVary(headers);
        String own = headers.get(POLICY);
        ALWAYS.forEach(headers::set);
        if (own != null && isHtml(headers)) {
            headers.set(POLICY, own);
        } else if (RouteAnswers.path(context).startsWith(SWAGGER_UI)) {
            headers.set(POLICY, USER_INTERFACE);
        }
        // Browsers must ignore it over plain HTTP, and a service without TLS must not send it.
        if (context.request().isSSL() && !strictTransport.equalsIgnoreCase(OFF)) {
            headers.set("Strict-Transport-Security", strictTransport);
        }
        if (isKnown(context)) {
            keepFromOthers(headers);
        }
    }

    private static boolean isHtml(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }

    private static boolean isKnown(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous();
    }

    /**
     * Answers to authenticated callers may be confidential: no shared cache may store them, and a private cache only if it
     * can revalidate them.
     */
    private static void keepFromOthers(MultiMap headers) {
        String rule = headers.get(HttpHeaders.CACHE_CONTROL);
        if (rule != null && rule.contains("no-store")) {
            return;
        }
        if (rule == null || !headers.contains(HttpHeaders.ETAG)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!rule.contains("private")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "private, " + rule);
        }
    }

    /** The framework adds its own header if a resource negotiates the media type. */
    private static void oneVary(MultiMap headers) {
        List<String> lines = headers.getAll(HttpHeaders.VARY);
        if (lines.size() > 1) {
            headers.set(
                    HttpHeaders.VARY,
                    lines.stream()
                            .flatMap(line -> Stream.of(line.split(",")))
                            .map(String::strip)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
    }
}
