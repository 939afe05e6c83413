package org.siteselection.http.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens and access without a token. All members are optional text, so that {@link AccessTokenReader} reports all errors at
 * once.
 */
@ConfigMapping(prefix = SecurityConfig.PREFIX)
interface SecurityConfig {
    String PREFIX = "site-selection.security";

    /** Bearer tokens by the name of their holder in answers and the audit. */
    Map<String, TokenConfig> tokens();

    /**
     * {@code true} or {@code false}: whether the catalogue may be read and candidates be scored without a token.
     */
    @WithDefault("true")
    String anonymousRead();

    /** Settings of one token. A token with neither member counts as absent. */
    interface TokenConfig {
        /**
         * SHA-256 digest of the bytes of a token, 64 hexadecimal digits. Without any token nothing can be stored, and own
         * sites and runs that are stored stay closed.
         */
        Optional<String> sha256();

        /** {@code viewer} or {@code editor}. */
        Optional<String> role();
    }
}
