package org.siteselection.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.siteselection.text.ShortText;

/** Why a caller is turned away, and how to be let in. Nothing of what the caller sent as credentials is ever repeated. */
@Singleton
class Refusals {
    private final AccessTokens tokens;

    Refusals(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** 401: the operation is not open, and the request came without credentials. */
    ApiException missing(String method, String path) {
        return new ApiException(
                ProblemCode.UNAUTHORIZED,
                ShortText.of(method) + " " + Problems.quoted(path)
                        + " needs a bearer token: send the header 'Authorization: Bearer'" + " followed by one."
                        + tokens.remedy());
    }

    /** 401: credentials were sent, and they are not what they should be. */
    ApiException invalid(String reason) {
        return new ApiException(ProblemCode.INVALID_CREDENTIALS, reason + tokens.remedy());
    }

    /** 403: the caller is known and may not do this. */
    ApiException forbidden(String method, String path, SecurityIdentity caller) {
        String role = caller.hasRole(Roles.EDITOR) ? Roles.EDITOR : Roles.VIEWER;
        return new ApiException(
                ProblemCode.FORBIDDEN,
                "The token of '" + caller.getPrincipal().getName() + "' has the role " + role
                        + ", which does not allow " + ShortText.of(method) + " " + Problems.quoted(path)
                        + ". A token with the role "
                        + Roles.EDITOR + " does.");
    }
}
