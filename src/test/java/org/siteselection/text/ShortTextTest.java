package org.siteselection.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {
    private static final String LONG = "x".repeat(1_000_000);
    private static final String FIRST = "x".repeat(200) + "…";

    @Test
    void aShortTextIsUnchanged() {
        assertThat(ShortText.of("energy 'élan' \uD83D\uDE00")).isEqualTo("energy 'élan' \uD83D\uDE00");
        assertThat(ShortText.of("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(ShortText.of("")).isEmpty();
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(ShortText.of(LONG)).isEqualTo(FIRST);
        assertThat(ShortText.of("x".repeat(199) + "\uD83D\uDE00")).isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void unwritableCharactersAreReplaced() {
        assertThat(ShortText.of("a\u0000\n\uD83Db")).isEqualTo("a\uFFFD\uFFFD\uFFFDb");
    }

    @Test
    void aMessageKeepsItsWordsAndShortensRepeatedTexts() {
        assertThat(ShortText.inMessage("must be a number, was '" + LONG + "'. Maybe 'energy' was meant.", 1_000))
                .isEqualTo("must be a number, was '" + FIRST + "'. Maybe 'energy' was meant.");
        assertThat(ShortText.inMessage("'" + "a b ".repeat(1_000) + "' is named twice.", 1_000))
                .isEqualTo("'" + "a b ".repeat(50) + "…' is named twice.");
        assertThat(ShortText.inMessage(LONG + " is no place.", 1_000)).isEqualTo(FIRST + " is no place.");
        assertThat(ShortText.inMessage("a 'b' ".repeat(1_000), 1_000)).hasSize(1_001);
    }
}
