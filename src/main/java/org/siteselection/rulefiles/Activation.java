package org.siteselection.rulefiles;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.Issue;
import org.siteselection.rules.IssueText;
import org.siteselection.rules.RuleSet;

/**
 * Activates a rule directory: a valid file replaces its last version; an invalid one is pending, and its last good version
 * stays active. Changes are logged.
 */
final class Activation {
    private static final Logger LOG = Logger.getLogger(Activation.class);
    private static final Duration DOUBTS_BUDGET = Duration.ofSeconds(5);

    private final CatalogueSnapshot live;
    private final Map<String, String> units;

    Activation(CatalogueSnapshot live) {
        this.live = live;
        this.units = RuleCompiler.units(live);
    }

    /**
     * The first state, which must have no errors.
     *
     * @throws InvalidRulesException with every issue
     */
    RulesInForce first(Path directory) {
        RuleDirectory files = RuleDirectory.read(directory);
        if (!files.errors(RuleDirectory.ITSELF).isEmpty()) {
            throw new InvalidRulesException(
                    problem(directory, files.errors(RuleDirectory.ITSELF).get(0)));
        }
        // The issues are printed one per line, so stack traces are not logged here.
        RuleCompiler compiler =
                new RuleCompiler(files, PackagedEdition.snapshot(), RuleCompiler.FILE_BUDGET, Logger.Level.DEBUG);
        RuleFiles checked = RuleFiles.of(files, compiler, units);
        List<Issue> issues = checked.issues();
        if (issues.stream().anyMatch(Issue::hasErrorSeverity)) {
            throw new InvalidRulesException(issues);
        }
        Map<String, RuleSet> ruleSets = new TreeMap<>();
        checked.outcomes().forEach((id, outcome) -> {
            if (outcome.ruleSet() != null) {
                ruleSets.put(id, onLiveFacts(outcome.ruleSet()));
            }
        });
        if (ruleSets.isEmpty()) {
            throw new InvalidRulesException("The rule directory '" + directory + "' contains no rule set (*.yaml).");
        }
        List<Issue> remarks = remarks(checked);
        remarks.forEach(LOG::warn);
        return new RulesInForce(files, files, live.digest(), units, ruleSets, Map.of(), remarks);
    }

    private static String problem(Path directory, Issue issue) {
        return issue.code().equals("missing-directory")
                ? "There is no rule directory '" + directory + "' (property site-selection.rules.directory)."
                        + " Start the service where 'scoring-rules' lies, or set the property."
                : "'" + directory + "' (property site-selection.rules.directory): " + issue.message();
    }

    /** Whether files or metrics differ from the active ones; a new metric may resolve the error of a pending rule set. */
    boolean concerns(RulesInForce before, RuleDirectory seen) {
        return !units.equals(before.units())
                || !usable(before, seen).differences(before.files()).isEmpty();
    }

    /** An unreadable directory has no information on its files. */
    private static RuleDirectory usable(RulesInForce before, RuleDirectory seen) {
        RuleFile unreadable = seen.file(RuleDirectory.ITSELF);
        return unreadable == null ? seen : before.files().with(RuleDirectory.ITSELF, unreadable);
    }

    /** The state after a change of files or metrics. */
    RulesInForce next(RulesInForce before, RuleDirectory seen) {
        RuleDirectory files = usable(before, seen);
        RuleFiles checked = RuleFiles.of(files, new RuleCompiler(files, PackagedEdition.snapshot()), units);
        Map<String, RuleSet> ruleSets = new TreeMap<>();
        Map<String, List<Issue>> pending = new TreeMap<>();
        checked.outcomes().forEach((id, outcome) -> {
            RuleSet lastGood = before.ruleSets().get(id);
            if (outcome.ruleSet() != null) {
                ruleSets.put(id, onLiveFacts(outcome.ruleSet()));
                return;
            }
            pending.put(id, errorsFirst(outcome.issues()));
            if (lastGood != null) {
                ruleSets.put(id, lastGood);
            }
        });
        checked.others().forEach((name, issues) -> {
            if (issues.stream().anyMatch(Issue::hasErrorSeverity) && !waitsForItsUsers(name, files, ruleSets)) {
                pending.put(name, errorsFirst(issues));
            }
        });
        if (ruleSets.isEmpty()) {
            ruleSets.putAll(before.ruleSets());
            pending.computeIfAbsent(RuleDirectory.ITSELF, Activation::noRuleSet);
        }
        RulesInForce now = new RulesInForce(
                files, includes(before, files, checked), live.digest(), units, ruleSets, pending, remarks(checked));
        announce(before, now);
        return now;
    }

    /** Errors come first, because health and problems show the first issue. */
    private static List<Issue> errorsFirst(List<Issue> issues) {
        return issues.stream().sorted(Comparator.comparing(Issue::severity)).toList();
    }

