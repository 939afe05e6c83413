/** From rule files to issues or compiled rule sets: the library in force, its activation and its resource. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rulefiles;
