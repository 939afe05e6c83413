package org.siteselection.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.MatrixMethod;
import org.siteselection.scoring.method.Minimum;
import org.siteselection.scoring.method.TreeMethod;
import org.siteselection.scoring.method.WeightedProduct;
import org.siteselection.scoring.method.WeightedSum;
import org.siteselection.scoring.value.MissingPolicy;

/**
 * A method with its options.
 *
 * @param type name in rule files
 * @param matrix the method where it works on raw values; null where it works on scores along the tree
 */
public record MethodChoice(String type, @Nullable MatrixMethod matrix) {
    /** What is used where nothing is said. */
    public static final MethodChoice WEIGHTED_SUM = new MethodChoice("weighted_sum", null);

    private static final List<String> TYPES = List.of(
            "weighted_sum",
            "weighted_product",
            "minimum",
            "waspas",
            "topsis",
            "vikor",
            "promethee_ii",
            "spotis",
            "copras",
            "edas",
            "mabac",
            "marcos",
            "codas",
            "aras",
            "moora");

    /** Names of all methods. */
    public static List<String> types() {
        return TYPES;
    }

    /** Whether a higher score is better. */
    public boolean higherIsBetter() {
        return matrix == null || matrix.higherIsBetter();
    }

    /** Whether a candidate without a value of the criterion is excluded, or may be. */
    public boolean needsValueOf(RuleCriterion criterion) {
        return !criterion.reportOnly() && (matrix != null || criterion.missing() instanceof MissingPolicy.Exclude);
    }

    /** The method over scores, on one hierarchy. */
    public TreeMethod tree(Hierarchy hierarchy) {
        return switch (type) {
            case "weighted_product" -> new WeightedProduct(hierarchy);
            case "minimum" -> new Minimum(hierarchy);
            default -> new WeightedSum(hierarchy);
        };
    }
}
