/** The parts of a ranking request: candidates and their figures, selectors of places, and changes of the question. */
@org.jspecify.annotations.NullMarked
package org.siteselection.ranking.request;
