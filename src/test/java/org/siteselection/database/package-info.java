/** Databases for tests: a PostgreSQL server where one can be had, and fresh databases on it or in H2's memory. */
@org.jspecify.annotations.NullMarked
package org.siteselection.database;
