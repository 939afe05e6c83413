package org.siteselection.expression;

/**
 * {@code &&} or {@code ||} in Kleene's strong three-valued logic, from left to right. The first operand that decides ends
 * it: operands to its right are not evaluated, so {@code x != 0 && 1 / x > 2} never divides by zero. A missing operand
 * decides nothing.
 *
 * @param decisive {@code FALSE} for {@code &&}, {@code TRUE} for {@code ||}
 */
record Logic(Truth decisive, TruthNode[] operands) implements TruthNode {
    @Override
    public Truth truth(Values values) {
        Truth result = decisive.negated();
        for (TruthNode operand : operands) {
            Truth next = operand.truth(values);
            if (next == decisive) {
                return decisive;
            }
            if (next == Truth.MISSING) {
                result = Truth.MISSING;
            }
        }
        return result;
    }
}
