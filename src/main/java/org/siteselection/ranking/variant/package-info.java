/** A rule set with the weights, parameters and method of a request, as a rule document. */
@org.jspecify.annotations.NullMarked
package org.siteselection.ranking.variant;
