package org.siteselection.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.siteselection.rules.RuleCriterion;
import org.siteselection.rules.RuleSet;
import org.siteselection.scoring.StopRule;

/** Finds the criteria of a rule set that read the same metrics. */
final class SharedMetrics {
    private final Map<String, List<String>> readers = new HashMap<>();
    private final Map<String, List<String>> found = new HashMap<>();

    SharedMetrics(RuleSet rules) {
        rules.root()
                .criteria()
                .forEach(criterion -> criterion
                        .value()
                        .metrics()
                        .forEach(metric -> readers.computeIfAbsent(metric, none -> new ArrayList<>())
                                .add(criterion.path())));
    }

    /** Paths of the other criteria that read a metric of this one, in alphabetical order. */
    List<String> alsoUsedBy(RuleCriterion criterion) {
        return found.computeIfAbsent(criterion.path(), path -> {
            TreeSet<String> others = new TreeSet<>();
            for (String metric : criterion.value().metrics()) {
                List<String> all = readers.getOrDefault(metric, List.of());
                StopRule.spend((long) StopRule.TRANSCENDENTAL * all.size());
                others.addAll(all);
            }
            others.remove(path);
            return List.copyOf(others);
        });
    }
}
