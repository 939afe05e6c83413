package org.siteselection.scoring.method;

/** A node of the criteria hierarchy: a {@link Factor} or a {@link Criterion}. */
public sealed interface HierarchyNode permits Factor, Criterion {
    /** Unique among its siblings. */
    String id();

    /** Ids from the top, joined by dots; empty for the root. */
    String path();

    /** Weight among its siblings as given: finite, not negative, of any sum. */
    double weight();
}
