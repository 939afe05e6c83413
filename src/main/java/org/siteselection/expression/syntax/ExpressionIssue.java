package org.siteselection.expression.syntax;

/**
 * One error of an expression.
 *
 * @param code one of the constants of this record
 * @param offset offset in the source, in UTF-16 units from 0
 * @param length length in UTF-16 units; 0 if something is missing at this place
 * @param message the found and the expected text
 * @param hint a sentence with the correction, or empty
 */
public record ExpressionIssue(String code, int offset, int length, String message, String hint) {
    public static final String SYNTAX = "expression-syntax";
    public static final String UNKNOWN_NAME = "expression-unknown-name";
    public static final String UNKNOWN_FUNCTION = "expression-unknown-function";
    public static final String TYPE = "expression-type";
    public static final String ARGUMENTS = "expression-arguments";
    public static final String TOO_LARGE = "too-large";
    public static final String NUMBER = "expression-number";
    public static final String NOT_ALLOWED = "expression-value";

    public ExpressionIssue(String code, SourceSpan at, String message, String hint) {
        this(code, at.offset(), at.length(), message, hint);
    }
}
