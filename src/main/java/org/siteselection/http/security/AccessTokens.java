package org.siteselection.http.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The configured tokens, and the access without one. Initialised only after the whole configuration was read. */
@ApplicationScoped
public class AccessTokens {
    /** The command that makes a digest, for messages. */
    static final String HOW_TO_DIGEST = "Make it with: printf %s \"$TOKEN\" | sha256sum";

    private final List<AccessToken> tokens;
    private final boolean anonymousRead;

    /** @throws InvalidSecurityException if the configuration has errors */
    AccessTokens(SecurityConfig config) {
        this.tokens = AccessTokenReader.read(config, System.getenv().keySet());
        this.anonymousRead = config.anonymousRead().strip().equals("true");
    }

    /** Whether a token is configured; without one nothing can be stored. */
    public boolean configured() {
        return !tokens.isEmpty();
    }

    /** How to configure a token, as a sentence with a leading space; empty if one is configured. */
    public String remedy() {
        String property = SecurityConfig.PREFIX + ".tokens.<name>";
        return configured()
                ? ""
                : " No token is configured here, so nothing can be stored. To switch it on, set " + property
                        + ".sha256 to the SHA-256 digest of a token and " + property + ".role to " + Roles.EDITOR
                        + ", and start the service again. The digest: printf %s \"$TOKEN\" | sha256sum";
    }

    /** Whether the catalogue may be read and candidates be scored without a token. */
    boolean anonymousRead() {
        return anonymousRead;
    }

    /**
     * The configured token that equals the presented one, if any. All are compared, so that the time does not depend on
     * which one it is.
     */
    Optional<AccessToken> find(String presented) {
        byte[] digest = AccessToken.digestOf(presented.getBytes(StandardCharsets.UTF_8));
        List<AccessToken> found =
                tokens.stream().filter(token -> token.hasDigest(digest)).toList();
        return found.stream().findFirst();
    }

    /**
     * The access rules as a sentence for the start log.
     *
     * @throws InvalidSecurityException if the configuration has errors
     */
    public String summary() {
        String holders = configured()
                ? "tokens " + tokens.stream().map(AccessToken::toString).collect(Collectors.joining(", "))
                : "no token is configured, so nothing can be stored";
        String reading = anonymousRead ? "reading is open" : "reading needs a token";
        String warning = configured() || anonymousRead
                ? ""
                : ". No caller can read: configure " + SecurityConfig.PREFIX + ".tokens";
        return holders + "; " + reading + warning;
    }
}
