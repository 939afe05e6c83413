package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The settings in the code, the list of known settings and the documentation page agree. {@code -Ddocs.update=true}
 * rewrites the table of the page.
 */
class SettingsTest {
    private static final Path PAGE = Path.of("docs", "configuration.md");
    private static final String BEGIN =
            "<!-- generated from the code: mvn test -Dtest=SettingsTest -Ddocs.update=true -->\n";
    private static final String END = "<!-- end -->\n";

    private final List<Setting> settings = SettingReader.read();

    @Test
    void everySettingInTheCodeIsKnownAtStart() {
        assertThat(KnownSettings.NAMES)
                .containsExactlyElementsOf(settings.stream().map(Setting::name).toList());
    }

    @Test
    void thePageShowsEverySettingAsTheCodeHasIt() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(BEGIN, END);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END, from);
        String table = settings.stream()
                .map(Setting::row)
                .collect(
                        Collectors.joining("\n", "| property | type | default | meaning |\n|---|---|---|---|\n", "\n"));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to))
                .as("docs/configuration.md; -Ddocs.update=true rewrites it")
                .isEqualTo(table);
    }
}
