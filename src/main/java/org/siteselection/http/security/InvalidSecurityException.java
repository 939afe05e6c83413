package org.siteselection.http.security;

import java.util.List;

/** The configuration of tokens is invalid; the message names each property with its remedy. */
public final class InvalidSecurityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidSecurityException(List<String> mistakes) {
        super("The configuration of " + SecurityConfig.PREFIX + " has "
                + (mistakes.size() == 1 ? "1 error:" : mistakes.size() + " errors:") + "\n"
                + String.join("\n", mistakes));
    }
}
