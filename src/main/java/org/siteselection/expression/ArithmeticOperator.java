package org.siteselection.expression;

import org.siteselection.expression.syntax.TokenKind;
import org.siteselection.scoring.EqualNumbers;

/**
 * The operators on two numbers, with the rounding error of cancelling sums removed. {@code %} is the remainder of Java and
 * C: it has the sign of the dividend.
 */
enum ArithmeticOperator {
    ADD(TokenKind.PLUS) {
        @Override
        double apply(double left, double right) {
            return EqualNumbers.sum(left, right);
        }
    },
    SUBTRACT(TokenKind.MINUS) {
        @Override
        double apply(double left, double right) {
            return EqualNumbers.difference(left, right);
        }
    },
    MULTIPLY(TokenKind.TIMES) {
        @Override
        double apply(double left, double right) {
            return left * right;
        }
    },
    DIVIDE(TokenKind.DIVIDE) {
        @Override
        double apply(double left, double right) {
            return left / right;
        }
    },
    REMAINDER(TokenKind.REMAINDER) {
        @Override
        double apply(double left, double right) {
            return EqualNumbers.remainder(left, right);
        }
    };

    private final TokenKind token;

    ArithmeticOperator(TokenKind token) {
        this.token = token;
    }

    abstract double apply(double left, double right);

    boolean divides() {
        return this == DIVIDE || this == REMAINDER;
    }

    static ArithmeticOperator of(TokenKind token) {
        for (ArithmeticOperator operator : values()) {
            if (operator.token == token) {
                return operator;
            }
        }
        throw new IllegalArgumentException("no arithmetic operator: " + token);
    }
}
