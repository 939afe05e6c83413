package org.siteselection.expression;

import org.siteselection.expression.syntax.SourceSpan;

/** {@code abs}, {@code ln}, {@code log10}, {@code exp} and {@code sqrt}. */
record OneArgument(Function function, NumberNode argument, SourceSpan at) implements NumberNode {
    @Override
    public double number(Values values) {
        double x = argument.number(values);
        if (Double.isNaN(x)) {
            return x;
        }
        return switch (function) {
            case ABS -> Math.abs(x);
            case LN -> StrictMath.log(positive(x));
            case LOG10 -> StrictMath.log10(positive(x));
            case EXP -> finite(StrictMath.exp(x));
            case SQRT -> StrictMath.sqrt(notNegative(x));
            default -> throw new IllegalStateException(function + " does not take one number");
        };
    }

    private double positive(double x) {
        if (x <= 0) {
            String what = "the logarithm of a number that is not above zero";
            throw new EvaluationException(EvaluationException.DOMAIN, what, at);
        }
        return x;
    }

    private double notNegative(double x) {
        if (x < 0) {
            throw new EvaluationException(EvaluationException.DOMAIN, "the square root of a negative number", at);
        }
        return x;
    }

    private double finite(double result) {
        if (Double.isInfinite(result)) {
            throw new EvaluationException(EvaluationException.OVERFLOW, "overflow", at);
        }
        return result;
    }
}
