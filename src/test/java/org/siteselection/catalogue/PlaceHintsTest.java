package org.siteselection.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceHintsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Texas | TX",
                "texas | TX",
                "District of Columbia | DC",
                "Travis County, Texas | c48453",
                "48453 | c48453",
                "C48453 | c48453",
                "Calfornia | CA",
                "New Yrok | NY",
                "north carolna | NC",
            })
    void aNameOrAWrongIdIsAnsweredWithTheNearestId(String given, String meant) {
        assertThat(PlaceHints.hint(PackagedEdition.snapshot(), given)).isEqualTo(" Maybe '" + meant + "' was meant.");
    }
}
