package org.siteselection.http.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.LogIn;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.text.ShortText;

/** Why a caller is turned away, and how to be let in. Nothing of what the caller sent as credentials is ever repeated. */
@Singleton
public class AuthProblems implements LogIn {
    private final AccessTokens tokens;

    AuthProblems(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public ApiException missing(String method, String path) {
        return new ApiException(
                ProblemCode.UNAUTHORIZED,
                ShortText.of(method) + " " + ShortText.quoted(path)
                        + " needs a bearer token: send the header 'Authorization: Bearer'" + " followed by one."
                        + tokens.remedy());
    }

    /** 401: credentials were sent, and they are not what they should be. */
    ApiException invalid(String reason) {
        return new ApiException(ProblemCode.INVALID_CREDENTIALS, reason + tokens.remedy());
    }

    /** 403: the caller is known and may not do this. */
    public ApiException forbidden(String method, String path, SecurityIdentity caller) {
        String role = caller.hasRole(Roles.EDITOR) ? Roles.EDITOR : Roles.VIEWER;
        return new ApiException(
                ProblemCode.FORBIDDEN,
                "The token of '" + caller.getPrincipal().getName() + "' has the role " + role
                        + ", which does not allow " + ShortText.of(method) + " " + ShortText.quoted(path)
                        + ". A token with the role "
                        + Roles.EDITOR + " does.");
    }
}
