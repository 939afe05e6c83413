package org.siteselection.expression;

import java.util.Arrays;
import java.util.List;
import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.expression.syntax.ExpressionIssues;
import org.siteselection.expression.syntax.SourceSpan;
import org.siteselection.expression.syntax.Syntax;
import org.siteselection.expression.syntax.TokenKind;

/**
 * Turns the syntax tree into the typed tree. An invalid part is reported once; if its type is clear nevertheless (a sum is a
 * number), a constant of that type replaces it, so that the rest is checked too.
 */
final class Checker {
    private final Names names;
    private final ExpressionIssues issues;
    /** An unreadable number is replaced by 0; nothing is concluded from this value. */
    private final boolean constantsAreRead;

    private final Calls calls;
    private final Relations relations;

    Checker(Names names, ExpressionIssues issues) {
        this.names = names;
        this.issues = issues;
        this.constantsAreRead = issues.isEmpty();
        this.calls = new Calls(this, names, issues);
        this.relations = new Relations(this, names, issues);
    }

    /** The typed node; a part without names that never gives a number is reported at its place. */
    Node check(Syntax syntax) {
        Node node = typed(syntax);
        return node instanceof NumberNode number && isConstant(syntax) ? sound(number, number) : node;
    }

    boolean isConstant(Syntax syntax) {
        return constantsAreRead && Constants.isConstant(syntax);
    }

    /** The node, or a placeholder if a constant that it needs has no value, which is reported. */
    NumberNode sound(NumberNode node, NumberNode constant) {
        try {
            Constants.value(constant);
            return node;
        } catch (EvaluationException e) {
            issues.add(e.issue());
            return NumberNode.constant(1);
        }
    }

    private Node typed(Syntax syntax) {
        if (syntax instanceof Syntax.NumberLiteral literal) {
            names.mention(literal.value());
            return NumberNode.constant(literal.value());
        } else if (syntax instanceof Syntax.TextLiteral literal) {
            names.mention(literal.value());
            return TextNode.constant(literal.value());
        } else if (syntax instanceof Syntax.BooleanLiteral literal) {
            return TruthNode.constant(literal.value());
        } else if (syntax instanceof Syntax.Name name) {
            return names.resolve(name, false);
        } else if (syntax instanceof Syntax.Group group) {
            return check(group.inner());
        } else if (syntax instanceof Syntax.Call call) {
            return calls.check(call);
        } else if (syntax instanceof Syntax.Unary unary) {
            return unary(unary);
        } else if (syntax instanceof Syntax.Chain chain) {
            return chain(chain);
        } else if (syntax instanceof Syntax.Relation relation) {
            return relations.check(relation);
        } else if (syntax instanceof Syntax.Membership membership) {
            return relations.check(membership);
        }
        return conditional((Syntax.Conditional) syntax);
    }

    /** The operand as a number; any other operand is reported as invalid for {@code wanting}. */
    NumberNode number(Syntax operand, String wanting) {
        Node node = check(operand);
        if (node instanceof NumberNode number) {
            return number;
        }
        wrongType(operand, node, wanting, Type.NUMBER, "");
        return NumberNode.constant(0);
    }

    private TruthNode truth(Syntax operand, String wanting) {
        Node node = check(operand);
        if (node instanceof TruthNode truth) {
            return truth;
        }
        String hint = node instanceof NumberNode
                ? "Compare it, for example " + operand.at().text() + " > 0."
                : "";
        wrongType(operand, node, wanting, Type.BOOLEAN, hint);
        return TruthNode.constant(false);
    }

    private void wrongType(Syntax operand, Node node, String wanting, Type expected, String hint) {
        node.type()
                .ifPresent(type -> issues.add(
                        ExpressionIssue.TYPE,
                        operand.at(),
                        wanting + " takes a " + expected.word() + ", but "
                                + operand.at().quoted() + " is a " + type.word(),
                        hint));
    }

    private Node unary(Syntax.Unary unary) {
        if (unary.operator() == TokenKind.NOT) {
            TruthNode operand = truth(unary.operand(), "!");
            return (TruthNode) values -> operand.truth(values).negated();
        }
        NumberNode operand = number(unary.operand(), "unary -");
        return (NumberNode) values -> -operand.number(values);
    }

    private Node chain(Syntax.Chain chain) {
        TokenKind operator = chain.rest().get(0).operator();
        return operator == TokenKind.AND || operator == TokenKind.OR ? logic(chain, operator) : arithmetic(chain);
    }

    private TruthNode logic(Syntax.Chain chain, TokenKind operator) {
        List<Syntax.Link> rest = chain.rest();
        TruthNode[] operands = new TruthNode[rest.size() + 1];
        operands[0] = truth(chain.first(), operator.spelling());
        for (int i = 0; i < rest.size(); i++) {
            operands[i + 1] = truth(rest.get(i).operand(), operator.spelling());
        }
        return new Logic(Truth.of(operator == TokenKind.OR), operands);
    }

    private NumberNode arithmetic(Syntax.Chain chain) {
        List<Syntax.Link> rest = chain.rest();
        NumberNode first = number(chain.first(), rest.get(0).operator().spelling());
        ArithmeticOperator[] operators = new ArithmeticOperator[rest.size()];
        NumberNode[] operands = new NumberNode[rest.size()];
        SourceSpan[] places = new SourceSpan[rest.size()];
        boolean constant = isConstant(chain.first());
        for (int i = 0; i < rest.size(); i++) {
            Syntax.Link link = rest.get(i);
            operators[i] = ArithmeticOperator.of(link.operator());
            operands[i] = number(link.operand(), link.operator().spelling());
            places[i] = chain.at().to(link.operand().at());
            boolean known = isConstant(link.operand());
            constant &= known;
            boolean byZero = known && operators[i].divides() && Constants.value(operands[i]) == 0;
            if (byZero || constant) {
                NumberNode start = constant ? first : NumberNode.constant(1);
                int from = constant ? 0 : i;
                NumberNode part = new Arithmetic(
                        start,
                        Arrays.copyOfRange(operators, from, i + 1),
                        Arrays.copyOfRange(operands, from, i + 1),
                        Arrays.copyOfRange(places, from, i + 1));
                NumberNode checked = sound(operands[i], part);
                constant &= checked == operands[i];
                operands[i] = checked;
            }
        }
        return new Arithmetic(first, operators, operands, places);
    }

    private Node conditional(Syntax.Conditional conditional) {
        TruthNode condition = truth(conditional.condition(), "?:");
        Node then = check(conditional.then());
        Node otherwise = check(conditional.otherwise());
        if (then instanceof NumberNode x && otherwise instanceof NumberNode y) {
            return new Conditional.OfNumbers(condition, x, y);
        } else if (then instanceof TruthNode x && otherwise instanceof TruthNode y) {
            return new Conditional.OfTruths(condition, x, y);
        } else if (then instanceof TextNode x && otherwise instanceof TextNode y) {
            return new Conditional.OfTexts(condition, x, y);
        } else if (then instanceof Node.Unknown) {
            return otherwise;
        } else if (otherwise instanceof Node.Unknown) {
            return then;
        }
        relations.differentTypes(conditional.at(), "?:", conditional.then(), then, conditional.otherwise(), otherwise);
        return new Node.Unknown();
    }
}
