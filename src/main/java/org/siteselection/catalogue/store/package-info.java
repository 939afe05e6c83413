/** The catalogue in the database: users' rows over the packaged edition, writing and the current snapshot. */
@org.jspecify.annotations.NullMarked
package org.siteselection.catalogue.store;
