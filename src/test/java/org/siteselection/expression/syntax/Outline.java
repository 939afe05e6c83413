package org.siteselection.expression.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a syntax tree with every operation in parentheses and its operator first. */
public final class Outline {
    private Outline() {}

    public static String of(String source) {
        return of(new Parser(new Lexer(source, new ExpressionIssues())).parse());
    }

    private static String of(Syntax syntax) {
        if (syntax instanceof Syntax.NumberLiteral literal) {
            return literal.value() == Math.rint(literal.value())
                    ? Long.toString((long) literal.value())
                    : Double.toString(literal.value());
        } else if (syntax instanceof Syntax.TextLiteral literal) {
            return "'" + literal.value() + "'";
        } else if (syntax instanceof Syntax.BooleanLiteral literal) {
            return Boolean.toString(literal.value());
        } else if (syntax instanceof Syntax.Name name) {
            return name.name();
        } else if (syntax instanceof Syntax.Group group) {
            return of(group.inner());
        } else if (syntax instanceof Syntax.Call call) {
            return all(call.function(), call.arguments());
        } else if (syntax instanceof Syntax.Unary unary) {
            return "(" + unary.operator().spelling() + " " + of(unary.operand()) + ")";
        } else if (syntax instanceof Syntax.Relation relation) {
            return "(" + relation.operator().spelling() + " " + of(relation.left()) + " " + of(relation.right()) + ")";
        } else if (syntax instanceof Syntax.Membership membership) {
            return "(in " + of(membership.left()) + " " + all("list", membership.elements()) + ")";
        } else if (syntax instanceof Syntax.Chain chain) {
            String result = of(chain.first());
            for (Syntax.Link link : chain.rest()) {
                result = "(" + link.operator().spelling() + " " + result + " " + of(link.operand()) + ")";
            }
            return result;
        }
        Syntax.Conditional conditional = (Syntax.Conditional) syntax;
        return all("?:", List.of(conditional.condition(), conditional.then(), conditional.otherwise()));
    }

    private static String all(String head, List<Syntax> parts) {
        return parts.stream().map(Outline::of).collect(Collectors.joining(" ", "(" + head + " ", ")"));
    }
}
