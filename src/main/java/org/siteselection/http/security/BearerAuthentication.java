package org.siteselection.http.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Problems;
import org.siteselection.http.problem.RouteAnswers;

/**
 * Authenticates bearer tokens (RFC 6750) in the header of a request only, because addresses are stored in logs and
 * histories. Invalid credentials are rejected on public operations too, so that a caller with a wrong token notices it.
 */
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = Problems.BEARER;

    private final AuthProblems refusals;
    private final RouteAnswers answers;
    private final FailedLogIns failures;

    BearerAuthentication(AuthProblems refusals, RouteAnswers answers, FailedLogIns failures) {
        this.refusals = refusals;
        this.answers = answers;
        this.failures = failures;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        AuthorizationHeader header = header(context);
        if (!header.isThere()) {
            return Uni.createFrom().nullItem();
        }
        String token = header.token();
        if (token == null) {
            failures.count(FailedLogIns.Reason.MALFORMED_HEADER, context);
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return identities
                .authenticate(new TokenAuthenticationRequest(new TokenCredential(token, SCHEME)))
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> failures.count(FailedLogIns.Reason.UNKNOWN_TOKEN, context));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, jakarta.ws.rs.core.HttpHeaders.WWW_AUTHENTICATE, SCHEME));
    }

    /** The framework would end the answer without a body. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        answers.answer(context, refusal(context));
        return Uni.createFrom().item(true);
    }

    private ApiException refusal(RoutingContext context) {
        AuthorizationHeader header = header(context);
        if (!header.isThere()) {
            return refusals.missing(context.request().method().name(), RouteAnswers.path(context));
        }
        String mistake = header.mistake();
        return refusals.invalid(mistake == null ? "The bearer token is unknown." : mistake);
    }

    private static AuthorizationHeader header(RoutingContext context) {
        return AuthorizationHeader.of(context.request().headers().getAll(HttpHeaders.AUTHORIZATION));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, SCHEME));
    }
}
