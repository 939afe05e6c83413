package org.siteselection.expression.syntax;

import java.util.List;

/** The syntax tree of an expression, without types. */
public sealed interface Syntax {
    SourceSpan at();

    record NumberLiteral(SourceSpan at, double value) implements Syntax {}

    record TextLiteral(SourceSpan at, String value) implements Syntax {}

    record BooleanLiteral(SourceSpan at, boolean value) implements Syntax {}

    record Name(SourceSpan at, String name) implements Syntax {}

    /** Parentheses. They are kept, so that messages quote the source unchanged. */
    record Group(SourceSpan at, Syntax inner) implements Syntax {}

    /** @param nameAt place of the function's name */
    record Call(SourceSpan at, SourceSpan nameAt, String function, List<Syntax> arguments) implements Syntax {}

    record Unary(SourceSpan at, TokenKind operator, Syntax operand) implements Syntax {}

    /**
     * Operands joined by operators of one precedence: {@code + -}, {@code * / %}, {@code &&} or {@code ||}. A flat list
     * instead of a left-deep tree, so that a long sum causes no deep recursion.
     */
    record Chain(SourceSpan at, Syntax first, List<Link> rest) implements Syntax {}

    record Link(TokenKind operator, Syntax operand) {}

    record Relation(SourceSpan at, TokenKind operator, Syntax left, Syntax right) implements Syntax {}

    record Membership(SourceSpan at, Syntax left, List<Syntax> elements) implements Syntax {}

    record Conditional(SourceSpan at, Syntax condition, Syntax then, Syntax otherwise) implements Syntax {}
}
