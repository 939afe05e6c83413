package org.siteselection.rulefiles;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds back files that are being written: a change is taken once two looks in a row saw the same. Not thread-safe. */
final class SettledFiles {
    /** Looks after which a file that never looks the same twice is reported. */
    static final int RESTLESS_AFTER = 5;

    private RuleDirectory last;
    private final Map<String, Integer> changesInARow = new TreeMap<>();

    SettledFiles(RuleDirectory first) {
        this.last = first;
    }

    /**
     * What may be taken after one more look.
     *
     * @param seen what the directory holds now
     * @param taken what was taken before, which stays where files have not settled
     */
    RuleDirectory after(RuleDirectory seen, RuleDirectory taken) {
        Set<String> restless = seen.differences(last);
        last = seen;
        changesInARow.keySet().retainAll(restless);
        restless.forEach(name -> changesInARow.merge(name, 1, Integer::sum));
        RuleDirectory settled = seen.with(restless, taken);
        for (Map.Entry<String, Integer> changes : changesInARow.entrySet()) {
            if (changes.getValue() >= RESTLESS_AFTER && seen.file(changes.getKey()) != null) {
                settled = settled.with(changes.getKey(), keepsChanging(changes.getKey()));
            }
        }
        return settled;
    }

    private static RuleFile keepsChanging(String name) {
        return RuleFile.unreadable(
                name,
                "file-keeps-changing",
                "The file changed between any two of the last looks, so it is not taken.",
                "Write it elsewhere and move it here when it is complete.");
    }
}
