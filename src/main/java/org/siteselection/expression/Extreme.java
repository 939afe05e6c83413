package org.siteselection.expression;

/** {@code min} or {@code max}: missing as soon as one argument is. */
record Extreme(boolean greatest, NumberNode[] arguments) implements NumberNode {
    @Override
    public double number(Values values) {
        double result = arguments[0].number(values);
        for (int i = 1; i < arguments.length; i++) {
            double next = arguments[i].number(values);
            // Both give NaN when either is NaN.
            result = greatest ? Math.max(result, next) : Math.min(result, next);
        }
        return result;
    }
}
