/** Weights of siblings, from judgements or from the data. */
@org.jspecify.annotations.NullMarked
package org.siteselection.scoring.weighting;
