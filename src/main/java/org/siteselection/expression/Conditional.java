package org.siteselection.expression;

import org.jspecify.annotations.Nullable;

/** {@code condition ? then : otherwise}. Only the chosen branch is evaluated; a missing condition chooses none. */
final class Conditional {
    private Conditional() {}

    record OfNumbers(TruthNode condition, NumberNode then, NumberNode otherwise) implements NumberNode {
        @Override
        public double number(Values values) {
            return switch (condition.truth(values)) {
                case TRUE -> then.number(values);
                case FALSE -> otherwise.number(values);
                case MISSING -> Double.NaN;
            };
        }
    }

    record OfTruths(TruthNode condition, TruthNode then, TruthNode otherwise) implements TruthNode {
        @Override
        public Truth truth(Values values) {
            return switch (condition.truth(values)) {
                case TRUE -> then.truth(values);
                case FALSE -> otherwise.truth(values);
                case MISSING -> Truth.MISSING;
            };
        }
    }

    record OfTexts(TruthNode condition, TextNode then, TextNode otherwise) implements TextNode {
        @Override
        public @Nullable String text(Values values) {
            return switch (condition.truth(values)) {
                case TRUE -> then.text(values);
                case FALSE -> otherwise.text(values);
                case MISSING -> null;
            };
        }
    }
}
