package org.siteselection.http.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.siteselection.http.problem.RouteAnswers;

/**
 * With {@code anonymous-read=false}, refuses every request without a token before its body is read. What stays open is
 * listed, and anything else is closed: the index, and below {@code /q/} health, metrics and the description of the interface, which
 * probes and scrapers ask without credentials and which hold no figure.
 */
@ApplicationScoped
class ClosedReading implements HttpSecurityPolicy {
    private static final String INDEX = "/";
    private static final String OPERATIONAL = "/q/";

    private final AccessTokens tokens;

    ClosedReading(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext request) {
        // Both as it came and with dots and repeated slashes resolved: neither may lead from an open address to a
        // closed one.
        if (tokens.anonymousRead() || isOpen(RouteAnswers.path(context)) && isOpen(context.normalizedPath())) {
            return CheckResult.permit();
        }
        return identity.map(caller -> caller.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }

    private static boolean isOpen(String path) {
        return path.equals(INDEX) || path.startsWith(OPERATIONAL);
    }
}
