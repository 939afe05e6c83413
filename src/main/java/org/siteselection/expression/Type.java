package org.siteselection.expression;

/** Type of an expression, a parameter or an operand. Metrics are always numbers. */
public enum Type {
    NUMBER("number"),
    TEXT("string"),
    BOOLEAN("boolean");

    private final String word;

    Type(String word) {
        this.word = word;
    }

    /** The name in rule files and messages: {@code number}, {@code string} or {@code boolean}. */
    public String word() {
        return word;
    }
}
