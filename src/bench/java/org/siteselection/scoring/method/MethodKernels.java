package org.siteselection.scoring.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.Linear;
import org.siteselection.scoring.value.MissingPolicy;

/** Methods over large tables of 20 criteria, uniform values in 1..100, and one plain read of the table. */
public class MethodKernels {
    private static final int CRITERIA = 20;

    private static final Map<String, MatrixMethod> METHODS = Map.ofEntries(
            Map.entry("topsis", new Topsis(Normalization.VECTOR)),
            Map.entry("vikor", new Vikor(0.5)),
            Map.entry("edas", new Edas()),
            Map.entry("mabac", new Mabac()),
            Map.entry("copras", new Copras()),
            Map.entry("aras", new Aras()),
            Map.entry("marcos", new Marcos()),
            Map.entry("moora", new Moora()),
            Map.entry("spotis", new Spotis()),
            Map.entry("waspas", new Waspas(0.5)),
            Map.entry("promethee_ii", new PrometheeTwo()),
            Map.entry("codas", new Codas(0.02)));

    private static DecisionMatrix matrix(int rows, Preference preference) {
        Random random = new Random(1);
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < CRITERIA; j++) {
            double[] values = random.doubles(rows, 1, 100).toArray();
            boolean more = j % 3 != 0;
            columns.add(new Column(
                    String.format(Locale.ROOT, "f.c%02d", j),
                    more ? Goal.MAXIMIZE : Goal.MINIMIZE,
                    1.0 / CRITERIA,
                    values,
                    more ? new Linear(0, 100) : new Linear(100, 0),
                    preference));
        }
        List<String> ids = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
        return new DecisionMatrix(ids, columns);
    }

    /** A million candidates. */
    @State(Scope.Benchmark)
    public static class Large {
        static final int ROWS = 1_000_000;

        double[][] columns;
        WeightedSum sum;

        @Setup
        public void fill() {
            DecisionMatrix matrix = matrix(ROWS, Preference.USUAL);
            columns = matrix.columns().stream().map(Column::values).toArray(double[][]::new);
            List<HierarchyNode> criteria = new ArrayList<>();
            for (Column column : matrix.columns()) {
                criteria.add(
                        new Criterion(column.path(), column.path(), 1, column.bounds(), new MissingPolicy.Reweight()));
            }
            sum = new WeightedSum(new Hierarchy(new Factor("", "", 1, criteria)));
        }
    }

    /** A million candidates under one method. */
    @State(Scope.Benchmark)
    public static class LargeMatrix {
        @Param({"topsis", "edas", "mabac", "copras", "aras", "marcos", "moora", "spotis", "waspas", "vikor"})
        String method;

        DecisionMatrix matrix;

        @Setup
        public void fill() {
            matrix = matrix(Large.ROWS, Preference.USUAL);
        }
    }

    /** A thousand candidates under a method that compares pairs. */
    @State(Scope.Benchmark)
    public static class Pairs {
        @Param({"promethee_ii usual", "promethee_ii v_shape", "promethee_ii gaussian", "codas", "vikor"})
        String method;

        MatrixMethod over;
        DecisionMatrix matrix;

        @Setup
        public void fill() {
            String[] words = method.split(" ");
            String shape = words.length == 1 ? "usual" : words[1];
            over = METHODS.get(words[0]);
            matrix = matrix(1000, new Preference(Preference.Type.valueOf(shape.toUpperCase(Locale.ROOT)), 5, 20, 10));
        }
    }

    /** The reference: each cell is added once. */
    @Benchmark
    public double read(Large large) {
        double all = 0;
        for (double[] column : large.columns) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            for (int i = 0; i < column.length; i += 4) {
                a += column[i];
                b += column[i + 1];
                c += column[i + 2];
                d += column[i + 3];
            }
            all += a + b + c + d;
        }
        return all;
    }

    @Benchmark
    public Object weightedSum(Large large) {
        double[] values = new double[large.columns.length];
        double all = 0;
        for (int i = 0; i < Large.ROWS; i++) {
            for (int c = 0; c < values.length; c++) {
                values[c] = large.columns[c][i];
            }
            CandidateScore score = large.sum.score(values);
            all += score.score() + score.contributions()[0];
        }
        return all;
    }

    @Benchmark
    public Object weightedSumScoresAlone(Large large) {
        return large.sum.totals(large.columns, Large.ROWS);
    }

    @Benchmark
    public Object large(LargeMatrix large) {
        return METHODS.get(large.method).scores(large.matrix);
    }

    @Benchmark
    public Object pairs(Pairs pairs) {
        return pairs.over.scores(pairs.matrix);
    }
}
