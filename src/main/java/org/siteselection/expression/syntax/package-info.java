/** From the text of an expression to its tokens and syntax, and the issues found on the way. */
@org.jspecify.annotations.NullMarked
package org.siteselection.expression.syntax;
