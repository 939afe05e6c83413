package org.siteselection.expression;

import java.util.List;
import org.siteselection.expression.syntax.ExpressionIssue;

/** What became of a source text: an expression, or every reason why it is none. */
public sealed interface Compilation {
    record Compiled(Expression expression) implements Compilation {}

    /** @param issues at least one, in the order of their places in the source */
    record Refused(List<ExpressionIssue> issues) implements Compilation {
        public Refused {
            issues = List.copyOf(issues);
        }
    }
}
