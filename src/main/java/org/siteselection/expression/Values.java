package org.siteselection.expression;

/**
 * The values of one candidate for the names of a {@link Scope}. Access is by index, so that evaluation allocates nothing.
 */
public interface Values {
    /** A finite number, or NaN if the candidate has no value. */
    double metric(int index);

    /** A finite number. Called only for parameters of type {@link Type#NUMBER}. */
    double number(int parameter);

    /** Called only for parameters of type {@link Type#TEXT}. */
    String text(int parameter);

    /** Called only for parameters of type {@link Type#BOOLEAN}. */
    boolean flag(int parameter);
}
