package org.siteselection.catalogue;

/** What to change, decided on one state of the catalogue. */
public interface EditPlan {
    ChangeSet changes();
}
