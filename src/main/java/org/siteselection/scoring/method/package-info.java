/** Methods of aggregation, along a hierarchy or on a decision matrix. */
@org.jspecify.annotations.NullMarked
package org.siteselection.scoring.method;
