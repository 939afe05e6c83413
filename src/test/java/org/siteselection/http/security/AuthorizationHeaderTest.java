package org.siteselection.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationHeaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer abc", "bearer abc", "BEARER   abc", " Bearer abc "})
    void theTokenIsRead(String line) {
        assertThat(AuthorizationHeader.of(List.of(line)).token()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearerabc",
                "Bearer a b",
                "Bearer a, Bearer b",
                "Bearer\tabc",
                "Bearer caf\u00e9",
                "Basic dXNlcjpzZWNyZXQ=",
                "abc",
                "Bearer a\u0000",
                "Digest Bearer abc"
            })
    void otherHeadersAreErrorsThatRepeatNoCredentials(String line) {
        AuthorizationHeader header = AuthorizationHeader.of(List.of(line));
        assertThat(header.token()).isNull();
        assertThat(header.mistake()).contains("It must be one header 'Authorization: Bearer'");
        assertThat(header.mistake()).doesNotContain("abc", "dXNl", "caf");
        assertThat(header.isThere()).isTrue();
    }

    @Test
    void twoHeadersAreAnError() {
        assertThat(AuthorizationHeader.of(List.of("Bearer a", "Bearer a")).mistake())
                .contains("2 Authorization headers");
    }

    @Test
    void anAbsentHeaderIsNotAnError() {
        assertThat(AuthorizationHeader.of(List.of()).isThere()).isFalse();
    }

    @Test
    void theTokenIsNotPrinted() {
        assertThat(AuthorizationHeader.of(List.of("Bearer abc"))).asString().doesNotContain("abc");
    }
}
