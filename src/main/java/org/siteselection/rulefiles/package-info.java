/** From rule files to issues or compiled rule sets: the active library, its activation and its resource. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rulefiles;
