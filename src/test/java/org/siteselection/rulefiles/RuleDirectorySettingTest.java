package org.siteselection.rulefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory is known without the configuration only if no other setting can name one. */
class RuleDirectorySettingTest {
    private static final String VARIABLE = "SITE_SELECTION_RULES_DIRECTORY";

    @TempDir
    Path working;

    @Test
    void withoutASettingItIsTheDefault() throws IOException {
        assertThat(RuleDirectorySetting.named(new Properties(), Map.of("PATH", "/bin"), working))
                .containsExactly(RuleDirectorySetting.DEFAULT);
        try (InputStream packaged = getClass().getResourceAsStream("/application.properties")) {
            Properties settings = new Properties();
            settings.load(packaged);
            assertThat(settings.stringPropertyNames()).noneMatch(name -> name.endsWith(RuleDirectorySetting.PROPERTY));
        }
    }

    @Test
    void aPropertyNamesIt() {
        assertThat(RuleDirectorySetting.named(properties(RuleDirectorySetting.PROPERTY, "../rules"), Map.of(), working))
                .containsExactly("../rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {VARIABLE, "site-selection.rules.directory", "site_selection_rules_directory"})
    void aVariableNamesIt(String name) {
        assertThat(RuleDirectorySetting.named(new Properties(), Map.of(name, "/rules"), working))
                .containsExactly("/rules");
    }

    /** The spellings of variables are names of other properties, which set nothing. */
    @ParameterizedTest
    @ValueSource(strings = {VARIABLE, "site.selection.rules.directory", "Site-Selection.rules.directory"})
    void anotherSpellingOfThePropertyNamesNothing(String name) {
        assertThat(RuleDirectorySetting.named(properties(name, "other"), Map.of(), working))
                .containsExactly(RuleDirectorySetting.DEFAULT);
    }

    @Test
    void theConfigurationChoosesBetweenAPropertyAndAVariable() {
        assertThat(RuleDirectorySetting.named(
                        properties(RuleDirectorySetting.PROPERTY, "a"), Map.of(VARIABLE, "b"), working))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "%prod.site-selection.rules.directory, a",
        "site-selection.rules.directory, ''",
        "site-selection.rules.directory, ' '",
        "site-selection.rules.directory, ${user.home}/rules",
        "site-selection.rules.directory, a\\b",
        "quarkus.profile, test",
        "quarkus.config.locations, other.properties",
        "smallrye.config.locations, other.properties",
        "smallrye.config.profile, test",
        "mp.config.profile, test",
        "%prod.quarkus.config.locations, other.properties",
        "%prod.smallrye.config.locations, other.properties",
        "_PROD_QUARKUS_CONFIG_LOCATIONS, other.properties",
    })
    void otherSettingsAreLeftToTheConfiguration(String name, String value) {
        assertThat(RuleDirectorySetting.named(properties(name, value), Map.of(), working))
                .isEmpty();
        assertThat(RuleDirectorySetting.named(new Properties(), Map.of(name, value), working))
                .isEmpty();
    }

    @Test
    void filesOfSettingsAreLeftToTheConfiguration() throws IOException {
        Files.createDirectory(working.resolve("config"));
        assertThat(RuleDirectorySetting.named(new Properties(), Map.of(VARIABLE, "a"), working))
                .isEmpty();
        Files.delete(working.resolve("config"));
        Files.createFile(working.resolve(".env"));
        assertThat(RuleDirectorySetting.named(new Properties(), Map.of(), working))
                .isEmpty();
    }

    private static Properties properties(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}
