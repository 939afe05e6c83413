package org.siteselection.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;

/** Compiles rule documents, of a directory or inline, and runs their expectations. */
final class RuleCompiler {
    /** Id of the rule set that stands in for the users that a factor file does not have. */
    private static final String LONE_USER = "lone-user";

    private final RuleSource files;
    private final Set<String> used = new TreeSet<>();

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
        return bounded(issues, () -> {
            DocumentSize.check(document, issues);
            String text = InlineDocuments.canonical(document);
            return compile(document, InlineDocuments.NAME, null, text, units, issues);
        });
    }

    private static Outcome bounded(Issues issues, Supplier<Outcome> compilation) {
        try {
            return compilation.get();
        } catch (Issues.TooManyException | DocumentLimits.ExceededException e) {
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
        Optional<RuleSet> ruleSet = read(document, path, id, text, units, issues);
        if (ruleSet.isEmpty()) {
            return new Outcome(null, issues.list(), List.of());
        }
        List<ExpectationResult> results = new ExpectationJudge(ruleSet.get(), edition, issues, budget).judge();
        return issues.hasErrors()
                ? new Outcome(null, issues.list(), results)
                : new Outcome(ruleSet.get().with(issues.list()), issues.list(), results);
    }

    private Optional<RuleSet> read(
            Doc.Mapping document,
            String path,
            @Nullable String id,
            String text,
            Map<String, String> units,
            Issues issues) {
        IncludedFiles includes = new IncludedFiles(files, issues);
        Doc.Mapping resolved = includes.resolve(document);
        used.addAll(includes.texts().keySet());
        DocumentShape.check(resolved, issues);
        String digest = RuleDigest.of(id == null ? "" : id, text, includes.texts());
        Map<String, String> texts = new TreeMap<>(includes.texts());
        if (id != null) {
            texts.put(path, text);
        }
        return new RuleSetReader(units, edition, issues)
                .read(resolved, id, digest, id == null ? null : text, Collections.unmodifiableMap(texts));
    }

    /** Compiles a file that was found sound before: its expectations have been judged, and are not judged again. */
    Optional<RuleSet> fileAgain(String path, String id, Map<String, String> units, Issues issues) {
        String text = files.text(path).orElse("");
        return boundedAgain(
                () -> YamlDocuments.read(path, text, issues).flatMap(map -> read(map, path, id, text, units, issues)));
    }

    /** Compiles an inline document that was found sound before. */
    Optional<RuleSet> inlineAgain(Doc.Mapping document, Map<String, String> units, Issues issues) {
        return boundedAgain(
                () -> read(document, InlineDocuments.NAME, null, InlineDocuments.canonical(document), units, issues));
    }

    private static Optional<RuleSet> boundedAgain(Supplier<Optional<RuleSet>> compilation) {
        try {
            return compilation.get();
        } catch (Issues.TooManyException | DocumentLimits.ExceededException e) {
            return Optional.empty();
        }
    }

    /** Unit by metric of a catalogue. */
    static Map<String, String> units(CatalogueSnapshot catalogue) {
        Map<String, String> units = new TreeMap<>();
        for (Metric metric : catalogue.metrics()) {
            units.put(metric.id(), metric.unit());
        }
        return units;
    }

    /** Unit by metric of a catalogue and, without a unit, of the metrics that the facts of a request bring. */
    static Map<String, String> units(CatalogueSnapshot catalogue, List<String> inlineMetrics) {
        Map<String, String> units = new TreeMap<>();
        inlineMetrics.forEach(metric -> units.put(metric, ""));
        units.putAll(units(catalogue));
        return units;
    }

    /**
     * Issues of factor files that no rule set uses, which somebody wrote all the same: each is checked as if a rule set
     * used it that knows the parameters and metrics of all. To be called after {@link #compileAll}.
     */
    List<Issue> unusedFactorFiles(Map<String, String> units) {
        List<Issue> found = new ArrayList<>();
        Map<String, Doc.Entry> names = allNames();
        for (String path : files.factorFiles()) {
            if (!files.unreadable(path).isEmpty()) {
                found.addAll(files.unreadable(path));
            } else if (!used.contains(path)) {
                Issues issues = new Issues();
                bounded(issues, () -> compile(userOf(path, names), path, LONE_USER, "", units, issues))
                        .issues()
                        .stream()
                        .filter(issue -> issue.file().equals(path))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The parameters and metrics of all rule sets. */
    private Map<String, Doc.Entry> allNames() {
        Position start = new Position("", 1, 1);
        Map<String, Doc.Entry> names = new LinkedHashMap<>();
        for (String file : files.ruleSetFiles()) {
            YamlDocuments.read(file, files.text(file).orElse(""), new Issues()).ifPresent(document -> {
                for (String key : List.of("parameters", "metrics")) {
                    Doc.Entry entry = document.entries().get(key);
                    if (entry != null && entry.value() instanceof Doc.Mapping own) {
                        Doc.Entry before = names.get(key);
                        Doc.Mapping all = before != null && before.value() instanceof Doc.Mapping map
                                ? map.overlaid(own, key, new Issues())
                                : own;
                        names.put(key, new Doc.Entry(start, all));
                    }
                }
            });
        }
        return names;
    }

    private static Doc.Mapping userOf(String path, Map<String, Doc.Entry> names) {
        Map<String, Object> user = Map.of(
                "id", LONE_USER, "version", "1.0.0", "title", path, "factors", Map.of("factor", Map.of("use", path)));
        Map<String, Doc.Entry> entries = new LinkedHashMap<>(((Doc.Mapping) InlineDocuments.read(user)).entries());
        entries.putAll(names);
        return new Doc.Mapping(new Position("", 1, 1), entries);
    }
}
