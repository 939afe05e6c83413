/** The expression language of rule files: lexer, parser, checker, typed tree, evaluator. Pure. */
@org.jspecify.annotations.NullMarked
package org.siteselection.expression;
