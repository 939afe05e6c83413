/** How sure a ranking is: the request, the analysis and its answer. */
@org.jspecify.annotations.NullMarked
package org.siteselection.robustness;
