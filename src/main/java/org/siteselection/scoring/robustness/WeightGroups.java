package org.siteselection.scoring.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siteselection.scoring.StopRule;

/**
 * Criteria in groups that all constraints treat alike, so that constraints depend on the weights of the groups alone. If
 * criterion weights are uniform over their region, the weights of the n criteria of a group are uniform over the simplex of
 * the group's weight g, and the density of the groups' weights is proportional to the product of g^(n - 1), as that of the
 * Dirichlet distribution.
 *
 * @param groupOf number of the group by criterion
 * @param sizes number of criteria by group
 * @param rows coefficients by group of linear functions that are 0 or above in the region and homogeneous, since weights sum
 *     to 1: first the weight of each group, then each constraint, without repetitions
 */
record WeightGroups(int[] groupOf, int[] sizes, List<double[]> rows) {

    static WeightGroups of(int criteria, List<WeightConstraint> constraints) {
        StopRule.spend((long) criteria * (constraints.size() + 1));
        Map<List<Double>, Integer> numbers = new LinkedHashMap<>();
        int[] groupOf = new int[criteria];
        List<Integer> representatives = new ArrayList<>();
        for (int c = 0; c < criteria; c++) {
            int criterion = c;
            List<Double> column = constraints.stream()
                    .map(constraint -> constraint.coefficients()[criterion])
                    .toList();
            groupOf[c] = numbers.computeIfAbsent(column, key -> {
                representatives.add(criterion);
                return representatives.size() - 1;
            });
        }
        int[] sizes = new int[representatives.size()];
        for (int group : groupOf) {
            sizes[group]++;
        }
        Map<List<Double>, double[]> rows = new LinkedHashMap<>();
        for (int g = 0; g < sizes.length; g++) {
            double[] row = new double[sizes.length];
            row[g] = 1;
            put(rows, row);
        }
        for (WeightConstraint constraint : constraints) {
            double[] row = new double[sizes.length];
            for (int g = 0; g < row.length; g++) {
                row[g] = constraint.coefficients()[representatives.get(g)] - constraint.bound();
            }
            put(rows, row);
        }
        return new WeightGroups(groupOf, sizes, List.copyOf(rows.values()));
    }

    private static void put(Map<List<Double>, double[]> rows, double[] row) {
        List<Double> key = new ArrayList<>();
        for (double coefficient : row) {
            // -0.0 and 0.0 are different keys.
            key.add(coefficient + 0.0);
        }
        rows.putIfAbsent(key, row);
    }

    /** Number of groups. */
    int size() {
        return sizes.length;
    }
}
