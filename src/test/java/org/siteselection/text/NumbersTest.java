package org.siteselection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.http.request.JsonNumbers;

class NumbersTest {
    private static final MathContext TWELVE = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(JsonNumbers.module()).build();

    @ParameterizedTest
    @CsvSource({
        "0.3333333333333333, 0.333333333333",
        "71.42029999999999, 71.4203",
        "-0.0, 0.0",
        "250, 250.0",
        "1e10, 10000000000.0",
        "123456789012345, 123456789012000.0",
        "1e15, 1E+15",
        "0.00001, 0.00001",
        "0.000001, 0.000001",
        "0.00000099, 9.9E-7",
        "4.9e-324, 4.94065645841E-324",
        "1.7976931348623157e308, 1.79769313486E+308",
        "999999999999.5, 1000000000000.0",
        "99.99999999999999, 100.0"
    })
    void twelveDigitsInPlainNotation(double given, String written) {
        assertThat(Numbers.text(given)).isEqualTo(written);
        byte[] target = new byte[2 + Numbers.LONGEST];
        int end = Numbers.write(given, target, 2);
        assertThat(new String(target, 2, end - 2, StandardCharsets.US_ASCII)).isEqualTo(written);
    }

    @Test
    void theFastPathEqualsDecimalArithmetic() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            double x = switch (i % 4) {
                case 0 -> random.nextDouble() * 100;
                case 1 -> Double.longBitsToDouble(random.nextLong());
                case 2 -> (random.nextInt(2_000_000) - 1_000_000) / 1e6 + 5e-13 * random.nextInt(3);
                default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(160) - 80);
            };
            if (!Double.isFinite(x) || x == 0) {
                continue;
            }
            double expected = new BigDecimal(x).round(TWELVE).doubleValue();
            assertThat(Numbers.round(x)).isEqualTo(expected);
            assertThat(Numbers.text(x)).isEqualTo(decimal(x));
        }
    }

    /** The text by the definition, from exact decimals alone. */
    private static String decimal(double x) {
        BigDecimal rounded = new BigDecimal(x).round(TWELVE).stripTrailingZeros();
        boolean plain = Math.abs(x) >= 1e-6 && Math.abs(x) < 1e15;
        return plain ? rounded.toPlainString() + (rounded.scale() <= 0 ? ".0" : "") : rounded.toString();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nonFiniteNumbersAreErrors(double x) {
        assertThatThrownBy(() -> Numbers.round(x)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Numbers.text(x)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> JSON.writeValueAsString(Map.of("score", x))).isInstanceOf(JsonMappingException.class);
        assertThatThrownBy(() -> JSON.writeValueAsString(new double[] {x})).isInstanceOf(JsonMappingException.class);
    }

    record Answer(double plain, Double boxed, double[][] matrix, List<Double> list, OptionalDouble maybe, int whole) {}

    @Test
    void everyDoubleOfAnAnswerIsRounded() throws Exception {
        double third = 1.0 / 3;
        Answer answer =
                new Answer(third, third, new double[][] {{third, 1}}, List.of(third), OptionalDouble.of(third), 3);
        assertThat(JSON.writeValueAsString(answer))
                .isEqualTo("{\"plain\":0.333333333333,\"boxed\":0.333333333333,\"matrix\":[[0.333333333333,1.0]],"
                        + "\"list\":[0.333333333333],\"maybe\":0.333333333333,\"whole\":3}");
        assertThat(JSON.valueToTree(answer).get("plain").doubleValue()).isEqualTo(0.333333333333);
    }
}
