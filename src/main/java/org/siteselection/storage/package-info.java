/** The basis of every change of stored data: the database file, its tables, and the check whether this instance may write. */
@org.jspecify.annotations.NullMarked
package org.siteselection.storage;
