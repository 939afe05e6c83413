package org.siteselection.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleFilesTest {
    private static final Path DIRECTORY = Path.of("src/main/resources/openapi/examples");

    @Test
    void everyExampleIsInTheIndex() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index.txt")))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(DIRECTORY.resolve("index.txt")));
        }
    }
}
