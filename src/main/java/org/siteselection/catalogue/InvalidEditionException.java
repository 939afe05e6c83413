package org.siteselection.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue edition is invalid. The message lists every problem with its file and line. */
public final class InvalidEditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    // Every fact that names a broken id of places.csv repeats the problem, so the report is limited to a readable
    // number of
    // lines.
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
