package org.siteselection.expression;

import org.siteselection.expression.syntax.Syntax;

/** Evaluates parts of an expression without names, whose value does not depend on the place. */
final class Constants {
    private static final Values NO_VALUES = new Values() {
        @Override
        public double metric(int index) {
            throw new IllegalStateException("a constant reads no metric");
        }

        @Override
        public double number(int parameter) {
            throw new IllegalStateException("a constant reads no parameter");
        }

        @Override
        public String text(int parameter) {
            throw new IllegalStateException("a constant reads no parameter");
        }

        @Override
        public boolean flag(int parameter) {
            throw new IllegalStateException("a constant reads no parameter");
        }
    };

    private Constants() {}

    static boolean isConstant(Syntax syntax) {
        if (syntax instanceof Syntax.Name) {
            return false;
        } else if (syntax instanceof Syntax.Group group) {
            return isConstant(group.inner());
        } else if (syntax instanceof Syntax.Call call) {
            return call.arguments().stream().allMatch(Constants::isConstant);
        } else if (syntax instanceof Syntax.Unary unary) {
            return isConstant(unary.operand());
        } else if (syntax instanceof Syntax.Chain chain) {
            return isConstant(chain.first()) && chain.rest().stream().allMatch(link -> isConstant(link.operand()));
        } else if (syntax instanceof Syntax.Relation relation) {
            return isConstant(relation.left()) && isConstant(relation.right());
        } else if (syntax instanceof Syntax.Membership membership) {
            return isConstant(membership.left())
                    && membership.elements().stream().allMatch(Constants::isConstant);
        } else if (syntax instanceof Syntax.Conditional conditional) {
            return isConstant(conditional.condition())
                    && isConstant(conditional.then())
                    && isConstant(conditional.otherwise());
        }
        return true;
    }

    /**
     * The value of a constant.
     *
     * @throws EvaluationException if it has no value
     */
    static double value(NumberNode constant) {
        return constant.number(NO_VALUES);
    }
}
