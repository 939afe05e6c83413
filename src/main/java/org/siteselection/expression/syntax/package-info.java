/** Lexer and parser: from the text of an expression to its tokens, syntax tree and issues. */
@org.jspecify.annotations.NullMarked
package org.siteselection.expression.syntax;
