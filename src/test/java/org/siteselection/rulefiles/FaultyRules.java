package org.siteselection.rulefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;

/** The corpus {@code faulty-rules}: one small document per fault, and a few with several. */
final class FaultyRules implements RuleSource {
    private final Path directory;

    FaultyRules() {
        try {
            directory = Path.of(FaultyRules.class.getResource("/faulty-rules").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path directory() {
        return directory;
    }

    RuleCompiler.Outcome compile(String name) {
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        RuleCompiler compiler = new RuleCompiler(this, edition);
        String text = text(name).orElseThrow();
        String id = name.substring(0, name.lastIndexOf('.'));
        return name.endsWith(".json")
                ? compiler.compileJson(name, text, RuleCompiler.units(edition))
                : compiler.compileFile(name, id, text, RuleCompiler.units(edition));
    }

    /** Names of all documents, YAML and JSON. */
    List<String> documents() {
        return Stream.concat(files("", ".yaml"), files("", ".json")).toList();
    }

    @Override
    public List<String> ruleSetFiles() {
        return files("", ".yaml").toList();
    }

    @Override
    public List<String> factorFiles() {
        return files("factors/", ".yaml").toList();
    }

    private Stream<String> files(String folder, String end) {
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files
                    .map(file -> folder + file.getFileName())
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> text(String path) {
        try {
            Path file = directory.resolve(path);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
