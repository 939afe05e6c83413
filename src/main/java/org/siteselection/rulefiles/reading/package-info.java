/** From a document to its rule set, with checks. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rulefiles.reading;
