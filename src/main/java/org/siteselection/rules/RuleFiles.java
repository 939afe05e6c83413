package org.siteselection.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;

/** The rule files of a directory, checked on the packaged edition without a running service. */
public final class RuleFiles {
    private final List<Issue> reading;
    private final RuleDirectory files;
    private final Map<String, RuleCompiler.Outcome> outcomes;
    private final List<Issue> factorFiles;

    private RuleFiles(List<Issue> reading, RuleDirectory files, RuleCompiler compiler, CatalogueSnapshot edition) {
        this.reading = reading;
        this.files = files;
        this.outcomes = compiler.compileAll(RuleCompiler.units(edition));
        this.factorFiles = compiler.unusedFactorFiles(RuleCompiler.units(edition));
    }

    /**
     * Reads, checks and tests every rule file.
     *
     * @throws java.io.UncheckedIOException when the directory cannot be read
     */
    public static RuleFiles read(Path directory) {
        Issues issues = new Issues();
        RuleDirectory files = RuleDirectory.read(directory, issues);
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        return new RuleFiles(issues.list(), files, new RuleCompiler(files, edition), edition);
    }

    /** Paths of all rule files, relative to the directory. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>(files.ruleSetFiles());
        paths.addAll(files.factorFiles());
        return paths;
    }

    /** Every issue of every file in reading order, each once. */
    public List<Issue> issues() {
        List<Issue> all = new ArrayList<>();
        outcomes.values().forEach(outcome -> all.addAll(outcome.issues()));
        all.addAll(reading);
        all.addAll(factorFiles);
        return Issues.distinct(all);
    }

    /** The issues that concern one file: its own and, for a rule set, those of the files that it uses. */
    public List<Issue> issues(String path) {
        List<Issue> all = new ArrayList<>();
        if (path.contains("/")) {
            issues().stream().filter(issue -> issue.file().equals(path)).forEach(all::add);
        } else {
            reading.stream().filter(issue -> issue.file().equals(path)).forEach(all::add);
            RuleCompiler.Outcome outcome = outcomes.get(id(path));
            all.addAll(outcome == null ? List.of() : outcome.issues());
        }
        return Issues.distinct(all);
    }

    private static String id(String path) {
        return path.substring(0, path.length() - ".yaml".length());
    }

    /** What became of the expectations, by rule set id. */
    public Map<String, List<ExpectationResult>> expectations() {
        Map<String, List<ExpectationResult>> byId = new TreeMap<>();
        outcomes.forEach((id, outcome) -> byId.put(id, outcome.expectations()));
        return byId;
    }

    /** Ids of the rule sets, sound or not. */
    public List<String> ids() {
        return List.copyOf(outcomes.keySet());
    }

    /** A sound rule set. */
    public Optional<RuleSet> ruleSet(String id) {
        return Optional.ofNullable(outcomes.get(id)).map(RuleCompiler.Outcome::ruleSet);
    }
}
