package org.siteselection.expression;

import org.siteselection.expression.syntax.SourceSpan;

/**
 * Operators of one precedence, applied from left to right: {@code first op[0] operands[0] op[1] operands[1] ...}.
 *
 * <p>All operands are evaluated. A missing operand makes the result missing, even if it is divided by zero.
 *
 * @param places of the source from the first operand to the one of the same index
 */
record Arithmetic(NumberNode first, ArithmeticOperator[] operators, NumberNode[] operands, SourceSpan[] places)
        implements NumberNode {
    @Override
    public double number(Values values) {
        double result = first.number(values);
        for (int i = 0; i < operands.length; i++) {
            result = step(i, result, operands[i].number(values));
        }
        return result;
    }

    private double step(int i, double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Double.NaN;
        }
        if (right == 0 && operators[i].divides()) {
            throw new EvaluationException(EvaluationException.DIVISION_BY_ZERO, "division by zero", places[i]);
        }
        double result = operators[i].apply(left, right);
        if (Double.isInfinite(result)) {
            throw new EvaluationException(EvaluationException.OVERFLOW, "overflow", places[i]);
        }
        return result;
    }
}
