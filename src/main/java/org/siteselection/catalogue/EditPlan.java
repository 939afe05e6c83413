package org.siteselection.catalogue;

/** Planned changes, based on one state of the catalogue. */
public interface EditPlan {
    ChangeSet changes();
}
