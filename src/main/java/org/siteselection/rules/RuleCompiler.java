package org.siteselection.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;

/** Compiles rule documents, of a directory or inline, and runs their expectations. */
final class RuleCompiler {
    private final RuleSource files;

    /** Facts of the packaged edition: what expectations are judged on. */
    private final CatalogueSnapshot edition;

    /** Time that the expectations of one document may take. */
    private final Duration budget;

    RuleCompiler(RuleSource files, CatalogueSnapshot edition, Duration budget) {
        this.files = files;
        this.edition = edition;
        this.budget = budget;
    }

    /** A compiler of the author's own files, whose expectations may take their time. */
    RuleCompiler(RuleSource files, CatalogueSnapshot edition) {
        this(files, edition, Duration.ofDays(1));
    }

    /**
     * What became of a document.
     *
     * @param ruleSet null when there are errors
     * @param issues errors and warnings in reading order
     */
    record Outcome(@Nullable RuleSet ruleSet, List<Issue> issues, List<ExpectationResult> expectations) {
        boolean sound() {
            return issues.stream().noneMatch(Issue::isError);
        }
    }

    /** Compiles every rule set of the directory: outcome by id. */
    Map<String, Outcome> compileAll(Map<String, String> units) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (String path : files.ruleSetFiles()) {
            String id = path.substring(0, path.length() - ".yaml".length());
            List<Issue> unreadable = files.unreadable(path);
            outcomes.put(
                    id,
                    unreadable.isEmpty()
                            ? compileFile(path, id, files.text(path).orElse(""), units)
                            : new Outcome(null, unreadable, List.of()));
        }
        return outcomes;
    }

    Outcome compileFile(String path, @Nullable String id, String text, Map<String, String> units) {
        Issues issues = new Issues();
        return bounded(
                issues, () -> compileDocument(YamlDocuments.read(path, text, issues), path, id, text, units, issues));
    }

    /** Compiles a JSON document, with line and column as in YAML. */
    Outcome compileJson(String path, String text, Map<String, String> units) {
        Issues issues = new Issues();
        return bounded(
                issues, () -> compileDocument(JsonDocuments.read(path, text, issues), path, null, text, units, issues));
    }

    private Outcome compileDocument(
            Optional<Doc.Mapping> document,
            String path,
            @Nullable String id,
            String text,
            Map<String, String> units,
            Issues issues) {
        return document.map(map -> compile(map, path, id, text, units, issues))
                .orElseGet(() -> new Outcome(null, issues.list(), List.of()));
    }

    /** Compiles a document that came without text. */
    Outcome compileInline(Doc.Mapping document, Map<String, String> units) {
        Issues issues = new Issues();
        String text = InlineDocuments.canonical(document);
        return bounded(issues, () -> compile(document, InlineDocuments.NAME, null, text, units, issues));
    }

    private static Outcome bounded(Issues issues, Supplier<Outcome> compilation) {
        try {
            return compilation.get();
        } catch (Issues.TooManyException e) {
            return new Outcome(null, issues.list(), List.of());
        }
    }

    private Outcome compile(
            Doc.Mapping document,
            String path,
            @Nullable String id,
            String text,
            Map<String, String> units,
            Issues issues) {
        IncludedFiles includes = new IncludedFiles(files, issues);
        Doc.Mapping resolved = includes.resolve(document);
        String digest = RuleDigest.of(id == null ? "" : id, text, includes.texts());
        Optional<RuleSet> ruleSet =
                new RuleSetReader(units, edition, issues).read(resolved, id, digest, id == null ? null : text);
        if (ruleSet.isEmpty()) {
            return new Outcome(null, issues.list(), List.of());
        }
        List<ExpectationResult> results = new ExpectationJudge(ruleSet.get(), edition, issues, budget).judge();
        return issues.hasErrors()
                ? new Outcome(null, issues.list(), results)
                : new Outcome(ruleSet.get().with(issues.list()), issues.list(), results);
    }

    /** Unit by metric of a catalogue. */
    static Map<String, String> units(CatalogueSnapshot catalogue) {
        Map<String, String> units = new TreeMap<>();
        for (Metric metric : catalogue.metrics()) {
            units.put(metric.id(), metric.unit());
        }
        return units;
    }

    /** Issues of factor files that no rule set uses: they are still files that somebody wrote. */
    List<Issue> unusedFactorFiles() {
        List<Issue> found = new ArrayList<>();
        for (String path : files.factorFiles()) {
            if (!files.unreadable(path).isEmpty()) {
                found.addAll(files.unreadable(path));
                continue;
            }
            Issues issues = new Issues();
            bounded(issues, () -> {
                YamlDocuments.read(path, files.text(path).orElse(""), issues);
                return new Outcome(null, List.of(), List.of());
            });
            found.addAll(issues.list());
        }
        return found;
    }
}
