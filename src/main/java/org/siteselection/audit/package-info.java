/** Who changed what and when: a row for every change, written in the transaction of the change. */
@org.jspecify.annotations.NullMarked
package org.siteselection.audit;
