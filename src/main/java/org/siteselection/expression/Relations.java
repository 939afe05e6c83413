package org.siteselection.expression;

import java.util.List;
import org.siteselection.expression.syntax.ExpressionIssue;
import org.siteselection.expression.syntax.ExpressionIssues;
import org.siteselection.expression.syntax.SourceSpan;
import org.siteselection.expression.syntax.Syntax;
import org.siteselection.expression.syntax.TokenKind;

/** Checks comparisons and {@code in}. */
final class Relations {
    private final Checker checker;
    private final Names names;
    private final ExpressionIssues issues;
    private final ComparedLiterals literals;

    Relations(Checker checker, Names names, ExpressionIssues issues) {
        this.checker = checker;
        this.names = names;
        this.issues = issues;
        this.literals = new ComparedLiterals(names, issues);
    }

    TruthNode check(Syntax.Relation relation) {
        TokenKind operator = relation.operator();
        boolean equality = isEquality(operator);
        if (!equality && relation.left() instanceof Syntax.Relation inner) {
            return chained(relation, inner);
        }
        if (!equality) {
            NumberNode left = checker.number(relation.left(), operator.spelling());
            NumberNode right = checker.number(relation.right(), operator.spelling());
            return new Comparison(operator, left, right);
        }
        Node left = side(relation.left(), relation.right());
        Node right = side(relation.right(), relation.left());
        if (!agree(left, right)) {
            differentTypes(relation.at(), operator.spelling(), relation.left(), left, relation.right(), right);
            return TruthNode.constant(false);
        }
        if (left.type().isEmpty() || right.type().isEmpty()) {
            return TruthNode.constant(false);
        }
        literals.compared(relation.left(), relation.right());
        TruthNode equal = Equality.of(left, right);
        return operator == TokenKind.EQUAL
                ? equal
                : values -> equal.truth(values).negated();
    }

    /**
     * {@code x in [a, b]} is {@code x == a || x == b}, and so missing if x is missing, or if no element is equal and one is
     * missing. It is false for the empty list.
     */
    TruthNode check(Syntax.Membership membership) {
        List<Syntax> elements = membership.elements();
        boolean textual = elements.stream().anyMatch(this::isText);
        Node left = membership.left() instanceof Syntax.Name name
                ? names.resolve(name, textual)
                : checker.check(membership.left());
        TruthNode[] equalities = new TruthNode[elements.size()];
        for (int i = 0; i < equalities.length; i++) {
            Syntax element = elements.get(i);
            Node node = side(element, membership.left());
            boolean comparable = left.type().isPresent() && node.type().isPresent() && agree(left, node);
            if (!agree(left, node)) {
                differentTypes(element.at(), "in", membership.left(), left, element, node);
            }
            if (comparable) {
                literals.compared(membership.left(), element);
            }
            equalities[i] = comparable ? Equality.of(left, node) : TruthNode.constant(false);
        }
        return new Logic(Truth.TRUE, equalities);
    }

    void differentTypes(SourceSpan at, String wanting, Syntax left, Node leftNode, Syntax right, Node rightNode) {
        Type one = leftNode.type().orElseThrow();
        Type other = rightNode.type().orElseThrow();
        boolean comparedTruth = left instanceof Syntax.Relation && one == Type.BOOLEAN && other == Type.NUMBER;
        boolean quotedNumber = one == Type.NUMBER && other == Type.TEXT || one == Type.TEXT && other == Type.NUMBER;
        String hint = comparedTruth ? "Comparisons are joined with &&." : "";
        issues.add(
                ExpressionIssue.TYPE,
                at,
                wanting + " takes two values of one type, but " + left.at().quoted() + " is a " + one.word() + " and "
                        + right.at().quoted() + " is a " + other.word(),
                quotedNumber ? "Write numbers without quotes, strings in quotes." : hint);
    }

    /** Reports chained comparisons, {@code 1 < x < 3}. */
    private TruthNode chained(Syntax.Relation relation, Syntax.Relation inner) {
        checker.check(inner);
        checker.number(relation.right(), relation.operator().spelling());
        if (!isEquality(inner.operator()) && inner.left() instanceof Syntax.Relation) {
            return TruthNode.constant(false); // already reported for the left operand
        }
        SourceSpan middle = inner.right().at();
        SourceSpan second = middle.to(relation.right().at());
        issues.add(
                ExpressionIssue.TYPE,
                relation.at(),
                "comparisons cannot be chained: " + inner.at().quoted() + " is a boolean",
                "Write " + inner.at().text() + " && " + second.text() + ".");
        return TruthNode.constant(false);
    }

    private Node side(Syntax syntax, Syntax other) {
        return syntax instanceof Syntax.Name name ? names.resolve(name, isText(other)) : checker.check(syntax);
    }

    private boolean isText(Syntax syntax) {
        return syntax instanceof Syntax.TextLiteral
                || syntax instanceof Syntax.Name name && names.isTextParameter(name.name());
    }

    private static boolean isEquality(TokenKind operator) {
        return operator == TokenKind.EQUAL || operator == TokenKind.UNEQUAL;
    }

    /** Whether the known types are equal. */
    private static boolean agree(Node left, Node right) {
        return left.type().isEmpty() || right.type().isEmpty() || left.type().equals(right.type());
    }
}
