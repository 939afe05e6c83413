/** The use case: from a request to a ranking with its explanation. */
@org.jspecify.annotations.NullMarked
package org.siteselection.ranking;
