package org.siteselection.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.expression.syntax.ExpressionIssues;
import org.siteselection.expression.syntax.Syntax;
import org.siteselection.expression.syntax.TokenKind;

/**
 * Finds literals in comparisons that can never equal the compared parameter, because its {@code enum} or bounds exclude
 * them.
 */
final class ComparedLiterals {
    private final Names names;
    private final ExpressionIssues issues;

    ComparedLiterals(Names names, ExpressionIssues issues) {
        this.names = names;
        this.issues = issues;
    }

    /** Reports the literals among the values of one side that no parameter among the values of the other side can equal. */
    void compared(Syntax left, Syntax right) {
        List<Syntax> one = new ArrayList<>();
        List<Syntax> other = new ArrayList<>();
        collect(left, one);
        collect(right, other);
        check(one, other);
        check(other, one);
    }

    private void check(List<Syntax> sources, List<Syntax> targets) {
        for (Syntax source : sources) {
            if (source instanceof Syntax.Name name) {
                targets.forEach(target -> check(name, target));
            }
        }
    }

    private void check(Syntax.Name name, Syntax target) {
        Object literal = literal(target);
        if (literal != null) {
            names.fault(name.name(), literal)
                    .ifPresent(fault -> issues.add(
                            ExpressionIssue.NOT_ALLOWED,
                            target.at(),
                            name.at().quoted() + " is never equal to "
                                    + target.at().quoted() + ": it " + fault,
                            "Change the literal, or the allowed values of the parameter."));
        }
    }

    private static @Nullable Object literal(Syntax syntax) {
        if (syntax instanceof Syntax.NumberLiteral number) {
            return number.value();
        } else if (syntax instanceof Syntax.TextLiteral text) {
            return text.value();
        } else if (syntax instanceof Syntax.BooleanLiteral truth) {
            return truth.value();
        } else if (syntax instanceof Syntax.Unary unary
                && unary.operator() == TokenKind.MINUS
                && literal(unary.operand()) instanceof Double number) {
            return 0 - number;
        } else if (syntax instanceof Syntax.Group group) {
            return literal(group.inner());
        }
        return null;
    }

    /** The possible values of an operand: the operand itself, or the branches of a conditional. */
    private static void collect(Syntax syntax, List<Syntax> parts) {
        if (syntax instanceof Syntax.Group group) {
            collect(group.inner(), parts);
        } else if (syntax instanceof Syntax.Conditional conditional) {
            collect(conditional.then(), parts);
            collect(conditional.otherwise(), parts);
        } else {
            parts.add(syntax);
        }
    }
}
