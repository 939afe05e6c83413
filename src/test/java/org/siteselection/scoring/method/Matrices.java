package org.siteselection.scoring.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.siteselection.scoring.method.DecisionMatrix.Column;
import org.siteselection.scoring.value.Goal;
import org.siteselection.scoring.value.Linear;

/** Builds decision matrices for tests, and the methods to try on them. */
public final class Matrices {
    private static final Linear RISING = new Linear(0, 100);
    private static final Linear FALLING = new Linear(100, 0);

    private Matrices() {}

    public static Stream<MatrixMethod> methods() {
        return Stream.concat(
                Arrays.stream(Normalization.values()).map(Topsis::new),
                Stream.of(
                        new Waspas(0.5),
                        new Waspas(0),
                        new Waspas(1),
                        new Vikor(0.5),
                        new Vikor(0),
                        new Vikor(1),
                        new PrometheeTwo(),
                        new Spotis(),
                        new Copras(),
                        new Edas(),
                        new Mabac(),
                        new Marcos(),
                        new Codas(0.02),
                        new Codas(0),
                        new Aras(),
                        new Moora()));
    }

    public static List<String> ids(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> String.format(Locale.ROOT, "s%05d", i))
                .toList();
    }

    /** Columns f.a, f.b … of equal weight. */
    public static DecisionMatrix of(Column... columns) {
        return new DecisionMatrix(ids(columns[0].values().length), List.of(columns));
    }

    static Column more(String path, double weight, double... values) {
        return new Column(path, Goal.MAXIMIZE, weight, values, RISING, Preference.USUAL);
    }

    static Column less(String path, double weight, double... values) {
        return new Column(path, Goal.MINIMIZE, weight, values, FALLING, Preference.USUAL);
    }

    /** Values above 0 and up to 100, about a third of them whole numbers so that some are equal, weights of sum 1. */
    public static DecisionMatrix random(Random random, int candidates, int criteria) {
        double[] weights = random.doubles(criteria).map(w -> w < 0.1 ? 0 : w).toArray();
        weights[0] += 0.1;
        double sum = Arrays.stream(weights).sum();
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            boolean whole = random.nextInt(3) == 0;
            double[] values = random.doubles(candidates)
                    .map(x -> whole ? 1 + Math.floor(5 * x) : 100 * (1 - x))
                    .toArray();
            boolean rising = random.nextBoolean();
            columns.add(new Column(
                    String.format(Locale.ROOT, "f.c%03d", j),
                    rising ? Goal.MAXIMIZE : Goal.MINIMIZE,
                    weights[j] / sum,
                    values,
                    rising ? RISING : FALLING,
                    preference(random)));
        }
        return new DecisionMatrix(ids(candidates), columns);
    }

    static Preference preference(Random random) {
        Preference.Type[] types = Preference.Type.values();
        double q = random.nextInt(4);
        return new Preference(types[random.nextInt(types.length)], q, q + random.nextInt(30), 0.5 + random.nextInt(20));
    }

    /** The same table with its columns changed. */
    public static DecisionMatrix with(DecisionMatrix matrix, java.util.function.UnaryOperator<Column> change) {
        return new DecisionMatrix(
                matrix.candidates(), matrix.columns().stream().map(change).toList());
    }

    static Column values(Column column, double[] values) {
        return new Column(column.path(), column.goal(), column.weight(), values, column.bounds(), column.preference());
    }

    static Column weight(Column column, double weight) {
        return new Column(column.path(), column.goal(), weight, column.values(), column.bounds(), column.preference());
    }

    /** Row i of the result is row {@code rows[i]}. */
    static DecisionMatrix rows(DecisionMatrix matrix, int... rows) {
        List<Column> columns = matrix.columns().stream()
                .map(column -> values(
                        column,
                        Arrays.stream(rows).mapToDouble(i -> column.values()[i]).toArray()))
                .toList();
        return new DecisionMatrix(ids(rows.length), columns);
    }
}
