package org.siteselection.expression;

import org.siteselection.expression.syntax.Syntax;
import org.siteselection.expression.syntax.SyntaxNames;

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
        return SyntaxNames.all(syntax, name -> false);
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
