package org.siteselection.http.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.LogIn;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.text.ShortText;

/** Problems of authentication and authorisation, each with its remedy. They never repeat credentials of the caller. */
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
                        + " needs a bearer token: send the header 'Authorization: Bearer <token>'."
                        + tokens.remedy());
    }

    /** 401: the credentials are invalid. */
    ApiException invalid(String reason) {
        return new ApiException(ProblemCode.INVALID_CREDENTIALS, reason + tokens.remedy());
    }

    /** 403: the caller is authenticated, but its role does not allow the operation. */
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
