package org.siteselection.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siteselection.scoring.EqualNumbers;

class SqlBoundsTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.3, -0.3, 1, 2, 1e-300, -1e300, Double.MAX_VALUE, 5e-324})
    void theBoundsAreTheNearestNumbersThatAreNotEqual(double number) {
        double below = SqlBounds.below(number);
        double above = SqlBounds.above(number);

        assertThat(EqualNumbers.less(below, number)).isTrue();
        assertThat(EqualNumbers.less(Math.nextUp(below), number)).isFalse();
        assertThat(EqualNumbers.less(number, Math.nextDown(above))).isFalse();
        assertThat(Double.isInfinite(above) || EqualNumbers.less(number, above)).isTrue();
    }
}
