package org.siteselection.catalogue.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.catalogue.Change;
import org.siteselection.catalogue.Fact;
import org.siteselection.catalogue.Origin;

class PlausibilityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 6 7   | 70    |
            5 6 7   | 70.1  | 70.1 USD/hour is more than ten times the largest of other places, 7 of P2. Check the unit.
            5 6 7   | 0.5   |
            5 6 7   | 0.49  | 0.49 USD/hour is under a tenth of the smallest of other places, 5 of P0. Check the unit.
            5 6 7   | 0     |
            5 6 7   | -90   |
            -5 -7   | -71   | -71 USD/hour is more than ten times the largest of other places, -7 of P1. Check the unit.
            -5 6 7  | 0.1   |
            0 6 7   | 0.1   |
            0 6 7   | 71    | 71 USD/hour is more than ten times the largest of other places, 7 of P2. Check the unit.
            0 0     | 5     |
            ''      | 5     |
            """)
    void figuresFarFromThoseOfOtherPlacesAreNamed(String others, double value, String message) {
        List<Fact> recorded = new ArrayList<>();
        for (String other : others.isEmpty() ? new String[0] : others.split(" ")) {
            recorded.add(fact("P" + recorded.size(), Double.parseDouble(other)));
        }
        recorded.add(fact("TX", 1e9));
        assertThat(warnings(recorded, fact("TX", value))).isEqualTo(message == null ? List.of() : List.of(message));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 30, 1", "1, 2, 3, 0"})
    void rowsOfOneImportAreComparedWithEachOther(double first, double second, double third, int warnings) {
        assertThat(warnings(List.of(), fact("A", first), fact("B", second), fact("C", third)))
                .hasSize(warnings);
    }

    private static List<String> warnings(List<Fact> recorded, Fact... imported) {
        List<Change<Fact>> changes = Stream.of(imported)
                .map(fact -> new Change<>("line 2", null, fact, Origin.USER))
                .toList();
        return Plausibility.warnings(recorded, changes).stream()
                .map(ImportAnswer.ImportWarning::message)
                .toList();
    }

    private static Fact fact(String place, double value) {
        return new Fact(place, "pay", value, "USD/hour", 2026, "bls", null);
    }
}
