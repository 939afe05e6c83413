/** The scoring of a candidate: from a question through gates, values and methods to scores and ranks. */
@org.jspecify.annotations.NullMarked
package org.siteselection.assessment;
