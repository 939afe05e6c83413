/** What every change of stored data rests on: the file of the database, its tables, and whether this instance may write. */
@org.jspecify.annotations.NullMarked
package org.siteselection.storage;
