package org.siteselection.expression.syntax;

/** Reads the content of a string with the escapes of the CEL language definition. */
final class StringLiteral {
    private static final String LETTERS = "abfnrtv\\?\"'`";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\?\"'`";

    private final String source;
    private final int end;
    private int position;

    private StringLiteral(String source, int start, int end) {
        this.source = source;
        this.position = start;
        this.end = end;
    }

    /** The text between two quotes, {@code start} and {@code end} excluding them. */
    static String decode(String source, int start, int end) {
        return new StringLiteral(source, start, end).decode();
    }

    private String decode() {
        StringBuilder text = new StringBuilder(end - position);
        while (position < end) {
            char c = source.charAt(position);
            if (c == '\\') {
                escape(text);
            } else {
                text.append(c);
                position++;
            }
        }
        return text.toString();
    }

    private void escape(StringBuilder text) {
        int start = position;
        char kind = source.charAt(start + 1);
        position += 2;
        int simple = LETTERS.indexOf(kind);
        if (simple >= 0) {
            text.append(MEANINGS.charAt(simple));
            return;
        }
        int codePoint = switch (kind) {
            case 'x', 'X' -> digits(2, 16);
            case 'u' -> digits(4, 16);
            case 'U' -> digits(8, 16);
            case '0', '1', '2', '3' -> {
                position--;
                yield digits(3, 8);
            }
            default -> -1;
        };
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (!Character.isValidCodePoint(codePoint) || surrogate) {
            SourceSpan at = new SourceSpan(source, start, Math.max(position, start + 2));
            throw new SyntaxError(
                    at,
                    at.quoted() + " is not an escape",
                    "Escapes are \\\\ \\\" \\' \\n \\r \\t \\xHH \\uHHHH and \\UHHHHHHHH; a backslash itself is \\\\.");
        }
        text.appendCodePoint(codePoint);
    }

    /** The value of exactly {@code count} digits, or -1; stops before the first character that is not a digit. */
    private int digits(int count, int radix) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            char c = position < end ? source.charAt(position) : ' ';
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
            position++;
        }
        return value > Character.MAX_CODE_POINT ? -1 : (int) value;
    }
}
