package org.siteselection.expression.syntax;

/** Kinds of tokens; operators and punctuation have their spelling. */
public enum TokenKind {
    NUMBER("a number"),
    TEXT("a string"),
    NAME("a name"),
    RESERVED("a reserved word"),
    END("the end of the expression"),
    TRUE("true"),
    FALSE("false"),
    IN("in"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/"),
    REMAINDER("%"),
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    AND("&&"),
    OR("||"),
    NOT("!"),
    QUESTION("?"),
    COLON(":"),
    COMMA(","),
    LEFT_PARENTHESIS("("),
    RIGHT_PARENTHESIS(")"),
    LEFT_BRACKET("["),
    RIGHT_BRACKET("]");

    private final String spelling;

    TokenKind(String spelling) {
        this.spelling = spelling;
    }

    public String spelling() {
        return spelling;
    }
}
