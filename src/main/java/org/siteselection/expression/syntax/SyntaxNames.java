package org.siteselection.expression.syntax;

import java.util.function.Predicate;

/** Tests the names in an expression. */
public final class SyntaxNames {
    private SyntaxNames() {}

    /** Whether all names in {@code syntax} pass the test; true if there are none. */
    public static boolean all(Syntax syntax, Predicate<Syntax.Name> test) {
        if (syntax instanceof Syntax.Name name) {
            return test.test(name);
        } else if (syntax instanceof Syntax.Group group) {
            return all(group.inner(), test);
        } else if (syntax instanceof Syntax.Call call) {
            return call.arguments().stream().allMatch(part -> all(part, test));
        } else if (syntax instanceof Syntax.Unary unary) {
            return all(unary.operand(), test);
        } else if (syntax instanceof Syntax.Chain chain) {
            return all(chain.first(), test) && chain.rest().stream().allMatch(link -> all(link.operand(), test));
        } else if (syntax instanceof Syntax.Relation relation) {
            return all(relation.left(), test) && all(relation.right(), test);
        } else if (syntax instanceof Syntax.Membership membership) {
            return all(membership.left(), test)
                    && membership.elements().stream().allMatch(part -> all(part, test));
        } else if (syntax instanceof Syntax.Conditional conditional) {
            return all(conditional.condition(), test)
                    && all(conditional.then(), test)
                    && all(conditional.otherwise(), test);
        }
        return true;
    }
}
