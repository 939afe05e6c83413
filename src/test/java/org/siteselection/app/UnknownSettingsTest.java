package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownSettingsTest {
    @Test
    void everyKnownNameIsKnownAsPropertyAndAsVariable() {
        List<String> names = KnownSettings.NAMES.stream()
                .map(name -> name.replace("<name>", "ann"))
                .toList();
        Set<String> variables =
                Set.copyOf(names.stream().map(KnownSettings::variable).toList());

        assertThat(variables).contains("SITE_SELECTION_SECURITY_TOKENS_ANN_SHA256");
        assertThat(UnknownSettings.warnings(names, variables)).isEmpty();
    }

    @Test
    void settingsOfOthersAreIgnored() {
        assertThat(UnknownSettings.warnings(
                        List.of(
                                "quarkus.http.prt",
                                "site-selection.default-database.h2",
                                "%test.site-selection.default-database.h2",
                                "site.selection.http.longest.adress",
                                "site-selection.test.postgresql",
                                "site-selection.security.tokens.\"a.b\".role"),
                        Map.of("PATH", "", "SITE_SELECTION_POSTGRES_BIN", "").keySet()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "site-selection.http.longest-adress, site-selection.http.longest-address",
        "site-selection.rule.directory, site-selection.rules.directory",
        "site_selection.rules.directory, site-selection.rules.directory",
        "siteselection.rules.directory, site-selection.rules.directory",
        "site-selection.security.token.ann.role, site-selection.security.tokens.<name>.role",
        "site-selection.security.tokens.ann.rle, site-selection.security.tokens.ann.role",
        "site-selection.heavy-work.longestWait, site-selection.heavy-work.longest-wait",
        "site-selection.colour, "
    })
    void aPropertyIsNamedWithTheNearestOne(String given, String meant) {
        assertThat(UnknownSettings.warnings(List.of(given), Set.of()))
                .containsExactly("The property " + given + " is not known and has no effect."
                        + (meant == null ? "" : " Maybe '" + meant + "' was meant."));
    }

    @ParameterizedTest
    @CsvSource({
        "SITE_SELECTION_RULES_DIRECTRY, SITE_SELECTION_RULES_DIRECTORY",
        "SITESELECTION_RULES_DIRECTORY, SITE_SELECTION_RULES_DIRECTORY",
        "SITE_SELECTION_HTTP_LONGESTADDRESS, SITE_SELECTION_HTTP_LONGEST_ADDRESS",
        "SITE_SELECTION_SECURITY_TOKENS_ANN_SHA265, SITE_SELECTION_SECURITY_TOKENS_ANN_SHA256",
        "SITE_SELECTION_COLOUR, "
    })
    void aVariableIsNamedWithTheNearestOne(String given, String meant) {
        assertThat(UnknownSettings.warnings(List.of(), Set.of(given)))
                .containsExactly("The variable " + given + " is not known and has no effect."
                        + (meant == null ? "" : " Maybe '" + meant + "' was meant."));
    }
}
