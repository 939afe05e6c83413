package org.siteselection.expression;

import org.siteselection.expression.syntax.SourceSpan;
import org.siteselection.scoring.EqualNumbers;

/** {@code clamp(x, low, high)}: the number nearest to x within the bounds. */
record Clamp(NumberNode argument, NumberNode low, NumberNode high, SourceSpan at) implements NumberNode {
    @Override
    public double number(Values values) {
        double x = argument.number(values);
        double from = low.number(values);
        double to = high.number(values);
        if (Double.isNaN(x) || Double.isNaN(from) || Double.isNaN(to)) {
            return Double.NaN;
        }
        if (EqualNumbers.less(to, from)) {
            String what = "the lower bound is above the upper bound";
            throw new EvaluationException(EvaluationException.DOMAIN, what, at);
        }
        return Math.max(from, Math.min(to, x));
    }
}
