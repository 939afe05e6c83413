/** Scores files that are larger than memory in an embedded DuckDB. Built by the profile {@code bulk}; not part of the service. */
@org.jspecify.annotations.NullMarked
package org.siteselection.bulk;
