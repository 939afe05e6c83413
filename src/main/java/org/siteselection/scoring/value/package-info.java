/** Value functions and relative scales: from a raw value to a score from 0 to 100. */
@org.jspecify.annotations.NullMarked
package org.siteselection.scoring.value;
