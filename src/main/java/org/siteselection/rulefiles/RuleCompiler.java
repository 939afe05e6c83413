package org.siteselection.rulefiles;

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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.Metric;
import org.siteselection.fields.Position;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.DocumentShape;
import org.siteselection.rulefiles.document.DocumentSize;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rulefiles.document.JsonDocuments;
import org.siteselection.rulefiles.document.YamlDocuments;
import org.siteselection.rulefiles.reading.RuleSetReader;
import org.siteselection.rulefiles.reading.RuleSetReader.Purpose;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleOrigin;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/** Compiles rule documents, of a directory or inline, and runs their expectations. */
public final class RuleCompiler {
    /** Id of the placeholder rule set for factor files that no rule set uses. */
    private static final String LONE_USER = "lone-user";

    /** Time limit for the check of one file of a directory; all shipped files together take a second. */
    static final Duration FILE_BUDGET = Duration.ofSeconds(60);

    /** Start of a document without text. */
    private static final Position NOWHERE = new Position(InlineDocuments.NAME, 0, 0);

    private final RuleSource files;
    private final Set<String> used = new TreeSet<>();

    /** Facts of the packaged edition, on which expectations are evaluated. */
    private final CatalogueSnapshot edition;

    /** Time limit for one file of the directory, or for the expectations of a document in a request. */
    private final Duration budget;

    /** Level at which the stack trace of an unexpected failure is logged. */
    private final Logger.Level traces;

    public RuleCompiler(RuleSource files, CatalogueSnapshot edition, Duration budget, Logger.Level traces) {
        this.files = files;
        this.edition = edition;
        this.budget = budget;
        this.traces = traces;
    }

    /** A compiler of the files of a directory. */
    public RuleCompiler(RuleSource files, CatalogueSnapshot edition) {
        this(files, edition, FILE_BUDGET, Logger.Level.ERROR);
    }

    /**
     * The result of the compilation of a document.
     *
     * @param ruleSet null if there are errors
     * @param issues errors and warnings in reading order
     */
    public record Outcome(@Nullable RuleSet ruleSet, List<Issue> issues, List<ExpectationResult> expectations) {
        boolean sound() {
            return issues.stream().noneMatch(Issue::hasErrorSeverity);
        }
    }

