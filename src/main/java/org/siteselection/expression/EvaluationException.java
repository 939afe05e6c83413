package org.siteselection.expression;

import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.expression.syntax.SourceSpan;

/**
 * Present values give no finite number. The message names the part of the expression, for example {@code division by zero in
 * 'a / b' at column 3}, where the column is that of the part's first character.
 */
public final class EvaluationException extends RuntimeException {
    public static final String DIVISION_BY_ZERO = "division-by-zero";
    public static final String OVERFLOW = "overflow";
    public static final String DOMAIN = "domain";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String what;
    private final transient SourceSpan at;

    EvaluationException(String code, String what, SourceSpan at) {
        // No stack trace, and a message that is built on demand: a search may cause millions of these.
        super(null, null, false, false);
        this.code = code;
        this.what = what;
        this.at = at;
    }

    @Override
    public String getMessage() {
        return what + " in " + at.quoted() + " at " + at.position();
    }

    /** The same as an issue, for an expression that fails for every place. */
    ExpressionIssue issue() {
        return new ExpressionIssue(code, at, what + " in " + at.quoted() + " for every place", "");
    }

    /** {@code division-by-zero}, {@code overflow} or {@code domain}. */
    public String code() {
        return code;
    }

    /** Offset of the failing part in the source, in UTF-16 units from 0. */
    public int offset() {
        return at.offset();
    }

    /** Length of the failing part, in UTF-16 units. */
    public int length() {
        return at.length();
    }
}
