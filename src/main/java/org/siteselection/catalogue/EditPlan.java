package org.siteselection.catalogue;

/** What to change, decided on one state of the catalogue. */
interface EditPlan {
    ChangeSet changes();
}
