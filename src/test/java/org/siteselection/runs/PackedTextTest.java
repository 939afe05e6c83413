package org.siteselection.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "{\"name\": \"Zürich \uD83C\uDF0D\"}"})
    void theSameTextIsReturned(String text) {
        assertThat(PackedText.of(text).text()).isEqualTo(text);
    }

    @Test
    void repetitiveTextBecomesSmall() {
        String text = "{\"place\":\"TX\",\"metric\":\"union_membership_rate\"}".repeat(1_000);
        assertThat(PackedText.of(text).packed().length()).isLessThan(text.length() / 20);
    }

    @Test
    void theLimitIsThatOfTheTextBeforePacking() {
        byte[] bytes = "a".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        assertThat(PackedText.of(out -> out.write(bytes), 1_000).text()).hasSize(1_000);
        assertThatThrownBy(() -> PackedText.of(out -> out.write(bytes), 999))
                .isInstanceOf(PackedText.TooLongException.class);
        assertThatThrownBy(() -> PackedText.of(
                        out -> {
                            for (int i = 0; i < 11; i++) {
                                out.write('a');
                            }
                        },
                        10))
                .isInstanceOf(PackedText.TooLongException.class);
    }
}
