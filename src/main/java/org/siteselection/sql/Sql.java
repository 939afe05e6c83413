package org.siteselection.sql;

import org.jspecify.annotations.Nullable;

/** A typed part of the statement that reads the columns of one level of common table expressions and of those before it. */
sealed interface Sql permits Sql.OfNumber, Sql.OfTruth, Sql.OfText {
    /** How a part may be embedded in another. */
    enum Form {
        /** A column or a literal, which may be repeated. */
        ATOM,
        /** A call or a CASE, which needs no parentheses. */
        CLOSED,
        /** A product or quotient. */
        PRODUCT,
        /** Any other operation. */
        OPEN
    }

    String text();

    Form form();

    /** Number of the last level whose columns it reads; 0 are the inputs, -1 none. */
    int level();

    /** Whether its value may be NULL, which stands for a missing value. */
    boolean missing();

    /** The text with parentheses unless it needs none. */
    default String operand() {
        return form() == Form.ATOM || form() == Form.CLOSED ? text() : "(" + indented(text()) + ")";
    }

    default boolean atom() {
        return form() == Form.ATOM;
    }

    /** A text of several lines within a deeper one. */
    static String indented(String text) {
        return text.replace("\n", "\n  ");
    }

    /**
     * A number. A faulty one, which the service refuses to compute, is infinite or NaN.
     *
     * @param constant null unless it is a number that is known
     * @param faulty whether it may be infinite or NaN
     * @param positive whether it is known to be 0 or more
     */
    record OfNumber(
            String text,
            Form form,
            int level,
            @Nullable Double constant,
            boolean missing,
            boolean faulty,
            boolean positive)
            implements Sql {}

    /**
     * A truth value, NULL if missing or faulty.
     *
     * @param constant null unless it is known
     * @param fault condition, never NULL, that is true if the service refuses to compute the value; null if there is none
     */
    record OfTruth(
            String text,
            Form form,
            int level,
            @Nullable Boolean constant,
            boolean missing,
            @Nullable String fault) implements Sql {}

    /**
     * A text, NULL if missing or faulty.
     *
     * @param fault as for {@link OfTruth}
     */
    record OfText(
            String text,
            Form form,
            int level,
            boolean missing,
            @Nullable String fault) implements Sql {}
}
