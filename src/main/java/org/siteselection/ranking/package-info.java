/** The use case: a request becomes a ranking that explains itself. */
@org.jspecify.annotations.NullMarked
package org.siteselection.ranking;
