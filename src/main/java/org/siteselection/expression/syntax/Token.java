package org.siteselection.expression.syntax;

/**
 * @param text the name or reserved word, or the content of a string; otherwise the spelling
 * @param number the value of a number; otherwise 0
 */
public record Token(TokenKind kind, SourceSpan at, String text, double number) {
    Token(TokenKind kind, SourceSpan at) {
        this(kind, at, kind.spelling(), 0);
    }

    /** The name of the token in messages. */
    String described() {
        return kind == TokenKind.END ? kind.spelling() : at.quoted();
    }
}
