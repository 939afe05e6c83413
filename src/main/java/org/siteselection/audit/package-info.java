/** The log of changes: a row for every change, written in the transaction of the change. */
@org.jspecify.annotations.NullMarked
package org.siteselection.audit;
