package org.siteselection.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue edition that breaks its own rules. The message is the report: every problem with its file and line. */
public final class InvalidEditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    // A broken id in places.csv is repeated by every fact that names it; past this many lines nobody reads on.
    private static final int PRINTED = 100;

    private final transient List<RowIssue> issues;

    InvalidEditionException(List<RowIssue> issues) {
        super(report(issues));
        this.issues = List.copyOf(issues);
    }

    List<RowIssue> issues() {
        return issues;
    }

    private static String report(List<RowIssue> issues) {
        String more = issues.size() > PRINTED ? "\n  and " + (issues.size() - PRINTED) + " more" : "";
        return issues.stream()
                .limit(PRINTED)
                .map(issue -> "\n  " + issue)
                .collect(Collectors.joining("", "The packaged catalogue has " + issues.size() + " problem(s):", more));
    }
}
