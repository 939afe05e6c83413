package org.siteselection.scoring.value;

/**
 * A scale whose scores depend on the field: it becomes a value function once the field's column is known. Unlike absolute
 * scales it can reverse ranks when candidates come or go (Belton and Gear 1983), unless the field is fixed.
 */
public interface RelativeScale {
    /** Word after {@code by:} in rule files. */
    String by();

    /** Whether scores have ends. */
    default boolean bounded() {
        return true;
    }

    /**
     * The value function of a field.
     *
     * @param field values of the field, blanks (NaN) left out, at least one present
     * @param goal direction of the values
     * @throws org.siteselection.scoring.UndefinedException {@code division-by-zero} where the normalisation divides by a value that is not positive
     */
    ValueFunction fit(double[] field, Goal goal);
}
