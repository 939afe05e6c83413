package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "1.00, 8.0, 0.30, CLEAR",
        "0.90, 0.5, 0.11, CLEAR",
        "0.90, 8.0, 0.10, CLOSE",
        "0.89, 8.0, 0.30, CLOSE",
        "0.50, 0.5, 0.05, CLOSE",
        "0.49, 8.0, 0.30, UNDECIDED",
        "1.00, 0.4, 0.30, UNDECIDED",
        "0.95, 8.0,     , CLEAR",
        "0.95,    , 0.30, CLEAR",
        "1.00,    ,     , CLEAR",
        "0.60,    ,     , CLOSE",
    })
    void followsTheThresholds(double share, @Nullable Double margin, @Nullable Double flip, Verdict expected) {
        assertThat(Verdict.of(share, margin, flip)).isEqualTo(expected);
        assertThat(expected.word()).isEqualTo(expected.name().toLowerCase(java.util.Locale.ROOT));
    }
}
