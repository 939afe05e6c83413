package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.scoring.EqualNumbers;

/** With a = 2, b = 3, x = -4.5, zero = 0, price = 6.5, headcount = 250, country = "CN", automated = true. */
class EvaluationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a + b * 2                          ~ 8
            (a + b) * 2                        ~ 10
            a - b - 1                          ~ -2
            8 / 4 / 2                          ~ 1
            7 % 4                              ~ 3
            -7 % 4                             ~ -3
            7 % -4                             ~ 3
            7.5 % 2                            ~ 1.5
            2 * 7 % 4                          ~ 2
            -x                                 ~ 4.5
            --x                                ~ -4.5
            5 * 8760 * price * 10              ~ 2847000
            headcount / 50                     ~ 5
            min(a, b)                          ~ 2
            max(a, b, price, x)                ~ 6.5
            min(x)                             ~ -4.5
            abs(x)                             ~ 4.5
            ln(1)                              ~ 0
            ln(exp(2))                         ~ 2
            log10(100)                         ~ 2
            exp(0)                             ~ 1
            exp(-1000)                         ~ 0
            pow(a, 10)                         ~ 1024
            pow(-2, 3)                         ~ -8
            pow(2, -1)                         ~ 0.5
            pow(0, 0)                          ~ 1
            sqrt(16)                           ~ 4
            clamp(price, 0, 5)                 ~ 5
            clamp(x, 0, 5)                     ~ 0
            clamp(a, 0, 5)                     ~ 2
            clamp(a, 1, 1)                     ~ 1
            a > b ? 1 : 2                      ~ 2
            automated ? a : b                  ~ 2
            a == 2 ? 10 : b == 3 ? 20 : 30     ~ 10
            a == 0 ? 10 : b == 3 ? 20 : 30     ~ 20
            a == 0 ? 1 / zero : b              ~ 3
            true ? a : missing                 ~ 2
            missing                            ~ NaN
            a + missing                        ~ NaN
            missing * 0                        ~ NaN
            -missing                           ~ NaN
            missing / zero                     ~ NaN
            missing % zero                     ~ NaN
            0 / missing                        ~ NaN
            1 - missing / zero                 ~ NaN
            min(a, missing)                    ~ NaN
            max(missing, a)                    ~ NaN
            abs(missing)                       ~ NaN
            ln(missing)                        ~ NaN
            sqrt(missing)                      ~ NaN
            exp(missing)                       ~ NaN
            pow(missing, 0)                    ~ NaN
            pow(1, missing)                    ~ NaN
            pow(0, missing)                    ~ NaN
            clamp(missing, 0, 1)               ~ NaN
            clamp(a, missing, 1)               ~ NaN
            clamp(a, 5, missing)               ~ NaN
            missing > 1 ? 1 : 2                ~ NaN
            missing > 1 ? 1 / zero : 1 / zero  ~ NaN
            has(missing) ? missing : 7         ~ 7
            has(a) ? a : 1 / zero              ~ 2
            """)
    void givesANumber(String source, Double value) {
        assertThat(Sample.number(source)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a < b                                        ~ TRUE
            a > b                                        ~ FALSE
            a <= 2                                       ~ TRUE
            a >= 2                                       ~ TRUE
            a < 2                                        ~ FALSE
            a > 2                                        ~ FALSE
            a == 2                                       ~ TRUE
            a != 2                                       ~ FALSE
            0 == -0.0                                    ~ TRUE
            -zero in [0]                                 ~ TRUE
            a < missing                                  ~ MISSING
            missing == missing                           ~ MISSING
            missing != a                                 ~ MISSING
            country == "CN"                              ~ TRUE
            country != 'CN'                              ~ FALSE
            country == "cn"                              ~ FALSE
            country in ["CN", "IR"]                      ~ TRUE
            country in ["KP", "IR"]                      ~ FALSE
            country in []                                ~ FALSE
            missing in []                                ~ FALSE
            missing in [1, 2]                            ~ MISSING
            a in [1, 2, 3]                               ~ TRUE
            a in [1 + 1]                                 ~ TRUE
            a in [missing, 2]                            ~ TRUE
            a in [missing, 3]                            ~ MISSING
            a in [2, 1 / zero]                           ~ TRUE
            !(country in ["CN"])                         ~ FALSE
            automated == true                            ~ TRUE
            automated != (a < b)                         ~ FALSE
            a < b == automated                           ~ TRUE
            (missing > 1) == true                        ~ MISSING
            automated in [false, a < b]                  ~ TRUE
            (missing > 1) in [true, false]               ~ MISSING
            has(a)                                       ~ TRUE
            has(missing)                                 ~ FALSE
            !has(missing)                                ~ TRUE
            has(missing) && missing > 1                  ~ FALSE
            zero != 0 && 1 / zero > 2                    ~ FALSE
            zero == 0 || 1 / zero > 2                    ~ TRUE
            1 / zero > 2 && zero != 0                    ~ FALSE
            1 / zero > 2 || zero == 0                    ~ TRUE
            1 / zero > 2 || missing > 1                  ~ MISSING
            missing > 1 && 1 / zero > 2                  ~ MISSING
            a in [1 / zero, 2]                           ~ TRUE
            a in [1 / zero, missing]                     ~ MISSING
            0.1 + 0.2 == 0.3                             ~ TRUE
            0.1 + 0.2 <= 0.3                             ~ TRUE
            0.1 + 0.2 > 0.3                              ~ FALSE
            0.1 + 0.2 in [0.3]                           ~ TRUE
            0.1 + 0.2 != 0.3                             ~ FALSE
            16.5 - 16.2 >= 0.3 && 16.5 - 16.2 <= 0.3     ~ TRUE
            1000000.1 - 1000000 == 0.1                   ~ TRUE
            0.3 % 0.1 == 0                               ~ TRUE
            price % 0.1 == 0                             ~ TRUE
            1.0000000001 > 1                             ~ TRUE
            a > 1 ? automated : missing > 1              ~ TRUE
            missing > 1 ? true : true                    ~ MISSING
            (a > 1 ? "CN" : "US") == country             ~ TRUE
            (missing > 1 ? "CN" : "CN") == country       ~ MISSING
            (missing > 1 ? "CN" : "CN") in ["CN"]        ~ MISSING
            """)
    void givesATruth(String source, Truth truth) {
        assertThat(Sample.truth(source)).isEqualTo(truth);
    }

    @Test
    void givesAText() {
        assertThat(Sample.compiled("a > 1 ? country : 'US'").text(Sample.VALUES))
                .isEqualTo("CN");
        assertThat(Sample.compiled("a > 9 ? country : 'US'").text(Sample.VALUES))
                .isEqualTo("US");
        assertThat(Sample.compiled("missing > 1 ? country : 'US'").text(Sample.VALUES))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"-0.0", "-zero", "0 * -1", "-4 % 2", "sqrt(-zero)", "min(zero * -1)", "a > 0 ? -zero : 1"})
    void zeroHasNoSign(String source) {
        assertThat(Double.doubleToRawLongBits(Sample.number(source))).isZero();
    }

    @Test
    void logarithmsAndPowersAreThoseOfStrictMath() {
        assertThat(Sample.number("ln(price)")).isEqualTo(EqualNumbers.rounded(StrictMath.log(6.5)));
        assertThat(Sample.number("log10(price)")).isEqualTo(EqualNumbers.rounded(StrictMath.log10(6.5)));
        assertThat(Sample.number("exp(price)")).isEqualTo(EqualNumbers.rounded(StrictMath.exp(6.5)));
        assertThat(Sample.number("pow(price, x)")).isEqualTo(EqualNumbers.rounded(StrictMath.pow(6.5, -4.5)));
    }

    @Test
    void valuesAreReadByTheirTypeOnly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sample.compiled("a > 1").number(Sample.VALUES))
                .withMessage("'a > 1' is a boolean, not a number");
        assertThatIllegalStateException()
                .isThrownBy(() -> Sample.compiled("a").truth(Sample.VALUES))
                .withMessage("'a' is a number, not a boolean");
        assertThatIllegalStateException()
                .isThrownBy(() -> Sample.compiled("a").text(Sample.VALUES))
                .withMessage("'a' is a number, not a string");
    }
}
