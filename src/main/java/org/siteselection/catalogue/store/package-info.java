/** The catalogue in the database: tables, seeding, writing and the current snapshot. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.store;
