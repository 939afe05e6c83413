package org.siteselection.scoring.value;

import java.util.OptionalDouble;

/** What happens to a candidate whose value for a criterion is not known. */
public sealed interface MissingPolicy {

    /** The candidate cannot be ranked. */
    record Exclude() implements MissingPolicy {}

    /** The lowest score that the criterion's scale can give stands in. */
    record Worst() implements MissingPolicy {}

    /** The criterion is left out and its weight goes to its present siblings, in proportion. */
    record Reweight() implements MissingPolicy {}

    /** A fixed score stands in. */
    record Fixed(double score) implements MissingPolicy {}

    /** The score that stands in for a blank, if one does. */
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
