package org.siteselection.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;

/** The rule sets in force. Loaded once at start; a directory with any error stops the start. */
@ApplicationScoped
public class RuleLibrary {
    private final Path directory;

    /** One load of the directory, swapped as a whole. */
    private record Loaded(RuleSource files, Map<String, RuleSet> ruleSets) {}

    private volatile Loaded loaded;

    RuleLibrary(RulesConfig config) {
        this.directory = Path.of(config.directory());
        this.loaded = load();
    }

    /** The rule sets in force, by id. */
    public List<RuleSet> ruleSets() {
        return List.copyOf(loaded.ruleSets.values());
    }

    public Optional<RuleSet> ruleSet(String id) {
        return Optional.ofNullable(loaded.ruleSets.get(id));
    }

    /** Ids in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(loaded.ruleSets.keySet());
    }

    /**
     * Compiles a document that came inside a request. It may {@code use} the files of the rule directory.
     *
     * @param document maps, lists, texts, finite numbers, booleans and nulls
     * @param catalogue whose metrics the document may read
     * @param inlineMetrics further metrics that the request's own facts bring
     * @throws InvalidRulesException with every issue
     */
    public RuleSet compile(Map<String, Object> document, CatalogueSnapshot catalogue, List<String> inlineMetrics) {
        Map<String, String> units = new TreeMap<>();
        inlineMetrics.forEach(metric -> units.put(metric, ""));
        units.putAll(RuleCompiler.units(catalogue));
        Doc.Mapping map = (Doc.Mapping) InlineDocuments.read(document);
        RuleCompiler.Outcome outcome =
                new RuleCompiler(loaded.files, PackagedEdition.snapshot()).compileInline(map, units);
        if (outcome.ruleSet() == null) {
            throw new InvalidRulesException(outcome.issues());
        }
        return outcome.ruleSet();
    }

    private Loaded load() {
        Issues issues = new Issues();
        if (!Files.isDirectory(directory)) {
            throw new InvalidRulesException(
                    "There is no rule directory '" + directory + "' (property site-selection.rules.directory)."
                            + " Start the service where 'scoring-rules' lies, or set the property.");
        }
        RuleDirectory files = RuleDirectory.read(directory, issues);
        CatalogueSnapshot edition = PackagedEdition.snapshot();
        RuleCompiler compiler = new RuleCompiler(files, edition);
        Map<String, RuleSet> ruleSets = new TreeMap<>();
        List<Issue> found = new ArrayList<>(issues.list());
        compiler.compileAll(RuleCompiler.units(edition)).forEach((id, outcome) -> {
            found.addAll(outcome.issues());
            if (outcome.ruleSet() != null) {
                ruleSets.put(id, outcome.ruleSet());
            }
        });
        found.addAll(compiler.unusedFactorFiles());
        if (found.stream().anyMatch(Issue::isError)) {
            throw new InvalidRulesException(distinct(found));
        }
        if (ruleSets.isEmpty()) {
            throw new InvalidRulesException("The rule directory '" + directory + "' holds no rule set (*.yaml).");
        }
        return new Loaded(files, ruleSets);
    }

    /** A factor file that two rule sets use is faulty once. */
    private static List<Issue> distinct(List<Issue> issues) {
        Map<String, Issue> byPlace = new TreeMap<>();
        issues.forEach(issue -> byPlace.putIfAbsent(
                issue.file() + "\0" + issue.line() + "\0" + issue.column() + "\0" + issue.code() + "\0"
                        + issue.message(),
                issue));
        return byPlace.values().stream().sorted(Issue.IN_READING_ORDER).toList();
    }
}
