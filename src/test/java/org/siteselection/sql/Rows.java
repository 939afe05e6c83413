package org.siteselection.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.rules.RuleSet;

/**
 * Random rows of a table: figures of the catalogue, numbers that the rules name and numbers close to them, ties, extremes and
 * missing values.
 *
 * @param metrics names of the columns beside {@code id}
 * @param figures by row and metric, NaN where missing
 */
record Rows(List<String> metrics, double[][] figures) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?(e-?\\d+)?");
    private static final double[] EXTREMES = {
        0, -0.0, 1, -1, 1e308, -1e308, 5e-324, 1e-300, 1e-12, 1e15, 1e16, 123456789012.5, 0.1 + 0.2, 100, 2, 3, 0.5
    };

    static Rows of(
            RuleSet rules, List<String> metrics, CatalogueSnapshot catalogue, int count, long seed, boolean wild) {
        Random random = new Random(seed);
        List<Double> named = new ArrayList<>(List.of(0.0, 1.0, 2.0));
        rules.origin().files().values().forEach(text -> {
            Matcher matcher = NUMBER.matcher(text);
            while (matcher.find()) {
                double number = Double.parseDouble(matcher.group());
                if (Double.isFinite(number)) {
                    named.add(number);
                }
            }
        });
        double[][] figures = new double[count][metrics.size()];
        for (int m = 0; m < metrics.size(); m++) {
            double[] facts = catalogue.factsOfMetric(metrics.get(m)).stream()
                    .mapToDouble(fact -> fact.value())
                    .toArray();
            for (int i = 0; i < count; i++) {
                figures[i][m] = figure(random, facts, named, wild);
            }
        }
        return new Rows(metrics, figures);
    }

    private static double figure(Random random, double[] facts, List<Double> named, boolean wild) {
        double fact = facts.length == 0 ? random.nextInt(100) : facts[random.nextInt(facts.length)];
        double near = named.get(random.nextInt(named.size()));
        return switch (random.nextInt(wild ? 12 : 10)) {
            case 0 -> Double.NaN;
            case 1, 2, 3 -> fact;
            case 4 -> fact * (0.5 + random.nextDouble());
            case 5 -> near;
            case 6 -> near * (1 + (random.nextInt(7) - 3) * 5e-13);
            case 7 -> Math.rint(fact * 10) / 10 + random.nextInt(3) * 0.1;
            case 8 -> random.nextGaussian() * 100;
            case 9 -> near + random.nextInt(5) - 2;
            case 10 -> EXTREMES[random.nextInt(EXTREMES.length)];
            default ->
                Double.longBitsToDouble(
                        (random.nextLong() & 0x800F_FFFF_FFFF_FFFFL) | ((long) random.nextInt(2047) << 52));
        };
    }

    static String id(int row) {
        return String.format("r%07d", row);
    }
}
