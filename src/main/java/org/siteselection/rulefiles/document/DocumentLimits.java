package org.siteselection.rulefiles.document;

import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.fields.Position;

/**
 * The limits on one rule document. Real use is far below them: a national model has a few hundred criteria, and the shipped
 * rule sets have about 30. A document at all limits is read and checked within seconds in a heap of 256 MB.
 *
 * <p>An exceeded limit is an error {@link #CODE} that names the limit and the actual number. The table in {@code
 * scoring-rules/README.md} and the JSON Schema repeat these numbers; {@code DocumentLimitsTest} verifies that they agree.
 */
public final class DocumentLimits {
    /** Code of the issue. */
    public static final String CODE = ExpressionIssue.TOO_LARGE;

    /** Of the text, in UTF-16 units: 1,500 criteria with all their reasons. Each used file counts as often as it is used. */
    public static final int CHARACTERS = 1_000_000;

    /** Keys, maps, lists and scalars, about 20 for each criterion. Each used file counts as often as it is used. */
    public static final int VALUES = 100_000;

    /** Of nested maps and lists: 16 levels of factors. */
    public static final int DEPTH = 40;

    /** Factors that {@code use} a file. */
    public static final int USES = 500;

    /** Of a rule set, over all factors. */
    static final int CRITERIA = 2_000;

    /** Of a rule set, over all levels. */
    static final int FACTORS = 1_000;

    /** Criteria or factors directly under one factor. The time of most weightings grows with the square of their number. */
    static final int SIBLINGS = 500;

    /** Siblings under {@code best_worst}: the time of its linear program grows with at least the third power. */
    static final int BEST_WORST_SIBLINGS = 100;

    static final int GATES = 200;

    static final int PARAMETERS = 500;

    static final int METRICS = 2_000;

    static final int VARIABLES = 500;

    static final int COST_LINES = 200;

    static final int SCENARIOS = 50;

    static final int EXPECTATIONS = 500;

    /** Entries of each list and map in an expectation; there are 3,144 counties. */
    static final int CANDIDATES = 5_000;

    /** Entries of any other list or map: points, steps, classes, choices, orders, judgements. */
    static final int ENTRIES = 1_000;

    /** Of a key. */
    static final int KEY = 200;

    /** Of the path of a criterion, its ids and the dots between them. */
    static final int PATH = 500;

    /** Of a title, a unit, a name, an id or another short text. */
    static final int WORD = 200;

    /** Of a {@code reason}, which answers repeat for each candidate. */
    static final int REASON = 1_000;

    /** Of {@code description} and {@code why}. */
    static final int PROSE = 4_000;

    /** Of any other scalar, such as values of the author's extensions. */
    static final int SCALAR = 10_000;

    private DocumentLimits() {}

    /** Reports a limit that is exceeded: {@code 'gates' has 300 entries; at most 200 are allowed.} */
    public static void report(
            Issues issues, Position at, String path, String subject, long number, String unit, int limit) {
        issues.error(
                CODE, at, path, subject + " has " + number + " " + unit + "; at most " + limit + " are allowed.", "");
    }

    /** Ends the reading of a document that exceeds a limit, after the report; never leaves the compiler. */
    public static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ExceededException() {
            super(null, null, false, false);
        }
    }
}
