package org.siteselection.expression.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Splits the source into tokens, one at a time. Invalid numbers are reported and count as 0; any other invalid token ends
 * reading.
 */
public final class Lexer {
    private static final Map<String, TokenKind> WORDS =
            Map.of("true", TokenKind.TRUE, "false", TokenKind.FALSE, "in", TokenKind.IN);

    /** Words that the CEL language definition reserves, and {@code null}, which this language does not use. */
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while",
            "null");

    /** A name that continues after a point: {@code costs.annual}. */
    private static final String COSTS = "costs";

    private final String source;
    private final NumberLiteral numbers;
    private final List<SourceSpan> comments = new ArrayList<>();
    private int position;

    public Lexer(String source, ExpressionIssues issues) {
        this.source = source;
        this.numbers = new NumberLiteral(source, issues);
    }

    public static boolean isReserved(String word) {
        return WORDS.containsKey(word) || RESERVED.contains(word);
    }

    /** The comments that were skipped so far. */
    public List<SourceSpan> comments() {
        return comments;
    }

    public Token next() {
        skipSpaceAndComments();
        if (position >= source.length()) {
            return new Token(TokenKind.END, new SourceSpan(source, position, position));
        }
        char c = source.charAt(position);
        Token token;
        if (isDigit(c) || c == '.' && isDigit(peek(position + 1))) {
            token = numbers.read(position);
        } else if (isNameStart(c)) {
            token = word();
        } else if (c == '"' || c == '\'') {
            token = string(c);
        } else {
            token = symbol(c);
        }
        position = token.at().end();
        return token;
    }

    private void skipSpaceAndComments() {
        while (position < source.length()) {
            if (" \t\n\f\r".indexOf(source.charAt(position)) >= 0) {
                position++;
            } else if (source.startsWith("//", position)) {
                int line = source.indexOf('\n', position);
                int end = line < 0 ? source.length() : line;
                comments.add(new SourceSpan(source, position, end));
                position = end;
            } else {
                return;
            }
        }
    }

    private Token word() {
        int end = position;
        while (isNamePart(peek(end))) {
            end++;
        }
        if (source.substring(position, end).equals(COSTS) && peek(end) == '.' && isNameStart(peek(end + 1))) {
            end++;
            while (isNamePart(peek(end))) {
                end++;
            }
        }
        SourceSpan at = new SourceSpan(source, position, end);
        String text = source.substring(position, end);
        TokenKind kind = WORDS.getOrDefault(text, RESERVED.contains(text) ? TokenKind.RESERVED : TokenKind.NAME);
        return new Token(kind, at, text, 0);
    }

    private Token string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (source.startsWith(triple, position)) {
            SourceSpan at = new SourceSpan(source, position, position + 3);
            throw new SyntaxError(at, "strings have one quote at each end", "Write \"text\" or 'text'.");
        }
        int end = position + 1;
        while (end < source.length() && source.charAt(end) != quote && "\r\n".indexOf(source.charAt(end)) < 0) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length() || source.charAt(end) != quote) {
            SourceSpan at = new SourceSpan(source, position, Math.min(end, source.length()));
            throw new SyntaxError(at, "the string has no end", "Close it with " + quote + " on the same line.");
        }
        SourceSpan at = new SourceSpan(source, position, end + 1);
        return new Token(TokenKind.TEXT, at, StringLiteral.decode(source, position + 1, end), 0);
    }

    private Token symbol(char c) {
        char following = peek(position + 1);
        String pair = new String(new char[] {c, following});
        if (!ForeignNotation.ofSymbol(pair).isEmpty()) {
            throw foreign(pair);
        }
        TokenKind two = switch (pair) {
            case "==" -> TokenKind.EQUAL;
            case "!=" -> TokenKind.UNEQUAL;
            case "<=" -> TokenKind.AT_MOST;
            case ">=" -> TokenKind.AT_LEAST;
            case "&&" -> TokenKind.AND;
            case "||" -> TokenKind.OR;
            default -> TokenKind.END;
        };
        if (two != TokenKind.END) {
            return new Token(two, new SourceSpan(source, position, position + 2));
        }
        TokenKind one = switch (c) {
            case '+' -> TokenKind.PLUS;
            case '-' -> TokenKind.MINUS;
            case '*' -> TokenKind.TIMES;
            case '/' -> TokenKind.DIVIDE;
            case '%' -> TokenKind.REMAINDER;
            case '<' -> TokenKind.LESS;
            case '>' -> TokenKind.GREATER;
            case '!' -> TokenKind.NOT;
            case '?' -> TokenKind.QUESTION;
            case ':' -> TokenKind.COLON;
            case ',' -> TokenKind.COMMA;
            case '(' -> TokenKind.LEFT_PARENTHESIS;
            case ')' -> TokenKind.RIGHT_PARENTHESIS;
            case '[' -> TokenKind.LEFT_BRACKET;
            case ']' -> TokenKind.RIGHT_BRACKET;
            default -> throw foreign(Character.toString(source.codePointAt(position)));
        };
        return new Token(one, new SourceSpan(source, position, position + 1));
    }

    private SyntaxError foreign(String symbol) {
        SourceSpan at = new SourceSpan(source, position, position + symbol.length());
        int codePoint = symbol.codePointAt(0);
        boolean visible = codePoint > ' ' && codePoint < 127 || Character.isLetterOrDigit(codePoint);
        String name = visible ? at.quoted() : String.format(java.util.Locale.ROOT, "the character U+%04X", codePoint);
        return new SyntaxError(at, name + " is not part of the language", ForeignNotation.ofSymbol(symbol));
    }

    private char peek(int index) {
        return index < source.length() ? source.charAt(index) : ' ';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c);
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