    private static List<Issue> noRuleSet(String name) {
        return RuleFile.unreadable(
                        name,
                        "no-rule-set",
                        "The rule directory contains no usable rule set (*.yaml); the last good ones stay active.",
                        "Put the rule files back.")
                .issues();
    }

    /** A factor file that only invalid rule sets use is checked after these are corrected: until then, names are unknown. */
    private static boolean waitsForItsUsers(String name, RuleDirectory files, Map<String, RuleSet> ruleSets) {
        return files.errors(name).isEmpty()
                && ruleSets.values().stream()
                        .anyMatch(rules -> rules.origin().files().containsKey(name));
    }

    /** The directory with the last good text of each factor file that has errors now. */
    private static RuleDirectory includes(RulesInForce before, RuleDirectory files, RuleFiles checked) {
        TreeSet<String> known = new TreeSet<>(before.includes().factorFiles());
        TreeSet<String> faulty = new TreeSet<>();
        if (files.file(RuleDirectory.FACTORS) != null) {
            faulty.addAll(known);
            faulty.add(RuleDirectory.FACTORS);
        }
        Stream.concat(
                        checked.issues().stream()
                                .filter(Issue::hasErrorSeverity)
                                .map(Issue::file),
                        files.factorFiles().stream()
                                .filter(path -> !files.errors(path).isEmpty()))
                .filter(known::contains)
                .forEach(faulty::add);
        return files.with(faulty, before.includes());
    }

    private static List<Issue> remarks(RuleFiles checked) {
        return checked.others().values().stream()
                .flatMap(List::stream)
                .filter(issue -> !issue.hasErrorSeverity())
                .toList();
    }

    /** The same rules with new warnings after facts changed, because expectations may have different results. */
    RulesInForce judgedAnew(RulesInForce before) {
        Map<String, RuleSet> ruleSets = new TreeMap<>();
        before.ruleSets().forEach((id, rules) -> {
            List<Issue> lasting = rules.warnings().stream()
                    .filter(issue -> !ExpectationJudge.isDoubt(issue))
                    .toList();
            RuleSet now = onLiveFacts(rules.with(lasting));
            if (!now.warnings().equals(rules.warnings())) {
                LOG.infof(
                        "Rule set '%s' on the changed facts: %d warning(s)",
                        id, now.warnings().size());
                now.warnings().forEach(LOG::warn);
            }
            ruleSets.put(id, now);
        });
        return before.on(live.digest(), ruleSets);
    }

    /** The rule set with the results of its expectations on the live catalogue, if it differs from the packaged edition. */
    private RuleSet onLiveFacts(RuleSet rules) {
        if (live.digest().equals(PackagedEdition.snapshot().digest())) {
            return rules;
        }
        List<Issue> warnings = new ArrayList<>(rules.warnings());
        warnings.addAll(ExpectationJudge.doubts(rules, live, DOUBTS_BUDGET));
        return rules.with(Issues.atMost(warnings));
    }

    private static void announce(RulesInForce before, RulesInForce now) {
        now.pending().forEach((name, issues) -> {
            if (!issues.equals(before.pending().get(name))) {
                LOG.error(new InvalidRulesException(issues).report(heading(name, now)));
            }
        });
        before.pending().keySet().stream()
                .filter(name -> !now.pending().containsKey(name))
                .forEach(name -> LOG.infof("'%s' in the rule directory is no longer pending", shown(name)));
        before.ruleSets().keySet().stream()
                .filter(id -> !now.ruleSets().containsKey(id))
                .forEach(id -> LOG.infof("Rule set '%s' was removed with its file", shown(id)));
        now.remarks().stream()
                .filter(remark -> !before.remarks().contains(remark))
                .forEach(LOG::warn);
        now.ruleSets().forEach((id, rules) -> announce(before.ruleSets().get(id), rules));
    }

    private static String heading(String name, RulesInForce now) {
        if (name.equals(RuleDirectory.ITSELF)) {
            return "The rule directory cannot be taken over";
        }
        if (name.startsWith(RuleDirectory.FACTORS)) {
            return "'" + shown(name) + "' is not used";
        }
        return "Rule set '" + shown(name) + "' "
                + (now.ruleSets().containsKey(name) ? "stays as it was" : "is not used");
    }

    private static String shown(String name) {
        return IssueText.oneLine(name);
    }

    private static void announce(@Nullable RuleSet before, RuleSet now) {
        if (before == null || !before.digest().equals(now.digest())) {
            LOG.infof("Rule set %s %s is active, %s", now.id(), now.version(), now.digest());
            now.warnings().forEach(LOG::warn);
        }
    }
}
