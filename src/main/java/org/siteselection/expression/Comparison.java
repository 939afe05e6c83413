package org.siteselection.expression;

import org.siteselection.expression.syntax.TokenKind;
import org.siteselection.scoring.EqualNumbers;

/** Compares two numbers by {@link EqualNumbers}; missing if either is missing. */
record Comparison(TokenKind operator, NumberNode left, NumberNode right) implements TruthNode {
    @Override
    public Truth truth(Values values) {
        double x = left.number(values);
        double y = right.number(values);
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return Truth.MISSING;
        }
        return Truth.of(
                switch (operator) {
                    case EQUAL -> EqualNumbers.equal(x, y);
                    case UNEQUAL -> !EqualNumbers.equal(x, y);
                    case LESS -> EqualNumbers.less(x, y);
                    case AT_MOST -> !EqualNumbers.less(y, x);
                    case GREATER -> EqualNumbers.less(y, x);
                    case AT_LEAST -> !EqualNumbers.less(x, y);
                    default -> throw new IllegalStateException("no comparison: " + operator);
                });
    }
}
