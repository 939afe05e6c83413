/** A ranking or a stored run as a printable document. */
@org.jspecify.annotations.NullMarked
package org.siteselection.report;
