package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void numbersNamesInTheirOrder() {
        assertThat(Sample.SCOPE.metricIndex("a")).isZero();
        assertThat(Sample.SCOPE.metricIndex("price")).isEqualTo(4);
        assertThat(Sample.SCOPE.metricIndex("headcount")).isEqualTo(-1);
        assertThat(Sample.SCOPE.parameterIndex("automated")).isEqualTo(2);
        assertThat(Sample.SCOPE.parameterIndex("a")).isEqualTo(-1);
        assertThat(Sample.SCOPE.parameterType("country")).contains(Type.TEXT);
        assertThat(Sample.SCOPE.parameterType("a")).isEmpty();
        assertThat(Sample.SCOPE.metrics()).isEqualTo(Sample.METRICS);
        assertThat(Sample.SCOPE.parameters()).containsExactly("headcount", "country", "automated");
    }

    @Test
    void aNameMeansOneThing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(List.of("a"), Map.of("a", Type.TEXT)))
                .withMessage("'a' is both a metric and a parameter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(List.of("a", "b", "a"), Map.of()))
                .withMessage("the metric 'a' is declared twice");
    }
}
