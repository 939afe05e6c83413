package org.siteselection.assessment;

import java.util.Map;
import java.util.TreeMap;
import org.siteselection.scoring.method.MatrixResult;

/**
 * The figures of a method over raw values for each value of one candidate: a row of its result, converted to maps on demand.
 */
public final class Breakdown {
    static final Breakdown NONE = new Breakdown(new MatrixResult(new double[0], Map.of(), Map.of(), null), 0, Map.of());

    private final MatrixResult result;
    private final int row;
    private final Map<String, Integer> columns;

    /** @param columns of the criteria in the result, by path */
    Breakdown(MatrixResult result, int row, Map<String, Integer> columns) {
        this.result = result;
        this.row = row;
        this.columns = columns;
    }

    /** Figures of a criterion by name; empty for a criterion that is only reported, and under other methods. */
    public Map<String, Double> of(String path) {
        Integer column = columns.get(path);
        if (column == null) {
            return Map.of();
        }
        Map<String, Double> figures = new TreeMap<>();
        result.breakdown().forEach((name, table) -> figures.put(name, table[column][row]));
        return figures;
    }
}
