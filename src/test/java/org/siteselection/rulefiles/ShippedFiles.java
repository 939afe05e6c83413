package org.siteselection.rulefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.Issue;

/** The rule files of the project in memory, where a test can corrupt them line by line. */
public final class ShippedFiles implements RuleSource {
    private final Map<String, List<String>> lines = new TreeMap<>();

    public ShippedFiles() {
        Path directory = Path.of("scoring-rules");
        for (String folder : List.of("", "factors/")) {
            try (Stream<Path> files = Files.list(directory.resolve(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    lines.put(folder + file.getFileName(), new ArrayList<>(Files.readAllLines(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<String> paths() {
        return List.copyOf(lines.keySet());
    }

    List<String> lines(String path) {
        return lines.get(path);
    }

    /** Every issue of every file, each once. */
    List<Issue> issues() {
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        List<Issue> issues = new ArrayList<>();
        new RuleCompiler(this, edition)
                .compileAll(RuleCompiler.units(edition))
                .values()
                .forEach(outcome -> issues.addAll(outcome.issues()));
        return Issues.distinct(issues);
    }

    @Override
    public List<String> ruleSetFiles() {
        return paths().stream().filter(path -> !path.contains("/")).toList();
    }

    @Override
    public List<String> factorFiles() {
        return paths().stream().filter(path -> path.contains("/")).toList();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(lines.get(path)).map(text -> String.join("\n", text) + "\n");
    }
}
