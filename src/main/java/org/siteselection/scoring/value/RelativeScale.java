package org.siteselection.scoring.value;

/**
 * A scale whose scores depend on the field: it becomes a value function when it is fitted to the field's column. Unlike
 * absolute scales it can reverse ranks when candidates are added or removed (Belton and Gear 1983), unless the field is
 * fixed.
 */
public interface RelativeScale {
    /** Name after {@code by:} in rule files. */
    String by();

    /** Whether scores are bounded. */
    default boolean bounded() {
        return true;
    }

    /**
     * The value function of a field.
     *
     * @param field values of the field, NaN if missing and then left out, at least one known
     * @param goal direction of the values
     * @throws org.siteselection.scoring.UndefinedException {@code division-by-zero} if the normalisation divides by a value
     *     that is not positive
     */
    ValueFunction fit(double[] field, Goal goal);
}
