package org.siteselection.expression;

import org.siteselection.expression.syntax.TokenKind;

/** Whether two values of one type are equal; missing if either is missing. */
final class Equality {
    private Equality() {}

    /** @throws IllegalArgumentException if the types differ, which the checker prevents */
    static TruthNode of(Node left, Node right) {
        if (left instanceof NumberNode x && right instanceof NumberNode y) {
            return new Comparison(TokenKind.EQUAL, x, y);
        }
        if (left instanceof TextNode x && right instanceof TextNode y) {
            return new OfTexts(x, y);
        }
        if (left instanceof TruthNode x && right instanceof TruthNode y) {
            return new OfTruths(x, y);
        }
        throw new IllegalArgumentException("two types: " + left.type() + ", " + right.type());
    }

    private record OfTexts(TextNode left, TextNode right) implements TruthNode {
        @Override
        public Truth truth(Values values) {
            String x = left.text(values);
            String y = right.text(values);
            return x == null || y == null ? Truth.MISSING : Truth.of(x.equals(y));
        }
    }

    private record OfTruths(TruthNode left, TruthNode right) implements TruthNode {
        @Override
        public Truth truth(Values values) {
            Truth x = left.truth(values);
            Truth y = right.truth(values);
            return x == Truth.MISSING || y == Truth.MISSING ? Truth.MISSING : Truth.of(x == y);
        }
    }
}
