package org.siteselection.http.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.siteselection.http.problem.RouteAnswers;

/**
 * With {@code anonymous-read=false}, rejects every request without a token before its body is read. A list names the
 * exceptions: the index and the page with its files, which ask for a token, and below {@code /q/} health, metrics and the API description, which probes and scrapers read
 * without credentials and which contain no figures.
 */
@ApplicationScoped
class ClosedReading implements HttpSecurityPolicy {
    private static final String INDEX = "/";
    private static final String PAGE_FILES = "/static/";
    private static final String OPERATIONAL = "/q/";

    private final AccessTokens tokens;

    ClosedReading(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
        // Checks the path as received and with dots and repeated slashes resolved: neither form may turn a public
        // address
        // into a protected one.
        if (tokens.anonymousRead() || isOpen(RouteAnswers.path(context)) && isOpen(context.normalizedPath())) {
            return CheckResult.permit();
        }
        return identity.map(caller -> caller.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }

    private static boolean isOpen(String path) {
        return path.equals(INDEX) || path.startsWith(PAGE_FILES) || path.startsWith(OPERATIONAL);
    }
}
