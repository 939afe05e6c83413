package org.siteselection.expression;

/**
 * {@code &&} or {@code ||} in Kleene's strong three-valued logic, commutative over errors as in CEL: the first operand that
 * decides ends the evaluation, and an error in another operand is ignored then, so both {@code x != 0 && 1 / x > 2} and
 * {@code 1 / x > 2 && x != 0} are false for x = 0. If no operand decides, a missing one makes the result missing; if none is
 * missing either, the first error is thrown.
 *
 * @param decisive {@code FALSE} for {@code &&}, {@code TRUE} for {@code ||}
 */
record Logic(Truth decisive, TruthNode[] operands) implements TruthNode {
    @Override
    public Truth truth(Values values) {
        boolean missing = false;
        EvaluationException error = null;
        for (TruthNode operand : operands) {
            try {
                Truth next = operand.truth(values);
                if (next == decisive) {
                    return decisive;
                }
                missing |= next == Truth.MISSING;
            } catch (EvaluationException e) {
                error = error == null ? e : error;
            }
        }
        if (missing) {
            return Truth.MISSING;
        }
        if (error != null) {
            throw error;
        }
        return decisive.negated();
    }
}
