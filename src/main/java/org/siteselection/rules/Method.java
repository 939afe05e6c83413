package org.siteselection.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.siteselection.scoring.method.Hierarchy;
import org.siteselection.scoring.method.MatrixMethod;
import org.siteselection.scoring.method.Minimum;
import org.siteselection.scoring.method.TreeMethod;
import org.siteselection.scoring.method.WeightedProduct;
import org.siteselection.scoring.method.WeightedSum;
import org.siteselection.scoring.value.MissingPolicy;

/** A method with its options, which aggregates the values or scores of the criteria to one score. */
public sealed interface Method {
    /** The default method of a rule set. */
    Method DEFAULT = OverScores.WEIGHTED_SUM;

    /** Name in rule files, such as {@code weighted_sum}. */
    String type();

    /** Whether a higher score is better. */
    boolean higherIsBetter();

    /** Whether the score is the sum of weight times score, so that contributions, weight intervals and break-evens are exact. */
    default boolean isAdditive() {
        return this == OverScores.WEIGHTED_SUM;
    }

    /**
     * Whether the method reads the raw values of all candidates, so that it needs every value and gives no scores along the
     * tree.
     */
    default boolean isOverValues() {
        return this instanceof OverValues;
    }

    /** Whether a candidate without a value of the criterion may be excluded. */
    default boolean needsValueOf(RuleCriterion criterion) {
        return !criterion.reportOnly() && (isOverValues() || criterion.missing() instanceof MissingPolicy.Exclude);
    }

    /** Names of all methods. */
    static List<String> types() {
        return Stream.concat(
                        Arrays.stream(OverScores.values()).map(Method::type),
                        Stream.of(
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
                                "moora"))
                .toList();
    }

    /** Whether the method with this name {@linkplain #isAdditive is additive}. */
    static boolean isAdditive(String type) {
        return type.equals(OverScores.WEIGHTED_SUM.type());
    }

    /** A method that aggregates the scores of criteria along the factor tree. None has options. */
    enum OverScores implements Method {
        WEIGHTED_SUM("weighted_sum", WeightedSum::new),
        WEIGHTED_PRODUCT("weighted_product", WeightedProduct::new),
        MINIMUM("minimum", Minimum::new);

        private final String type;
        private final Function<Hierarchy, TreeMethod> tree;

        OverScores(String type, Function<Hierarchy, TreeMethod> tree) {
            this.type = type;
            this.tree = tree;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public boolean higherIsBetter() {
            return true;
        }

        /** The method on one hierarchy. */
        public TreeMethod on(Hierarchy hierarchy) {
            return tree.apply(hierarchy);
        }
    }

    /** A method that reads the matrix of raw values. */
    record OverValues(MatrixMethod matrix) implements Method {
        @Override
        public String type() {
            return matrix.type();
        }

        @Override
        public boolean higherIsBetter() {
            return matrix.higherIsBetter();
        }
    }
}
