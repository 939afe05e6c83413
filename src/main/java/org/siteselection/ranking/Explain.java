package org.siteselection.ranking;

import java.util.Locale;

/** Level of explanation in an answer. */
public enum Explain {
    /** Ranks and scores only. */
    NONE,
    /** The factors without their criteria. */
    TOP,
    /** Every criterion with its value, source and contribution. */
    FULL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Explain of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
