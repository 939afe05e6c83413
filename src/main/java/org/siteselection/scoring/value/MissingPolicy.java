package org.siteselection.scoring.value;

import java.util.OptionalDouble;

/** The treatment of a candidate without a value for a criterion. */
public sealed interface MissingPolicy {

    /** The candidate is excluded. */
    record Exclude() implements MissingPolicy {}

    /** The value counts with the lowest score of the criterion's scale. */
    record Worst() implements MissingPolicy {}

    /** The criterion is left out and its weight is redistributed to its present siblings, in proportion. */
    record Reweight() implements MissingPolicy {}

    /** The value counts with a fixed score. */
    record Fixed(double score) implements MissingPolicy {}

    /** The score of a missing value, if the policy has one. */
    default OptionalDouble standIn(ValueFunction scale) {
        if (this instanceof Worst) {
            return OptionalDouble.of(scale.lowest());
        }
        return this instanceof Fixed fixed ? OptionalDouble.of(fixed.score) : OptionalDouble.empty();
    }

    /** As written in rule files. */
    default String word() {
        return this instanceof Fixed ? "score" : getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
