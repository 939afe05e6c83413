package org.siteselection.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.weighting.LinearProgram;

/**
 * The region of group weights that satisfy all constraints, explored by linear programs. Slacks up to {@link #TOLERANCE}
 * count as 0: constraints that contradict each other by less are satisfiable, and a constraint without more slack anywhere
 * is an equation.
 *
 * @param centre weights by group, sum 1; positive slack of every row that is not an equation
 * @param equations rows that are 0 in the whole region
 * @param loose numbers of the other rows
 */
record WeightRegion(double[] centre, List<double[]> equations, int[] loose) {
    static final double TOLERANCE = 1e-10;

    /** Rounding error of a linear program, by which rows are relaxed so that a region without interior is not empty. */
    private static final double RELAXED = 1e-13;

    /**
     * An irreducible set of constraints that contradict each other: removing any one of them leaves constraints that weights
     * of sum 1 can satisfy. Of several sets, it is that of a deletion filter in the order of the list (Chinneck and Dravnieks
     * 1991, Locating minimal infeasible constraint sets in linear programs), found by halving (Junker 2004, QuickXplain:
     * preferred explanations and relaxations for over-constrained problems) with about k log2(n / k) linear programs for k of
     * n constraints.
     *
     * @return numbers of the constraints, ascending; empty if weights satisfy all constraints
     */
    static List<Integer> conflict(int criteria, List<WeightConstraint> constraints) {
        if (feasible(criteria, constraints)) {
            return List.of();
        }
        List<Integer> all = IntStream.range(0, constraints.size())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        return conflict(criteria, constraints, List.of(), false, all).stream()
                .sorted()
                .toList();
    }

    /**
     * The part of a contradiction that lies in a list, together with constraints that are kept.
     *
     * @param grown whether kept constraints were added since the last test
     * @param from the constraints to choose from, those to keep first
     */
    private static List<Integer> conflict(
            int criteria, List<WeightConstraint> constraints, List<Integer> kept, boolean grown, List<Integer> from) {
        if (grown && !feasible(criteria, kept.stream().map(constraints::get).toList())) {
            return List.of();
        }
        if (from.size() == 1) {
            return from;
        }
        List<Integer> first = from.subList(0, from.size() / 2);
        List<Integer> second = from.subList(from.size() / 2, from.size());
        List<Integer> ofSecond = conflict(criteria, constraints, joined(kept, first), true, second);
        List<Integer> ofFirst = conflict(criteria, constraints, joined(kept, ofSecond), !ofSecond.isEmpty(), first);
        return joined(ofFirst, ofSecond);
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> more) {
        List<Integer> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    static boolean feasible(int criteria, List<WeightConstraint> constraints) {
        WeightGroups groups = WeightGroups.of(criteria, constraints);
        return leastSlack(widest(groups), groups) >= -TOLERANCE;
    }

    /** @throws IllegalArgumentException if the region is empty */
    static WeightRegion of(WeightGroups groups) {
        double[] widest = widest(groups);
        double slack = leastSlack(widest, groups);
        if (slack < -TOLERANCE) {
            throw new IllegalArgumentException("No weights satisfy the constraints");
        }
        int rows = groups.rows().size();
        if (slack > TOLERANCE) {
            return new WeightRegion(widest, List.of(), IntStream.range(0, rows).toArray());
        }
        return withoutInterior(groups, widest, Math.max(0, -slack) + RELAXED);
    }

    /** The mean of points at which one row after the other has its largest slack. */
    private static WeightRegion withoutInterior(WeightGroups groups, double[] widest, double relaxed) {
        List<double[]> rows = groups.rows();
        boolean[] loose = new boolean[rows.size()];
        List<double[]> points = new ArrayList<>();
        add(points, widest, rows, loose);
        for (int r = 0; r < rows.size(); r++) {
            if (!loose[r]) {
                double[] farthest = farthest(groups, rows.get(r), relaxed);
                if (value(rows.get(r), farthest) > TOLERANCE) {
                    add(points, farthest, rows, loose);
                }
            }
        }
        double[] centre = new double[groups.size()];
        for (double[] point : points) {
            for (int g = 0; g < centre.length; g++) {
                centre[g] += point[g] / points.size();
            }
        }
        for (int r = 0; r < loose.length; r++) {
            // The mean of many points can leave less than the rounding error.
            loose[r] &= value(rows.get(r), centre) > 0;
        }
        return new WeightRegion(
                centre,
                IntStream.range(0, loose.length)
                        .filter(r -> !loose[r])
                        .mapToObj(rows::get)
                        .toList(),
                IntStream.range(0, loose.length).filter(r -> loose[r]).toArray());
    }

    private static void add(List<double[]> points, double[] point, List<double[]> rows, boolean[] loose) {
        points.add(point);
        for (int r = 0; r < loose.length; r++) {
            loose[r] |= value(rows.get(r), point) > TOLERANCE;
        }
    }

    /**
     * The weights whose least slack is largest. The least slack t is at least -1, so the program has the variable t + 1; t
     * as a multiple of the sum of weights keeps the rows homogeneous.
     */
    private static double[] widest(WeightGroups groups) {
        int n = groups.size();
        List<double[]> inequalities = new ArrayList<>();
        for (double[] row : groups.rows()) {
            double[] inequality = new double[n + 1];
            for (int g = 0; g < n; g++) {
                inequality[g] = -row[g] - 1;
            }
            inequality[n] = 1;
            inequalities.add(inequality);
        }
        double[] cost = new double[n + 1];
        cost[n] = -1;
        return weights(cost, inequalities, n);
    }

    private static double[] farthest(WeightGroups groups, double[] target, double relaxed) {
        int n = groups.size();
        double[] cost = new double[n];
        for (int g = 0; g < n; g++) {
            cost[g] = -target[g];
        }
        List<double[]> inequalities = new ArrayList<>();
        for (double[] row : groups.rows()) {
            double[] inequality = new double[n];
            for (int g = 0; g < n; g++) {
                inequality[g] = -row[g] - relaxed;
            }
            inequalities.add(inequality);
        }
        return weights(cost, inequalities, n);
    }

    /** The first n variables of the solution, which sum to 1. */
    private static double[] weights(double[] cost, List<double[]> inequalities, int n) {
        double[] equation = new double[cost.length];
        for (int g = 0; g < n; g++) {
            equation[g] = 1;
        }
        StopRule.spend((long) inequalities.size() * (inequalities.size() + n));
        double[] solution = LinearProgram.minimise(cost, inequalities, equation);
        double[] weights = Arrays.copyOf(solution, n);
        WeightSampler.normalise(weights);
        return weights;
    }

    private static double leastSlack(double[] weights, WeightGroups groups) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] row : groups.rows()) {
            least = Math.min(least, value(row, weights));
        }
        return least;
    }

    static double value(double[] row, double[] weights) {
        double sum = 0;
        for (int g = 0; g < row.length; g++) {
            sum += row[g] * weights[g];
        }
        return sum;
    }
}
