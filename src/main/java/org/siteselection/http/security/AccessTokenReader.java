package org.siteselection.http.security;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.NearestName;

/** Reads the configured tokens and reports all errors at once. */
final class AccessTokenReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
    private static final Pattern VARIABLE = Pattern.compile("SITE_SELECTION_SECURITY_TOKENS_+(\\w+?)_+(?:SHA256|ROLE)");
    private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{64}");

    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, String> nameByDigest = new TreeMap<>();

    private AccessTokenReader() {}

    /**
     * The tokens in alphabetical order of their names.
     *
     * @param environment names of the environment's variables, among which an invalid one must be reported
     * @throws InvalidSecurityException with all errors, if there is any
     */
    static List<AccessToken> read(SecurityConfig config, Set<String> environment) {
        AccessTokenReader reader = new AccessTokenReader();
        List<AccessToken> tokens = new ArrayList<>();
        new TreeMap<>(config.tokens()).forEach((name, given) -> {
            if (given.sha256().isPresent() || given.role().isPresent()) {
                AccessToken token = reader.token(name, given);
                if (token != null) {
                    tokens.add(token);
                }
            }
        });
        reader.anonymousRead(config.anonymousRead());
        reader.environment(config.tokens().keySet(), environment);
        if (!reader.mistakes.isEmpty()) {
            throw new InvalidSecurityException(reader.mistakes);
        }
        return List.copyOf(tokens);
    }

    private @Nullable AccessToken token(String name, SecurityConfig.TokenConfig given) {
        int before = mistakes.size();
        String property = SecurityConfig.PREFIX + ".tokens." + name;
        if (!NAME.matcher(name).matches() || name.equalsIgnoreCase(Access.ANONYMOUS)) {
            mistakes.add(
                    property + ": the name of a token is at most 64 letters, digits, '.', '_', '@' and '-', begins with"
                            + " a letter or digit and is not '" + Access.ANONYMOUS + "'.");
        }
        byte[] digest = digest(property + ".sha256", name, given.sha256());
        String role = role(property + ".role", given.role());
        return mistakes.size() == before && digest != null && role != null ? new AccessToken(name, role, digest) : null;
    }

    /** The message does not quote the value, because it may be the token itself. */
    private byte @Nullable [] digest(String property, String name, Optional<String> given) {
        String hex = given.map(String::strip).orElse("");
        if (!DIGEST.matcher(hex).matches()) {
            mistakes.add(property + ": must be the SHA-256 digest of the token, 64 hexadecimal digits, "
                    + (hex.isEmpty() ? "is missing." : "has " + hex.length() + " characters or other ones.")
                    + " " + AccessTokens.HOW_TO_DIGEST);
            return null;
        }
        byte[] digest = HexFormat.of().parseHex(hex);
        for (String blank : List.of("", "\n")) {
            if (new AccessToken("", "", digest)
                    .hasDigest(AccessToken.digestOf(blank.getBytes(StandardCharsets.US_ASCII)))) {
                mistakes.add(property + ": is the digest of " + (blank.isEmpty() ? "an empty text" : "an empty line")
                        + ", not of a token. " + AccessTokens.HOW_TO_DIGEST);
                return null;
            }
        }
        String other = nameByDigest.putIfAbsent(hex.toLowerCase(Locale.ROOT), name);
        if (other != null) {
            mistakes.add(property + ": is also the digest of the token '" + other
                    + "'. Give each caller a separate token; the audit identifies callers by it.");
            return null;
        }
        return digest;
    }

    private @Nullable String role(String property, Optional<String> given) {
        String role = given.map(String::strip).orElse("");
        if (Roles.ALL.contains(role)) {
            return role;
        }
        mistakes.add(property + ": must be " + String.join(" or ", Roles.ALL) + ", "
                + (role.isEmpty() ? "is missing." : "was '" + role + "'." + NearestName.hint(role, Roles.ALL)));
        return null;
    }

    private void anonymousRead(String given) {
        if (!given.strip().equals("true") && !given.strip().equals("false")) {
            mistakes.add(SecurityConfig.PREFIX + ".anonymous-read: must be true or false, was '" + given + "'.");
        }
    }

    /**
     * An underscore in a variable means the dot between two levels, so a token name with an underscore cannot be set by a
     * variable.
     */
    private void environment(Set<String> names, Set<String> variables) {
        for (String variable : new TreeSet<>(variables)) {
            Matcher token = VARIABLE.matcher(variable);
            if (token.matches()
                    && names.stream().noneMatch(name -> asVariable(name).equals(token.group(1)))) {
                mistakes.add(variable
                        + ": is not valid. The name of a token in a variable is one word of letters and digits,"
                        + " as in SITE_SELECTION_SECURITY_TOKENS_ANN_SHA256.");
            }
        }
    }

    private static String asVariable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
