package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationErrorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a / zero                  ~ division-by-zero ~ division by zero in 'a / zero' at column 1
            1 + a / (b - 3) * 2       ~ division-by-zero ~ division by zero in 'a / (b - 3)' at column 5
            (a + b) / -zero           ~ division-by-zero ~ division by zero in '(a + b) / -zero' at column 1
            0 / zero                  ~ division-by-zero ~ division by zero in '0 / zero' at column 1
            a % zero                  ~ division-by-zero ~ division by zero in 'a % zero' at column 1
            missing + 1 / zero        ~ division-by-zero ~ division by zero in '1 / zero' at column 11
            1 / zero + missing        ~ division-by-zero ~ division by zero in '1 / zero' at column 1
            huge * a * 0              ~ overflow         ~ overflow in 'huge * a' at column 1
            1 - (huge + huge)         ~ overflow         ~ overflow in 'huge + huge' at column 6
            -huge - huge              ~ overflow         ~ overflow in '-huge - huge' at column 1
            huge / 0.01               ~ overflow         ~ overflow in 'huge / 0.01' at column 1
            1 + exp(headcount * 4)    ~ overflow         ~ overflow in 'exp(headcount * 4)' at column 5
            pow(10, headcount * 2)    ~ overflow         ~ overflow in 'pow(10, headcount * 2)' at column 1
            -1 * pow(-10, zero + 401) ~ overflow         ~ overflow in 'pow(-10, zero + 401)' at column 6
            ln(zero)                  ~ domain           ~ the logarithm of a number that is not above zero in 'ln(zero)' at column 1
            2 * log10(x)              ~ domain           ~ the logarithm of a number that is not above zero in 'log10(x)' at column 5
            sqrt(x)                   ~ domain           ~ the square root of a negative number in 'sqrt(x)' at column 1
            pow(x, 0.5)               ~ domain           ~ a fractional power of a negative number in 'pow(x, 0.5)' at column 1
            pow(zero, -1)             ~ domain           ~ a negative power of zero in 'pow(zero, -1)' at column 1
            clamp(a, b, 1)            ~ domain           ~ the lower bound is above the upper bound in 'clamp(a, b, 1)' at column 1
            automated ? 1 / zero : 2  ~ division-by-zero ~ division by zero in '1 / zero' at column 13
            """)
    void namesThePartThatFails(String source, String code, String message) {
        EvaluationException error = catchThrowableOfType(EvaluationException.class, () -> Sample.number(source));
        assertThat(error).as(source).hasMessage(message);
        assertThat(error.code()).isEqualTo(code);
        assertThat(message).contains("'" + source.substring(error.offset(), error.offset() + error.length()) + "'");
        assertThat(error.getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            1 / zero > 2 || false
            true && 1 / zero > 2
            a in [3, 1 / zero]
            missing in [1 / zero]
            """)
    void conditionsFailWhereNoOperandDecidesOrIsMissing(String source) {
        EvaluationException error = catchThrowableOfType(EvaluationException.class, () -> Sample.truth(source));
        assertThat(error.code()).isEqualTo("division-by-zero");
    }

    @Test
    void severalLinesAreCounted() {
        EvaluationException error =
                catchThrowableOfType(EvaluationException.class, () -> Sample.number("a +\n  b\n  / zero"));
        assertThat(error).hasMessage("division by zero in 'b / zero' at line 2, column 3");
    }

    @Test
    void longPartsAreShortened() {
        String sum = "a + ".repeat(30) + "a";
        EvaluationException error =
                catchThrowableOfType(EvaluationException.class, () -> Sample.number("(" + sum + ") / zero"));
        assertThat(error.getMessage()).contains("a + a +…' at column 1").hasSizeLessThan(120);
    }

    @Test
    void infiniteValuesAreRefused() {
        Scope scope = new Scope(List.of("m"), Map.of("p", Type.NUMBER));
        Values infinite = new Values() {
            @Override
            public double metric(int index) {
                return Double.POSITIVE_INFINITY;
            }

            @Override
            public double number(int parameter) {
                return Double.NEGATIVE_INFINITY;
            }

            @Override
            public String text(int parameter) {
                throw new AssertionError();
            }

            @Override
            public boolean flag(int parameter) {
                throw new AssertionError();
            }
        };
        for (String source : List.of("m", "p", "0 * m", "m - m", "m > 1 ? 1 : 2")) {
            Expression expression = ((Compilation.Compiled) Expression.compile(source, scope)).expression();
            EvaluationException error =
                    catchThrowableOfType(EvaluationException.class, () -> expression.number(infinite));
            assertThat(error.code()).as(source).isEqualTo("overflow");
        }
    }
}
