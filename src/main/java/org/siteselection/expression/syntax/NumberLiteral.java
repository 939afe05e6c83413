package org.siteselection.expression.syntax;

/** Reads numbers: decimal, with fraction and exponent, always a double. Invalid ones are reported and count as 0. */
final class NumberLiteral {
    private final String source;
    private final ExpressionIssues issues;

    NumberLiteral(String source, ExpressionIssues issues) {
        this.source = source;
        this.issues = issues;
    }

    Token read(int start) {
        int end = digits(start);
        boolean wellFormed = true;
        if (peek(end) == '.') {
            int fraction = digits(end + 1);
            wellFormed = fraction > end + 1;
            end = fraction;
        }
        if (wellFormed && (peek(end) == 'e' || peek(end) == 'E')) {
            int sign = peek(end + 1) == '+' || peek(end + 1) == '-' ? 2 : 1;
            int exponent = digits(end + sign);
            wellFormed = exponent > end + sign;
            end = exponent;
        }
        while (Lexer.isNamePart(peek(end)) || peek(end) == '.') {
            wellFormed = false;
            end++;
        }
        SourceSpan at = new SourceSpan(source, start, end);
        return new Token(TokenKind.NUMBER, at, "", value(at, wellFormed));
    }

    private double value(SourceSpan at, boolean wellFormed) {
        String text = source.substring(at.offset(), at.end());
        if (!wellFormed) {
            issues.add(ExpressionIssue.NUMBER, at, at.quoted() + " is not a number", hint(text));
            return 0;
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            String range = "The largest number is about 1.8e308.";
            issues.add(ExpressionIssue.NUMBER, at, at.quoted() + " is too large for a number", range);
            return 0;
        }
        return value;
    }

    private static String hint(String text) {
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return "Numbers are decimal.";
        }
        if (text.indexOf('_') >= 0) {
            return "Digits are not separated: 1000000 or 1e6.";
        }
        return "Numbers look like 12, 0.5 or 1.5e3, without a suffix or unit.";
    }

    private int digits(int index) {
        int end = index;
        while (Lexer.isDigit(peek(end))) {
            end++;
        }
        return end;
    }

    private char peek(int index) {
        return index < source.length() ? source.charAt(index) : ' ';
    }
}
