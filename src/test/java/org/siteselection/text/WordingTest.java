package org.siteselection.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Format of numbers in sentences. */
class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.59|6.59",
                "0|0",
                "-0.0|0",
                "973642|973,600",
                "1000|1,000",
                "999.96|1,000",
                "-1234567|-1,235,000",
                "1234.5|1,235",
                "11.025|11.03",
                "0.000123456|0.0001235",
                "1e-9|1E-9",
                "1.5e20|1.5E+20",
                "100|100"
            })
    void fourDigitsAreEnough(double x, String text) {
        assertThat(Wording.number(x)).isEqualTo(text);
    }

    @Test
    void numbersThatDifferLookDifferent() {
        assertThat(Wording.apart(6.5912, 6.5908)).isEqualTo("6.5912");
        assertThat(Wording.apart(6.5908, 6.5912)).isEqualTo("6.5908");
        assertThat(Wording.apart(1000001, 1000000)).isEqualTo("1,000,001");
        assertThat(Wording.apart(2, 2)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.59|cents/kWh|6.59 cents/kWh",
                "97.4|index US=100|97.4 (index US=100)",
                "2|class 0-3|2 (class 0-3)",
                "5.06|0-10 score|5.06 (0-10 score)",
                "1.12|ratio|1.12",
                "4||4",
                "1|flag|yes",
                "0|flag|no",
                "2|flag|2 flag",
                "3|per 1000|3 per 1000"
            })
    void aValueHasItsUnit(double value, @Nullable String unit, String text) {
        assertThat(Wording.quantity(value, Wording.number(value), unit)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.34|12.3 points",
                "1|1 point",
                "0.996|1 point",
                "0.994|0.99 points",
                "0.4|0.4 points",
                "0.005|0.01 points",
                "0.0049|less than 0.01 points",
                "1234.5|1,234.5 points"
            })
    void pointsAreFormatted(double points, String text) {
        assertThat(Wording.points(points)).isEqualTo(text);
    }

    @Test
    void sharesAreFormatted() {
        assertThat(Wording.percent(0.11)).isEqualTo("11 percent");
        assertThat(Wording.percent(0.2 / 3)).isEqualTo("6.67 percent");
        assertThat(Wording.percent(0.00001)).isEqualTo("less than 0.01 percent");
    }
}
