package org.siteselection.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.Catalogue;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.MetricReaders;
import org.siteselection.catalogue.PackagedEdition;

/**
 * The rule sets in force. A directory with any error stops the start; while the service runs, a changed directory is
 * compiled, checked and tested as a whole and swapped in at once, and a rule set that became faulty stays in force as it
 * was last good.
 */
@ApplicationScoped
public class RuleLibrary implements MetricReaders {
    private static final Logger LOG = Logger.getLogger(RuleLibrary.class);

    private static final Duration VISITORS_BUDGET = Duration.ofSeconds(5);

    private final Path directory;
    private final Catalogue catalogue;

    /**
     * One state of the library, swapped as a whole.
     *
     * @param facts digest of the catalogue on which expectations were judged
     * @param units of the metrics that the rules were compiled against
     * @param pending issues that keep a newer version from being used, by id of the rule set
     */
    private record Loaded(
            RuleDirectory files,
            String facts,
            Map<String, String> units,
            Map<String, RuleSet> ruleSets,
            Map<String, List<Issue>> pending) {}

    private volatile Loaded loaded;

    RuleLibrary(RulesConfig config, Catalogue catalogue) {
        this.directory = Path.of(config.directory());
        this.catalogue = catalogue;
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

    @Override
    public List<String> ruleSetsReading(String metric) {
        return loaded.ruleSets.values().stream()
                .filter(rules -> rules.reads(metric))
                .map(RuleSet::id)
                .toList();
    }

    /** What keeps a newer version of a rule set from being used; empty when its file is in force. */
    public List<Issue> pendingIssues(String id) {
        return loaded.pending.getOrDefault(id, List.of());
    }

    /** Pending issues by id, of new files that were never good too. */
    public Map<String, List<Issue>> pendingIssues() {
        return loaded.pending;
    }

    /**
     * Compiles a document that came inside a request. It may {@code use} the files of the rule directory.
     *
     * @param document maps, lists, texts, finite numbers, booleans and nulls
     * @param snapshot catalogue whose metrics the document may read
     * @param inlineMetrics further metrics that the request's own facts bring
     * @throws InvalidRulesException with every issue
     */
    public RuleSet compile(Map<String, Object> document, CatalogueSnapshot snapshot, List<String> inlineMetrics) {
        Doc.Mapping map = (Doc.Mapping) InlineDocuments.read(document);
        RuleCompiler.Outcome outcome =
                visitors(loaded.files).compileInline(map, RuleCompiler.units(snapshot, inlineMetrics));
        if (outcome.ruleSet() == null) {
            throw new InvalidRulesException(outcome.issues());
        }
        return outcome.ruleSet();
    }

    /** Checks a document that somebody sent, JSON or YAML, and runs its expectations within a few seconds. */
    RuleValidation validate(String text, boolean json) {
        RuleCompiler compiler = visitors(loaded.files);
        Map<String, String> units = RuleCompiler.units(catalogue.open());
        RuleCompiler.Outcome outcome = json
                ? compiler.compileJson(InlineDocuments.NAME, text, units)
                : compiler.compileFile(InlineDocuments.NAME, null, text, units);
        return new RuleValidation(outcome.sound(), outcome.issues(), outcome.expectations());
    }

    private static RuleCompiler compiler(RuleSource files) {
        return new RuleCompiler(files, PackagedEdition.snapshot());
    }

    /** For documents of strangers, whose expectations have a time limit. */
    private static RuleCompiler visitors(RuleSource files) {
        return new RuleCompiler(files, PackagedEdition.snapshot(), VISITORS_BUDGET);
    }

    private Loaded load() {
        Issues issues = new Issues();
        if (!Files.isDirectory(directory)) {
            throw new InvalidRulesException("There is no rule directory '" + directory
                    + "' (property site-selection.rules.directory)."
                    + " Start the service where 'scoring-rules' lies, or set the property.");
        }
        RuleDirectory files = RuleDirectory.read(directory, issues);
        Map<String, RuleSet> ruleSets = new TreeMap<>();
        List<Issue> found = new ArrayList<>(issues.list());
        RuleCompiler compiler = compiler(files);
        CatalogueSnapshot live = catalogue.open();
        Map<String, String> units = RuleCompiler.units(live);
        compiler.compileAll(units).forEach((id, outcome) -> {
            found.addAll(outcome.issues());
            if (outcome.ruleSet() != null) {
                ruleSets.put(id, onLiveFacts(outcome.ruleSet(), live));
            }
        });
        found.addAll(compiler.unusedFactorFiles(units));
        if (found.stream().anyMatch(Issue::isError)) {
            throw new InvalidRulesException(Issues.distinct(found));
        }
        if (ruleSets.isEmpty()) {
            throw new InvalidRulesException("The rule directory '" + directory + "' holds no rule set (*.yaml).");
        }
        return new Loaded(files, live.digest(), units, ruleSets, Map.of());
    }

    /**
     * Brings in what changed in the directory, and in the catalogue that the rules read, since the last look.
     *
     * @return whether anything had changed
     */
    synchronized boolean reload() {
        Loaded before = loaded;
        RuleDirectory files;
        Issues unreadable = new Issues();
        try {
            files = RuleDirectory.read(directory, unreadable);
        } catch (UncheckedIOException e) {
            // Typically a directory that is just being replaced; the next look finds it.
            LOG.debugf(e, "Cannot read the rule directory '%s'", directory);
            return false;
        }
        CatalogueSnapshot live = catalogue.open();
        Map<String, String> units = RuleCompiler.units(live);
        // A metric that was added may be what a rule set was waiting for.
        boolean sameRules = files.ruleSetFiles().isEmpty() || files.sameAs(before.files) && units.equals(before.units);
        if (sameRules) {
            return !live.digest().equals(before.facts) && judgeAnew(before, live);
        }
        Map<String, RuleSet> ruleSets = new TreeMap<>();
        Map<String, List<Issue>> pending = new TreeMap<>();
        compiler(files).compileAll(units).forEach((id, outcome) -> {
            RuleSet lastGood = before.ruleSets.get(id);
            if (outcome.ruleSet() != null) {
                RuleSet now = onLiveFacts(outcome.ruleSet(), live);
                ruleSets.put(id, now);
                announce(lastGood, now);
                return;
            }
            pending.put(id, outcome.issues());
            if (lastGood != null) {
                ruleSets.put(id, lastGood);
            }
            if (!outcome.issues().equals(before.pending.get(id))) {
                LOG.error(new InvalidRulesException(outcome.issues())
                        .report("Rule set '" + id + "' " + (lastGood == null ? "is not used" : "stays as it was")));
            }
        });
        before.ruleSets.keySet().stream()
                .filter(id -> !ruleSets.containsKey(id))
                .forEach(id -> LOG.infof("Rule set '%s' is gone with its file", id));
        loaded = new Loaded(files, live.digest(), units, ruleSets, java.util.Collections.unmodifiableMap(pending));
        return true;
    }

    /** Facts have changed under rules that have not: what their expectations say of them may have changed too. */
    private boolean judgeAnew(Loaded before, CatalogueSnapshot live) {
        Map<String, RuleSet> ruleSets = new TreeMap<>();
        before.ruleSets.forEach((id, rules) -> {
            List<Issue> lasting = rules.warnings().stream()
                    .filter(issue -> !ExpectationJudge.isDoubt(issue))
                    .toList();
            RuleSet now = onLiveFacts(rules.with(lasting), live);
            if (!now.warnings().equals(rules.warnings())) {
                LOG.infof(
                        "Rule set '%s' on the changed facts: %d warning(s)",
                        id, now.warnings().size());
                now.warnings().forEach(LOG::warn);
            }
            ruleSets.put(id, now);
        });
        loaded = new Loaded(before.files, live.digest(), before.units, ruleSets, before.pending);
        return true;
    }

    /** The rule set with what its expectations say of the live catalogue, where that is not the packaged edition. */
    private static RuleSet onLiveFacts(RuleSet rules, CatalogueSnapshot live) {
        if (live.digest().equals(PackagedEdition.snapshot().digest())) {
            return rules;
        }
        List<Issue> warnings = new ArrayList<>(rules.warnings());
        warnings.addAll(ExpectationJudge.doubts(rules, live, VISITORS_BUDGET));
        return rules.with(warnings);
    }

    private static void announce(@org.jspecify.annotations.Nullable RuleSet before, RuleSet now) {
        if (before == null || !before.digest().equals(now.digest())) {
            LOG.infof("Rule set %s %s is in force, %s", now.id(), now.version(), now.digest());
            now.warnings().forEach(LOG::warn);
        }
    }
}
