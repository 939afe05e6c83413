package org.siteselection.fields;

/** Collects the faults of a document. */
public interface Faults {
    void add(Fault fault);

    /** Whether further faults are ignored, so that the search for unknown keys can end. */
    boolean isFull();

    /** Whether a search for the nearest name is worth its time; after many faults it is not. */
    boolean wantsHint();
}
