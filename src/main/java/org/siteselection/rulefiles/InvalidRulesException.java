package org.siteselection.rulefiles;

import java.util.List;
import java.util.stream.Collectors;
import org.siteselection.rules.Issue;

/** Rules are invalid; the exception has all issues. */
public final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    InvalidRulesException(List<Issue> issues) {
        super(report(issues));
        this.issues = List.copyOf(issues);
    }

    InvalidRulesException(String message) {
        super(message);
        this.issues = List.of();
    }

    /** Errors and warnings in reading order. */
    public List<Issue> issues() {
        return issues;
    }

    /** The issues under a heading. */
    String report(String heading) {
        return heading + ". " + getMessage();
    }

    private static String report(List<Issue> issues) {
        long errors = issues.stream().filter(Issue::hasErrorSeverity).count();
        return "The rule files have " + errors + (errors == 1 ? " error" : " errors") + ":\n"
                + issues.stream().map(Issue::toString).collect(Collectors.joining("\n  ", "  ", ""));
    }
}
