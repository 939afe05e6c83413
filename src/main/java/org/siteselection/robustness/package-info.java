/** Robustness analyses of rankings: request, analysis and answer. */
@org.jspecify.annotations.NullMarked
package org.siteselection.robustness;
