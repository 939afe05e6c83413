package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary explains each word once, in alphabetical order, including every enum value of the API document. */
class GlossaryTest {
    private static final Pattern LINE = Pattern.compile("- \\*\\*([^*]+)\\*\\*: [A-Z`].*\\.");
    private static final Path API = Path.of("src", "test", "resources", "openapi.json");

    private final List<List<String>> lines = new ArrayList<>();

    GlossaryTest() throws IOException {
        for (String line : Files.readAllLines(Path.of("docs", "glossary.md"))) {
            if (line.startsWith("- ")) {
                Matcher entry = LINE.matcher(line);
                assertThat(entry.matches()).as(line).isTrue();
                lines.add(List.of(entry.group(1).split(", ")));
            }
        }
    }

    /** Values of {@code enum} in the schemas; examples may have members of the same name. */
    private static void collect(JsonNode node, Set<String> values) {
        JsonNode choices = node.path("enum");
        if (choices.isArray()) {
            choices.forEach(choice -> {
                if (choice.isTextual()) {
                    values.add("`" + choice.asText() + "`");
                }
            });
        }
        node.properties().stream()
                .filter(member -> !member.getKey().startsWith("example"))
                .forEach(member -> collect(member.getValue(), values));
        if (node.isArray()) {
            node.forEach(element -> collect(element, values));
        }
    }

    @Test
    void everyEnumValueOfTheApiIsExplained() throws IOException {
        Set<String> values = new TreeSet<>();
        collect(new ObjectMapper().readTree(API.toFile()), values);

        assertThat(values).contains("`undecided`", "`waived`", "`rose`", "`missing-value`");
        assertThat(lines.stream().flatMap(List::stream)).containsAll(values);
    }

    @Test
    void eachWordOccursOnceInAlphabeticalOrder() {
        assertThat(lines.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        assertThat(lines.stream()
                        .map(words -> words.get(0).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", "")))
                .isSortedAccordingTo(Comparator.naturalOrder());
    }
}
