package org.siteselection.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenReaderTest {
    private static final String ONE = digest("one");
    private static final String TWO = digest("two");

    private record Given(Optional<String> sha256, Optional<String> role) implements SecurityConfig.TokenConfig {}

    private record Config(Map<String, SecurityConfig.TokenConfig> tokens, String anonymousRead)
            implements SecurityConfig {}

    private static SecurityConfig.TokenConfig given(@Nullable String digest, @Nullable String role) {
        return new Given(Optional.ofNullable(digest), Optional.ofNullable(role));
    }

    private static String digest(String token) {
        return HexFormat.of().formatHex(AccessToken.digestOf(token.getBytes(StandardCharsets.UTF_8)));
    }

    private static AccessTokens read(Map<String, SecurityConfig.TokenConfig> tokens) {
        return new AccessTokens(new Config(tokens, "true"));
    }

    private static String mistake(String name, @Nullable String digest, @Nullable String role) {
        try {
            return read(Map.of(name, given(digest, role))).summary();
        } catch (InvalidSecurityException e) {
            return e.getMessage();
        }
    }

    @Test
    void aTokenIsFoundByItsDigest() {
        AccessTokens tokens =
                read(Map.of("ann", given(ONE, "editor"), "bob", given(TWO.toUpperCase(Locale.ROOT), "viewer")));
        assertThat(tokens.find("one").orElseThrow()).hasToString("ann (editor)");
        assertThat(tokens.find("two").orElseThrow()).hasToString("bob (viewer)");
        assertThat(tokens.find("three")).isEmpty();
        assertThat(tokens.find("ONE")).isEmpty();
        assertThat(tokens.find(ONE)).as("the digest is not the token").isEmpty();
        assertThat(tokens.summary())
                .isEqualTo("tokens ann (editor), bob (viewer); reading is open")
                .doesNotContain(ONE);
    }

    @Test
    void withoutTokensTheSummaryNamesTheConsequence() {
        assertThat(read(Map.of()).summary()).contains("no token is configured", "reading is open");
        assertThat(read(Map.of("left", given(null, null))).configured()).isFalse();
        assertThat(new AccessTokens(new Config(Map.of(), "false")).summary())
                .contains("No caller can read", "site-selection.security.tokens");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, editor, 'site-selection.security.tokens.ann.sha256: must be the SHA-256 digest', has 3 characters",
        ", editor, 'tokens.ann.sha256: must be the SHA-256 digest', is missing",
        "ONE, , 'site-selection.security.tokens.ann.role: must be viewer or editor', is missing",
        "ONE, edtor, 'tokens.ann.role: must be viewer or editor', Maybe 'editor' was meant",
        "ONE, Editor, 'tokens.ann.role: must be viewer or editor', 'Editor'",
        "EMPTY, editor, digest of an empty text, printf %s",
        "LINE, editor, digest of an empty line, sha256sum"
    })
    void anErrorIsReportedWithItsPropertyAndTheRemedy(
            @Nullable String digest, @Nullable String role, String says, String also) {
        String given = digest == null
                ? null
                : digest.replace("ONE", ONE).replace("EMPTY", digest("")).replace("LINE", digest("\n"));
        assertThat(mistake("ann", given, role)).contains("1 error:", says, also);
    }

    @Test
    void aWrongDigestIsNotRepeated() {
        assertThat(mistake("ann", "my-secret-token", "editor")).doesNotContain("my-secret-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "Anonymous", "", " ann", "a b", "-ann", "änn"})
    void aNameHasPlainCharactersOnly(String name) {
        assertThat(mistake(name, ONE, "editor")).contains("tokens." + name + ": the name of a token is");
    }

    @Test
    void allErrorsAreReportedAtOnce() {
        Map<String, SecurityConfig.TokenConfig> tokens =
                Map.of("ann", given(ONE, "editor"), "bob", given(ONE, "viewer"), "cy", given("x", "y"));
        assertThatThrownBy(() -> AccessTokenReader.read(new Config(tokens, "yes"), Set.of()))
                .isInstanceOf(InvalidSecurityException.class)
                .hasMessageContaining("4 errors:")
                .hasMessageContaining("tokens.bob.sha256: is also the digest of the token 'ann'")
                .hasMessageContaining("tokens.cy.sha256")
                .hasMessageContaining("tokens.cy.role")
                .hasMessageContaining("anonymous-read: must be true or false, was 'yes'");
    }

    @Test
    void anInvalidVariableIsReported() {
        Config config = new Config(Map.of("ann", given(ONE, "editor"), "big.ben", given(TWO, "viewer")), "true");
        assertThat(AccessTokenReader.read(
                        config,
                        Set.of(
                                "SITE_SELECTION_SECURITY_TOKENS_ANN_SHA256",
                                "SITE_SELECTION_SECURITY_TOKENS__BIG_BEN__ROLE",
                                "SITE_SELECTION_RULES_DIRECTORY")))
                .hasSize(2);
        assertThatThrownBy(() ->
                        AccessTokenReader.read(config, Set.of("SITE_SELECTION_SECURITY_TOKENS_NIGHT_WATCH_SHA256")))
                .hasMessageContaining("SITE_SELECTION_SECURITY_TOKENS_NIGHT_WATCH_SHA256: is not valid")
                .hasMessageContaining("one word");
    }
}
