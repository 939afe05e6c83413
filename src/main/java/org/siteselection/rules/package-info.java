/** The model of a rule set: factors, criteria, gates, parameters, method, expectations and issues. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rules;
