/** From a document to the rule set that it describes, and checks of what was read. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rulefiles.reading;
