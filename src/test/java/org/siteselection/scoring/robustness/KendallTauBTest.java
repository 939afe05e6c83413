package org.siteselection.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KendallTauBTest {
    @Test
    void equalReversedAndTiedOrders() {
        assertThat(tau(Models.row(1, 2, 3, 4), Models.row(1, 2, 3, 4))).isEqualTo(1);
        assertThat(tau(Models.row(1, 2, 3, 4), Models.row(4, 3, 2, 1))).isEqualTo(-1);
        assertThat(tau(Models.row(1, 1, 3, 4), Models.row(10, 10, 20, 30))).isEqualTo(1);
        assertThat(tau(Models.row(-0.0, 1), Models.row(0, 1))).isEqualTo(1);
        // One swapped pair of six.
        assertThat(tau(Models.row(1, 2, 3, 4), Models.row(2, 1, 3, 4))).isEqualTo(4.0 / 6);
        // Five pairs agree, one is tied on the left: 5 / sqrt(5 * 6).
        assertThat(tau(Models.row(1, 1, 3, 4), Models.row(1, 2, 3, 4))).isEqualTo(5 / Math.sqrt(30));
        // 0 pairs of 10 agree less 4, with 2 and 1 tied: -4 / sqrt(8 * 9).
        assertThat(tau(Models.row(12, 2, 1, 12, 2), Models.row(1, 4, 7, 1, 0))).isEqualTo(-4 / Math.sqrt(72));
    }

    @Test
    void undefinedIfOneSideIsAllTies() {
        assertThat(KendallTauB.of(Models.row(1, 1), Models.row(1, 2))).isEmpty();
        assertThat(KendallTauB.of(Models.row(1), Models.row(1))).isEmpty();
    }

    private static double tau(double[] left, double[] right) {
        return KendallTauB.of(left, right).orElseThrow();
    }
}
