package org.siteselection.expression;

import java.util.List;
import org.siteselection.expression.syntax.ExpressionIssue;

/** The result of compiling a source text: an expression, or all issues of an invalid one. */
public sealed interface Compilation {
    record Compiled(Expression expression) implements Compilation {}

    /** @param issues at least one, in the order of their places in the source */
    record Refused(List<ExpressionIssue> issues) implements Compilation {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
