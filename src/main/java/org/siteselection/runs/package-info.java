/** Stored rankings: what was asked, what it rested on and what was answered; replayed and compared. */
@org.jspecify.annotations.NullMarked
package org.siteselection.runs;
