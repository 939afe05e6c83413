package org.siteselection.expression.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a                        ~ a
            ((a))                    ~ a
            a + b * c                ~ (+ a (* b c))
            (a + b) * c              ~ (* (+ a b) c)
            a - b - c                ~ (- (- a b) c)
            a - (b - c)              ~ (- a (- b c))
            a - b + c                ~ (+ (- a b) c)
            a / b * c % d            ~ (% (* (/ a b) c) d)
            -a * b                   ~ (* (- a) b)
            a--b                     ~ (- a (- b))
            --a                      ~ (- (- a))
            !p && q                  ~ (&& (! p) q)
            !!p                      ~ (! (! p))
            !(p && q)                ~ (! (&& p q))
            p || q && r              ~ (|| p (&& q r))
            p && q || r && s         ~ (|| (&& p q) (&& r s))
            p || q || r              ~ (|| (|| p q) r)
            a < b && c >= d          ~ (&& (< a b) (>= c d))
            a + 1 < b * 2            ~ (< (+ a 1) (* b 2))
            a == b == p              ~ (== (== a b) p)
            a < b != p               ~ (!= (< a b) p)
            a + 1 in [b, -2]         ~ (in (+ a 1) (list b (- 2)))
            a in []                  ~ (in a (list ))
            a in [1] == p            ~ (== (in a (list 1)) p)
            a in [p ? 1 : 2]         ~ (in a (list (?: p 1 2)))
            p ? a : b                ~ (?: p a b)
            p ? a : q ? b : c        ~ (?: p a (?: q b c))
            p ? (q ? a : b) : c      ~ (?: p (?: q a b) c)
            p || q ? a + 1 : b + 2   ~ (?: (|| p q) (+ a 1) (+ b 2))
            (p ? a : b) + c          ~ (+ (?: p a b) c)
            min(a, b + 1, max(c))    ~ (min a (+ b 1) (max c))
            pow(a, p ? 2 : 3) * 2    ~ (* (pow a (?: p 2 3)) 2)
            f()                      ~ (f )
            in_state+is_in           ~ (+ in_state is_in)
            a // + b                 ~ a
            a/b                      ~ (/ a b)
            a<=b                     ~ (<= a b)
            p?a:b                    ~ (?: p a b)
            true == !false           ~ (== true (! false))
            .5+1e2                   ~ (+ 0.5 100)
            """)
    void readsWithThePrecedencesOfCel(String source, String outline) {
        assertThat(Outline.of(source)).isEqualTo(outline);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`a +\n b`,(+ a b)", "`a // first\n + // second\r\n\t b //`,(+ a b)", "`\f a\r`,a"})
    void spacesAndCommentsOnlySeparateTokens(String source, String outline) {
        assertThat(Outline.of(source)).isEqualTo(outline);
    }
}
