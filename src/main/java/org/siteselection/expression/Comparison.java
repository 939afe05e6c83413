package org.siteselection.expression;

/** Two numbers compared; missing as soon as one of them is. */
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
                    case EQUAL -> x == y;
                    case UNEQUAL -> x != y;
                    case LESS -> x < y;
                    case AT_MOST -> x <= y;
                    case GREATER -> x > y;
                    case AT_LEAST -> x >= y;
                    default -> throw new IllegalStateException("no comparison: " + operator);
                });
    }
}
