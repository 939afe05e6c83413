package org.siteselection.rulefiles;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.catalogue.edit.MetricReaders;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.rulefiles.document.Doc;
import org.siteselection.rulefiles.document.InlineDocuments;
import org.siteselection.rulefiles.variant.VariantChanges;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;

/**
 * The active rule sets. A directory with any error stops the start. While the service runs, each changed file is activated
 * if it is valid; an invalid one is pending, and its last good version stays active.
 */
@ApplicationScoped
public class RuleLibrary implements MetricReaders {
    private static final Duration VISITORS_BUDGET = Duration.ofSeconds(5);

    private final Path directory;
    private final Catalogue catalogue;
    private final SettledFiles settled;

    private final AtomicLong failedReloads = new AtomicLong();
    private volatile RulesInForce inForce;

    RuleLibrary(RulesConfig config, Catalogue catalogue) {
        this.directory = Path.of(config.directory());
        this.catalogue = catalogue;
        this.inForce = new Activation(catalogue.open()).first(directory);
        this.settled = new SettledFiles(inForce.files());
    }

    /** The active rule sets, by id. */
    public List<RuleSet> ruleSets() {
        return List.copyOf(inForce.ruleSets().values());
    }

    public Optional<RuleSet> ruleSet(String id) {
        return Optional.ofNullable(inForce.ruleSets().get(id));
    }

    /** Ids in alphabetical order. */
    public List<String> ids() {
        return List.copyOf(inForce.ruleSets().keySet());
    }

    /** Number of changes of files since the start that were not activated because of their issues. */
    public long failedReloads() {
        return failedReloads.get();
    }

    @Override
    public List<String> ruleSetsReading(String metric) {
        return inForce.ruleSets().values().stream()
                .filter(rules -> rules.reads(metric))
                .map(RuleSet::id)
                .toList();
    }

    /** The issues that prevent the activation of a newer version of a rule set; empty if its file is active. */
    public List<Issue> pendingIssues(String id) {
        return inForce.pendingIssues(id);
    }

    /**
     * All pending entries of the directory, by id of the rule set, path of a factor file, or {@code factors/} and {@code .}
     * for the directories.
     */
    public Map<String, List<Issue>> pendingIssues() {
        return inForce.pending();
    }

    /**
     * Compiles a document in a request. It may {@code use} the files of the rule directory.
     *
     * @param document maps, lists, texts, finite numbers, booleans and nulls
     * @param snapshot catalogue catalogue whose metrics the document may read
     * @param inlineMetrics further metrics from the facts of the request
     * @throws InvalidRulesException with every issue
     */
    public RuleSet compile(Map<String, Object> document, CatalogueSnapshot snapshot, List<String> inlineMetrics) {
        Doc.Mapping map = (Doc.Mapping) InlineDocuments.read(document);
        RuleCompiler.Outcome outcome = visitors().compileInline(map, RuleCompiler.units(snapshot, inlineMetrics));
        if (outcome.ruleSet() == null) {
            throw new InvalidRulesException(outcome.issues());
        }
        return outcome.ruleSet();
    }

    /** Checks a submitted document, JSON or YAML, and runs its expectations within a few seconds. */
    RuleValidation validate(String text, boolean json) {
        RuleCompiler compiler = visitors();
        Map<String, String> units = RuleCompiler.units(catalogue.open());
        RuleCompiler.Outcome outcome = json
                ? compiler.compileJson(InlineDocuments.NAME, text, units)
                : compiler.compileFile(InlineDocuments.NAME, null, text, units);
        return new RuleValidation(outcome.sound(), outcome.issues(), outcome.expectations());
    }

    /**
     * The text of a rule file with other weights, defaults and method, which {@code check} accepts. Expectations that do not
     * hold for it are left out.
     *
     * @param rules an active rule set
     * @param snapshot catalogue whose metrics the document may read
     * @throws InvalidRulesException with every issue, if the variant is not valid
     */
    public String variant(RuleSet rules, VariantChanges changes, CatalogueSnapshot snapshot) {
        return new VariantWriter(visitors(), RuleCompiler.units(snapshot)).write(rules, changes);
    }

    /** For documents of requests, whose expectations have a time limit. */
    private RuleCompiler visitors() {
        return new RuleCompiler(inForce.includes(), PackagedEdition.snapshot(), VISITORS_BUDGET, Logger.Level.ERROR);
    }

    /**
     * Polls the directory and the catalogue, and activates the changed files that did not change since the previous poll.
     *
     * @return whether anything was taken over
     */
    synchronized boolean look() {
        return take(settled.after(RuleDirectory.read(directory), inForce.files()));
    }

    /**
     * Activates the current content of the directory, settled or not, and changes of the catalogue.
     *
     * @return whether anything was taken over
     */
    synchronized boolean reload() {
        RuleDirectory seen = RuleDirectory.read(directory);
        settled.after(seen, seen);
        return take(seen);
    }

    private boolean take(RuleDirectory files) {
        RulesInForce before = inForce;
        CatalogueSnapshot live = catalogue.open();
        Activation activation = new Activation(live);
        if (activation.concerns(before, files)) {
            inForce = activation.next(before, files);
            failedReloads.addAndGet(inForce.newlyPending(before));
        } else if (!live.digest().equals(before.facts())) {
            inForce = activation.judgedAnew(before);
        }
        return inForce != before;
    }
}
