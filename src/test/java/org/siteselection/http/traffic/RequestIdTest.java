package org.siteselection.http.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"7", "a-b_c.d", "0af7651916cd43dd8448eb211c80319c", "web:1/2+3="})
    void aPlainIdOfTheCallerIsKept(String given) {
        assertThat(RequestId.of(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a b", "-a", "a\"b", "a\nb", "{a}", "ä", "<img>"})
    void anyOtherIdIsReplaced(String given) {
        assertThat(RequestId.of(given)).matches("[0-9a-f]{16}").isNotEqualTo(RequestId.of(given));
    }

    @Test
    void aLongIdIsReplaced() {
        assertThat(RequestId.of("a".repeat(128))).hasSize(128);
        assertThat(RequestId.of("a".repeat(129))).hasSize(16);
    }
}
