package org.siteselection.expression;

/** {@code min} or {@code max}: missing if any argument is missing. */
record Extreme(boolean greatest, NumberNode[] arguments) implements NumberNode {
    @Override
    public double number(Values values) {
        double result = arguments[0].number(values);
        for (int i = 1; i < arguments.length; i++) {
            double next = arguments[i].number(values);
            // Both return NaN if either argument is NaN.
            result = greatest ? Math.max(result, next) : Math.min(result, next);
        }
        return result;
    }
}
