package org.siteselection.expression;

/** What one candidate brings to the names of a {@link Scope}. Asked by index, so that evaluation allocates nothing. */
public interface Values {
    /** A finite number, or NaN when the candidate has no value. */
    double metric(int index);

    /** A finite number. Asked only for parameters of type {@link Type#NUMBER}. */
    double number(int parameter);

    /** Asked only for parameters of type {@link Type#TEXT}. */
    String text(int parameter);

    /** Asked only for parameters of type {@link Type#BOOLEAN}. */
    boolean flag(int parameter);
}
