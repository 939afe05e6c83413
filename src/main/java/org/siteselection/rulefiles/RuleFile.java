package org.siteselection.rulefiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Issue;

/**
 * The result of reading a rule file.
 *
 * @param text null if the file is unreadable or not read
 * @param issues errors give the reason for a missing text; warnings may accompany a text
 */
record RuleFile(@Nullable String text, List<Issue> issues) {
    static RuleFile of(String text) {
        return new RuleFile(text, List.of());
    }

    /** A file or directory that was not read. */
    static RuleFile without(String path, Issue.Severity severity, String code, String message, String hint) {
        return new RuleFile(null, List.of(new Issue(path, severity, code, message, hint, "", 1, 1)));
    }

    static RuleFile unreadable(String path, String code, String message, String hint) {
        return without(path, Issue.Severity.ERROR, code, message, hint);
    }
}
