package org.siteselection.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The complete tables of Kleene's strong logic. */
class LogicTest {
    private static final Map<Truth, String> WRITTEN =
            Map.of(Truth.TRUE, "(a == 2)", Truth.FALSE, "(a == 3)", Truth.MISSING, "(missing == 2)");

    @ParameterizedTest
    @CsvSource({
        "TRUE,    TRUE,    TRUE,    TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "TRUE,    MISSING, MISSING, TRUE",
        "FALSE,   TRUE,    FALSE,   TRUE",
        "FALSE,   FALSE,   FALSE,   FALSE",
        "FALSE,   MISSING, FALSE,   MISSING",
        "MISSING, TRUE,    MISSING, TRUE",
        "MISSING, FALSE,   FALSE,   MISSING",
        "MISSING, MISSING, MISSING, MISSING",
    })
    void joins(Truth left, Truth right, Truth conjunction, Truth disjunction) {
        String p = WRITTEN.get(left);
        String q = WRITTEN.get(right);
        assertThat(Sample.truth(p + " && " + q)).isEqualTo(conjunction);
        assertThat(Sample.truth(p + " || " + q)).isEqualTo(disjunction);
        assertThat(Sample.truth("!(!" + p + " || !" + q + ")")).as("De Morgan").isEqualTo(conjunction);
        assertThat(Sample.truth("!(!" + p + " && !" + q + ")")).as("De Morgan").isEqualTo(disjunction);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "MISSING, MISSING"})
    void negates(Truth truth, Truth negated) {
        assertThat(Sample.truth("!" + WRITTEN.get(truth))).isEqualTo(negated);
    }

    @ParameterizedTest
    @CsvSource({
        "missing > 1 && a == 2 && a == 3, FALSE",
        "missing > 1 && a == 2 && a == 2, MISSING",
        "missing > 1 || a == 3 || a == 2, TRUE",
        "missing > 1 || a == 3 || a == 3, MISSING",
        "a == 3 && missing > 1 || a == 2, TRUE",
    })
    void joinsMany(String source, Truth truth) {
        assertThat(Sample.truth(source)).isEqualTo(truth);
    }
}
