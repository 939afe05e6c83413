package org.siteselection.rulefiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;

/** The rule files of a directory, checked and tested. */
public final class RuleFiles {
    private static final String ENDING = ".yaml";

    private final RuleDirectory files;
    private final Map<String, RuleCompiler.Outcome> outcomes;
    private final Map<String, List<Issue>> others;

    private RuleFiles(
            RuleDirectory files, Map<String, RuleCompiler.Outcome> outcomes, Map<String, List<Issue>> others) {
        this.files = files;
        this.outcomes = outcomes;
        this.others = others;
    }

    /**
     * Reads, checks and tests every rule file on the packaged edition, without a running service. An unreadable file is an
     * issue.
     */
    public static RuleFiles read(Path directory) {
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        RuleDirectory files = RuleDirectory.read(directory);
        return of(files, new RuleCompiler(files, edition), RuleCompiler.units(edition));
    }

    /** Checks and tests files that were read. */
    static RuleFiles of(RuleDirectory files, RuleCompiler compiler, Map<String, String> units) {
        Map<String, RuleCompiler.Outcome> outcomes = compiler.compileAll(units);
        Map<String, List<Issue>> others = new TreeMap<>();
        for (String name : files.names()) {
            boolean compiled =
                    files.ruleSetFiles().contains(name) || files.factorFiles().contains(name);
            files.issues(name).stream()
                    .filter(issue -> !compiled || !issue.hasErrorSeverity())
                    .forEach(issue -> add(others, name, issue));
        }
        compiler.unusedFactorFiles(units).forEach(issue -> add(others, issue.file(), issue));
        return new RuleFiles(files, outcomes, others);
    }

    private static void add(Map<String, List<Issue>> byName, String name, Issue issue) {
        byName.computeIfAbsent(name, none -> new ArrayList<>()).add(issue);
    }

    /** The result of each rule set file, by id. */
    Map<String, RuleCompiler.Outcome> outcomes() {
        return outcomes;
    }

    /** Issues beside those of the outcomes, by name of the file or directory. */
    Map<String, List<Issue>> others() {
        return others;
    }

    /** The reason why the directory is unreadable; empty if it was read. */
    public List<Issue> problem() {
        return files.errors(RuleDirectory.ITSELF);
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
        others.values().forEach(all::addAll);
        return Issues.distinct(all);
    }

    /** The issues that concern one file: its own and, for a rule set, those of the files that it uses. */
    public List<Issue> issues(String path) {
        List<Issue> all = new ArrayList<>();
        if (path.contains("/")) {
            issues().stream().filter(issue -> issue.file().equals(path)).forEach(all::add);
        } else {
            all.addAll(others.getOrDefault(path, List.of()));
            RuleCompiler.Outcome outcome = path.endsWith(ENDING) ? outcomes.get(id(path)) : null;
            all.addAll(outcome == null ? List.of() : outcome.issues());
        }
        return Issues.distinct(all);
    }

    private static String id(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    /** The results of the expectations, by rule set id. */
    public Map<String, List<ExpectationResult>> expectations() {
        Map<String, List<ExpectationResult>> byId = new TreeMap<>();
        outcomes.forEach((id, outcome) -> byId.put(id, outcome.expectations()));
        return byId;
    }

    /** Ids of all rule sets, valid or not. */
    public List<String> ids() {
        return List.copyOf(outcomes.keySet());
    }

    /** A valid rule set. */
    public Optional<RuleSet> ruleSet(String id) {
        return Optional.ofNullable(outcomes.get(id)).map(RuleCompiler.Outcome::ruleSet);
    }
}
