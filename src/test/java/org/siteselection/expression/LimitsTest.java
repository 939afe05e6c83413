package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.expression.syntax.ExpressionIssue;

class LimitsTest {
    private record Shape(String open, String core, String close) {
        String of(int levels) {
            return open.repeat(levels) + core + close.repeat(levels);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            (                  ~ a    ~ )
            -                  ~ a    ~ ``
            !                  ~ true ~ ``
            abs(               ~ a    ~ )
            true ? a :         ~ a    ~ ``
            1 + (              ~ a    ~ )
            ``                 ~ true ~ == true
            true in [          ~ true ~ ]
            """)
    void fiftyLevelsAreReadAndOneMoreIsNot(String open, String core, String close) {
        Shape shape = new Shape(open + " ", core, " " + close);
        assertThat(Sample.compiled(shape.of(50)).source()).isNotEmpty();
        assertThat(Sample.refused(shape.of(51))).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("too-large");
            assertThat(issue.length()).isPositive();
        });
    }

    @Test
    void theTokenBeyondTheDepthLimitIsShown() {
        assertThat(Sample.refused("(".repeat(51) + "a" + ")".repeat(51)))
                .containsExactly(new ExpressionIssue(
                        "too-large",
                        50,
                        1,
                        "the expression is nested 51 levels deep here; at most 50 are allowed",
                        "Split it into several criteria or gates."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "-", "true?a:", "abs(", "a in [", "a==", "true&&", "'", "\\", "1", "\u0000"})
    void longInvalidExpressionsAreRefused(String part) {
        for (int length : List.of(1_900, 2_000, 100_000)) {
            String bomb = part.repeat(length / part.length());
            assertThat(Sample.refused(bomb)).isNotEmpty();
            assertThat(Sample.refused(bomb + "a")).isNotEmpty();
        }
    }

    @Test
    void longChainsDoNotCountAsNesting() {
        String chain = "a+".repeat(999) + "a";
        assertThat(Sample.number(chain)).isEqualTo(2000);
        assertThat(Sample.number("1*".repeat(999) + "a")).isEqualTo(2);
        assertThat(Sample.truth("true&&".repeat(300) + "false")).isEqualTo(Truth.FALSE);
        assertThat(Sample.truth("a in [" + "1,".repeat(990) + "2]")).isEqualTo(Truth.TRUE);
        assertThat(Sample.number("max(" + "1,".repeat(990) + "a)")).isEqualTo(2);
    }

    @Test
    void theDeepestTreeFitsIntoTheStackOfAThread() throws InterruptedException {
        // Every level of parentheses can contain a chain of comparisons.
        String source = "true";
        while (source.length() < 1_900) {
            source = "(" + source + "==true".repeat(5) + ")";
        }
        String deep = source;
        Throwable[] thrown = {null};
        Thread small = new Thread(null, () -> Expression.compile(deep, Sample.SCOPE), "small", 256 * 1024);
        small.setUncaughtExceptionHandler((thread, error) -> thrown[0] = error);
        small.start();
        small.join();
        assertThat(thrown[0]).isNull();
    }

    @Test
    void twoThousandCharactersAreReadAndOneMoreIsNot() {
        String longest = "a" + " ".repeat(1_999);
        assertThat(Sample.number(longest)).isEqualTo(2);
        assertThat(Sample.refused(longest + " x"))
                .containsExactly(new ExpressionIssue(
                        "too-large",
                        2_000,
                        2,
                        "the expression has 2002 characters; at most 2000 are allowed",
                        "Split it into several criteria or gates."));
    }
}
