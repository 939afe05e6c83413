package org.siteselection.expression;

/** A value of Kleene's strong three-valued logic: {@code MISSING} means that a value it depends on is unknown. */
public enum Truth {
    TRUE,
    FALSE,
    MISSING;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth negated() {
        return this == MISSING ? MISSING : of(this == FALSE);
    }
}
