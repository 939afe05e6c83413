/** The use case: from a request with scenarios to their rankings side by side. */
@org.jspecify.annotations.NullMarked
package org.siteselection.ranking.scenario;
