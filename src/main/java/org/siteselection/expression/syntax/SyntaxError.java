package org.siteselection.expression.syntax;

/** Ends parsing at the first syntax error; never leaves {@code expression}. */
public final class SyntaxError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ExpressionIssue issue;

    SyntaxError(ExpressionIssue issue) {
        super(issue.message(), null, false, false);
        this.issue = issue;
    }

    SyntaxError(SourceSpan at, String message, String hint) {
        this(new ExpressionIssue(ExpressionIssue.SYNTAX, at, message, hint));
    }

    public ExpressionIssue issue() {
        return issue;
    }
}
