package org.siteselection.rulefiles;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siteselection.rules.Issue;
import org.siteselection.rules.RuleSet;

/**
 * One state of the rule library, swapped as a whole.
 *
 * @param files the directory as last activated
 * @param includes the same with the last good text of each factor file, for documents of requests
 * @param facts digest of the catalogue on which expectations were evaluated
 * @param units of the metrics that the rules were compiled against
 * @param ruleSets the newest good version of each rule set, by id
 * @param pending issues, errors first, that prevent the activation of an entry of the directory: by id of a rule set, path
 *     of a factor file, {@link RuleDirectory#FACTORS} or {@link RuleDirectory#ITSELF}
 * @param remarks warnings about files that are in no rule set
 */
record RulesInForce(
        RuleDirectory files,
        RuleDirectory includes,
        String facts,
        Map<String, String> units,
        Map<String, RuleSet> ruleSets,
        Map<String, List<Issue>> pending,
        List<Issue> remarks) {
    RulesInForce {
        ruleSets = Collections.unmodifiableMap(new TreeMap<>(ruleSets));
        pending = Collections.unmodifiableMap(new TreeMap<>(pending));
    }

    /** The same rules evaluated on other facts. */
    RulesInForce on(String otherFacts, Map<String, RuleSet> judged) {
        return new RulesInForce(files, includes, otherFacts, units, judged, pending, remarks);
    }

    /** Number of entries that are pending with other issues than before. */
    long newlyPending(RulesInForce before) {
        return pending.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.pending.get(entry.getKey())))
                .count();
    }

    /** The errors that prevent the activation of a rule set's file: its own, or those of the directory. */
    List<Issue> pendingIssues(String id) {
        return pending.getOrDefault(id, pending.getOrDefault(RuleDirectory.ITSELF, List.of()));
    }
}
