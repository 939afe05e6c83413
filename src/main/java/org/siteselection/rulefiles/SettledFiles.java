package org.siteselection.rulefiles;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Delays files that are being written: a change is accepted when two consecutive polls read the same text. Not thread-safe.
 */
final class SettledFiles {
    /** Number of polls after which a file that changes at every poll is reported. */
    static final int RESTLESS_AFTER = 5;

    private RuleDirectory last;
    private final Map<String, Integer> changesInARow = new TreeMap<>();

    SettledFiles(RuleDirectory first) {
        this.last = first;
    }

    /**
     * The files to accept after one more poll.
     *
     * @param seen current content of the directory
     * @param taken content accepted before, which stays for unsettled files
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
                "The file changed at each of the last polls, so it is not activated.",
                "Write it elsewhere and move it here when it is complete.");
    }
}
