/** The mathematics of multi-criteria decision analysis: value functions, weights, methods, contributions. java.* only. */
@org.jspecify.annotations.NullMarked
package org.siteselection.scoring;
