package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UncertaintyTest {
    @Test
    void isBoundsOrAStandardDeviation() {
        assertThat(new Uncertainty(6.5, 8.0, null, null).high()).isEqualTo(8.0);
        assertThat(new Uncertainty(null, null, 0.4, "lognormal").distribution()).isEqualTo("lognormal");
    }

    @ParameterizedTest
    @CsvSource({
        ", , , ",
        "1, , , ",
        "2, 1, , ",
        "1, Infinity, , ",
        "1, 2, 0.1, normal",
        ", , 0.1, ",
        ", , 0, normal",
        ", , NaN, normal",
        ", , 1, uniform",
    })
    void anythingElseIsRefused(Double low, Double high, Double sd, String distribution) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Uncertainty(low, high, sd, distribution));
    }
}
