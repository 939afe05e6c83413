/** The catalogue in the database: its tables, seeding, writing and the snapshot of the moment. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.store;
