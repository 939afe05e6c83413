/** Rule documents made from a rule set and changes of its weights, defaults and method. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rulefiles.variant;
