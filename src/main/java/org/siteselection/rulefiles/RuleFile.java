package org.siteselection.rulefiles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Issue;

/**
 * What one look at a rule file found.
 *
 * @param text null where the file cannot be read or is not read
 * @param issues errors say why there is no text; warnings may stand beside a text
 */
record RuleFile(@Nullable String text, List<Issue> issues) {
    static RuleFile of(String text) {
        return new RuleFile(text, List.of());
    }

    /** A file, or directory, of which nothing was read. */
    static RuleFile without(String path, Issue.Severity severity, String code, String message, String hint) {
        return new RuleFile(null, List.of(new Issue(path, severity, code, message, hint, "", 1, 1)));
    }

    static RuleFile unreadable(String path, String code, String message, String hint) {
        return without(path, Issue.Severity.ERROR, code, message, hint);
    }
}
