package org.siteselection.expression.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the issues of one expression. */
public final class ExpressionIssues {
    private final List<ExpressionIssue> found = new ArrayList<>();

    public void add(ExpressionIssue issue) {
        found.add(issue);
    }

    public void add(String code, SourceSpan at, String message, String hint) {
        found.add(new ExpressionIssue(code, at, message, hint));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The issues in the order of their places in the source. */
    public List<ExpressionIssue> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ExpressionIssue::offset)
                        .thenComparingInt(ExpressionIssue::length)
                        .thenComparing(ExpressionIssue::code))
                .toList();
    }
}