    /** Compiles every rule set of the directory, each within its own time limit: outcome by id. */
    Map<String, Outcome> compileAll(Map<String, String> units) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (String path : files.ruleSetFiles()) {
            String id = path.substring(0, path.length() - ".yaml".length());
            List<Issue> unreadable = files.unreadable(path);
            outcomes.put(id, unreadable.isEmpty() ? file(path, id, units) : new Outcome(null, unreadable, List.of()));
        }
        return outcomes;
    }

    private Outcome file(String path, String id, Map<String, String> units) {
        Isolation isolation = isolation(path);
        return outcome(isolation, isolation.run(budget, () -> {
            String text = files.text(path).orElse("");
            return compileYaml(RuleCompilation.toKeep(path, id, text, units, isolation.issues()));
        }));
    }

    public Outcome compileFile(String path, @Nullable String id, String text, Map<String, String> units) {
        Isolation isolation = isolation(path);
        RuleCompilation task = RuleCompilation.toKeep(path, id, text, units, isolation.issues());
        return outcome(isolation, isolation.run(() -> compileYaml(task)));
    }

    /** Compiles a JSON document, with line and column as in YAML. */
    Outcome compileJson(String path, String text, Map<String, String> units) {
        Isolation isolation = isolation(path);
        RuleCompilation task = RuleCompilation.toKeep(path, null, text, units, isolation.issues());
        return outcome(
                isolation, isolation.run(() -> compile(JsonDocuments.read(path, text, isolation.issues()), task)));
    }

    private Outcome compileYaml(RuleCompilation task) {
        return compile(YamlDocuments.read(task.path(), task.text(), task.issues()), task);
    }

    private Outcome compile(Optional<Doc.Mapping> document, RuleCompilation task) {
        return document.map(map -> compile(map, task))
                .orElseGet(() -> new Outcome(null, task.issues().list(), List.of()));
    }

    /** Compiles a document of a ranking request, without text. */
    public Outcome compileInline(Doc.Mapping document, Map<String, String> units) {
        Isolation isolation = new Isolation(NOWHERE, new Issues(), traces);
        return outcome(isolation, isolation.run(() -> {
            DocumentSize.check(document, isolation.issues());
            String text = InlineDocuments.canonical(document);
            return compile(document, RuleCompilation.inline(text, units, isolation.issues(), Purpose.RANKING));
        }));
    }

    private Isolation isolation(String path) {
        return isolation(path, new Issues());
    }

    private Isolation isolation(String path, Issues issues) {
        return new Isolation(new Position(path, 1, 1), issues, traces);
    }

    /** The result of a document: a rule set, or at least one error. */
    private static Outcome outcome(Isolation isolation, Optional<Outcome> compiled) {
        if (compiled.isPresent()
                && (compiled.get().ruleSet() != null || !compiled.get().sound())) {
            return compiled.get();
        }
        isolation.reportUnlessReported();
        return new Outcome(null, isolation.issues().list(), List.of());
    }

    private Outcome compile(Doc.Mapping document, RuleCompilation task) {
        StopRule.current().check();
        Issues issues = task.issues();
        Optional<RuleSet> ruleSet = read(document, task);
        if (ruleSet.isEmpty()) {
            return new Outcome(null, issues.list(), List.of());
        }
        List<ExpectationResult> results = new ExpectationJudge(ruleSet.get(), edition, issues, budget).judge();
        return issues.hasErrors()
                ? new Outcome(null, issues.list(), results)
                : new Outcome(ruleSet.get().with(issues.list()), issues.list(), results);
    }

    private Optional<RuleSet> read(Doc.Mapping document, RuleCompilation task) {
        IncludedFiles includes = new IncludedFiles(files, task.issues());
        Doc.Mapping resolved = includes.resolve(document);
        used.addAll(includes.texts().keySet());
        DocumentShape.check(resolved, task.issues());
        String id = task.id();
        String digest = RuleDigest.of(id == null ? "" : id, task.text(), includes.texts());
        Map<String, String> texts = new TreeMap<>(includes.texts());
        if (id != null) {
            texts.put(task.path(), task.text());
        }
        return new RuleSetReader(task.units(), edition, task.issues(), task.purpose())
                .read(
                        resolved,
                        id,
                        new RuleOrigin(digest, id == null ? null : task.text(), Collections.unmodifiableMap(texts)));
    }

    /** Compiles a file that was valid before, without evaluating its expectations again. */
    Optional<RuleSet> fileAgain(String path, String id, Map<String, String> units, Issues issues) {
        String text = files.text(path).orElse("");
        RuleCompilation task = new RuleCompilation(path, id, text, units, issues, Purpose.AGAIN);
        return isolation(path, issues)
                .run(() -> YamlDocuments.read(path, text, issues).flatMap(map -> read(map, task)))
                .flatMap(ruleSet -> ruleSet);
    }

    /** Compiles an inline document that was valid before. */
    Optional<RuleSet> inlineAgain(Doc.Mapping document, Map<String, String> units, Issues issues) {
        return new Isolation(NOWHERE, issues, traces)
                .run(() -> read(
                        document,
                        RuleCompilation.inline(InlineDocuments.canonical(document), units, issues, Purpose.AGAIN)))
                .flatMap(ruleSet -> ruleSet);
    }

    /** Unit by metric of a catalogue. */
    public static Map<String, String> units(CatalogueSnapshot catalogue) {
        Map<String, String> units = new TreeMap<>();
        for (Metric metric : catalogue.metrics()) {
            units.put(metric.id(), metric.unit());
        }
        return units;
    }

    /** Unit by metric of a catalogue and, without a unit, of the metrics in the facts of a request. */
    static Map<String, String> units(CatalogueSnapshot catalogue, List<String> inlineMetrics) {
        Map<String, String> units = new TreeMap<>();
        inlineMetrics.forEach(metric -> units.put(metric, ""));
        units.putAll(units(catalogue));
        return units;
    }

    /**
     * Issues of factor files that no rule set uses. Each is checked as part of a rule set with the parameters and metrics of
     * all rule sets. Must be called after {@link #compileAll}.
     */
    List<Issue> unusedFactorFiles(Map<String, String> units) {
        List<Issue> found = new ArrayList<>();
        Map<String, Doc.Entry> names = allNames();
        for (String path : files.factorFiles()) {
            if (!files.unreadable(path).isEmpty()) {
                found.addAll(files.unreadable(path));
            } else if (!used.contains(path)) {
                Issues issues = new Issues();
                RuleCompilation task = RuleCompilation.toKeep(path, LONE_USER, "", units, issues);
                isolation(path, issues).run(budget, () -> compile(userOf(path, names), task));
                issues.list().stream()
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
            // Errors here are reported by the compilation of the rule set itself.
            Issues ignored = new Issues();
            new Isolation(start, ignored, Logger.Level.TRACE)
                    .run(() -> YamlDocuments.read(file, files.text(file).orElse(""), ignored))
                    .flatMap(document -> document)
                    .ifPresent(document -> addNames(document, names));
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

    /** Adds the parameters and metrics of a document; of two with the same name, the first counts. */
    private static void addNames(Doc.Mapping document, Map<String, Doc.Entry> names) {
        for (String key : List.of("parameters", "metrics")) {
            Doc.Entry entry = document.entries().get(key);
            if (entry != null && entry.value() instanceof Doc.Mapping own) {
                Map<String, Doc.Entry> all = new LinkedHashMap<>(own.entries());
                Doc.Entry before = names.get(key);
                if (before != null && before.value() instanceof Doc.Mapping map) {
                    all.putAll(map.entries());
                }
                names.put(key, new Doc.Entry(document.at(), new Doc.Mapping(document.at(), all)));
            }
        }
    }
}
