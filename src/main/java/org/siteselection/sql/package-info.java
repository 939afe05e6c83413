/** A compiled rule set printed as one SQL statement, which scores the rows of a table as the service does. */
@org.jspecify.annotations.NullMarked
package org.siteselection.sql;
