package org.siteselection.http.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Who may do what. Everything is optional and text here, so that {@link AccessTokenReader} reports every mistake at once. */
@ConfigMapping(prefix = SecurityConfig.PREFIX)
interface SecurityConfig {
    String PREFIX = "site-selection.security";

    /** Bearer tokens by the name that answers and the audit call their holder. */
    Map<String, TokenConfig> tokens();

    /**
     * {@code true} or {@code false}: whether the catalogue may be read and candidates be scored without a token.
     */
    @WithDefault("true")
    String anonymousRead();

    /** What is known of a token. One with neither member is as good as absent. */
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
