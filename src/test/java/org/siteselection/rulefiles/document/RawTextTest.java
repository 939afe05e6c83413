package org.siteselection.rulefiles.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siteselection.fields.Position;

class RawTextTest {
    @ParameterizedTest
    @CsvSource({
        "ab\\n  cd, ab cd, 3, 2, 3",
        "ab\\r\\n  cd, ab cd, 3, 2, 3",
        "ab\\r  cd, ab cd, 3, 2, 3",
        "ab\\r\\rcd, ab cd, 4, 3, 2",
        "ab\\r, ab, 2, 1, 7"
    })
    void aFoldedLineBreakIsASpaceOfTheValue(String raw, String value, int offset, int line, int column) {
        RawText text = new RawText(raw.translateEscapes(), value, new Position("a.yaml", 1, 5), '"');
        assertThat(text.at(offset)).isEqualTo(new Position("a.yaml", line, column));
    }
}
