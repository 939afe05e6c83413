package org.siteselection.http.security;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parsed {@code Authorization} header of a request (RFC 6750, section 2.1).
 *
 * @param token the presented token, null if there is none
 * @param mistake the fault of the header, null if it is absent or valid
 */
record AuthorizationHeader(@Nullable String token, @Nullable String mistake) {
    private static final String EXPECTED =
            " It must be one header 'Authorization: Bearer' followed by a token of visible ASCII characters.";
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([\\x21-\\x7E]+)");
    private static final Pattern SCHEME = Pattern.compile("(?i:bearer)(?: .*)?", Pattern.DOTALL);

    /** @param lines the values of all such headers of the request */
    static AuthorizationHeader of(List<String> lines) {
        if (lines.isEmpty()) {
            return new AuthorizationHeader(null, null);
        }
        if (lines.size() > 1) {
            return wrong("There are " + lines.size() + " Authorization headers.");
        }
        String line = lines.get(0).strip();
        Matcher bearer = BEARER.matcher(line);
        if (bearer.matches()) {
            return new AuthorizationHeader(bearer.group(1), null);
        }
        return wrong(
                SCHEME.matcher(line).matches()
                        ? "The Authorization header has the scheme Bearer, but no valid token."
                        : "The Authorization header does not have the scheme Bearer.");
    }

    private static AuthorizationHeader wrong(String what) {
        return new AuthorizationHeader(null, what + EXPECTED);
    }

    /** Whether the request has credentials, valid or not. */
    boolean isThere() {
        return token != null || mistake != null;
    }

    /** Without the token, which must not be logged. */
    @Override
    public String toString() {
        return token != null ? "a bearer token" : mistake != null ? mistake : "no credentials";
    }
}
