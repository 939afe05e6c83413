package org.siteselection.scoring.value;

/** The direction in which a raw value is better. */
public enum Goal {
    MAXIMIZE,
    MINIMIZE;

    /** As written in rule files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
