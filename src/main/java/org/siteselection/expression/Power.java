package org.siteselection.expression;

import org.siteselection.expression.syntax.SourceSpan;

/** {@code pow(base, exponent)}. */
record Power(NumberNode base, NumberNode exponent, SourceSpan at) implements NumberNode {
    @Override
    public double number(Values values) {
        double x = base.number(values);
        double y = exponent.number(values);
        // StrictMath.pow(NaN, 0) is 1, but a missing value stays missing.
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Double.NaN;
        }
        if (x == 0 && y < 0) {
            throw new EvaluationException(EvaluationException.DOMAIN, "a negative power of zero", at);
        }
        double result = StrictMath.pow(x, y);
        if (Double.isNaN(result)) {
            throw new EvaluationException(EvaluationException.DOMAIN, "a fractional power of a negative number", at);
        }
        if (Double.isInfinite(result)) {
            throw new EvaluationException(EvaluationException.OVERFLOW, "overflow", at);
        }
        return result;
    }
}
