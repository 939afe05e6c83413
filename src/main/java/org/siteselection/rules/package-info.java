/** The model of a rule set: factors, criteria, gates, parameters, method, expectations, and what is wrong with one. */
@org.jspecify.annotations.NullMarked
package org.siteselection.rules;
