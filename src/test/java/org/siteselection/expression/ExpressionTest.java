package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @Test
    void hasItsTypeSourceAndNames() {
        Expression expression = Sample.compiled("has(price) && country == 'CN' && b * headcount > a");
        assertThat(expression.type()).isEqualTo(Type.BOOLEAN);
        assertThat(expression.source()).isEqualTo("has(price) && country == 'CN' && b * headcount > a");
        assertThat(expression.metrics()).containsExactly("a", "b", "price");
        assertThat(expression.parameters()).containsExactly("country", "headcount");
        assertThat(Sample.compiled("country").type()).isEqualTo(Type.TEXT);
        assertThat(Sample.compiled("-a").type()).isEqualTo(Type.NUMBER);
        assertThat(Sample.compiled("1 + 2").metrics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"price", "(price)", "' (( price )) // per MWh'"})
    void isAMetricIfItIsASingleName(String source) {
        assertThat(Sample.compiled(source).soleMetric()).contains("price");
    }

    @ParameterizedTest
    @CsvSource({"-price", "price + 0", "headcount", "1", "has(price)", "min(price)"})
    void isNotAMetricIfItIsMoreThanAName(String source) {
        assertThat(Sample.compiled(source).soleMetric()).isEmpty();
    }

    @Test
    void refusesTheReservedWordsOfCel() {
        assertThat(Expression.isReserved("in")).isTrue();
        assertThat(Expression.isReserved("namespace")).isTrue();
        assertThat(Expression.isReserved("price")).isFalse();
        assertThat(Expression.isReserved("min")).isFalse();
    }
}
