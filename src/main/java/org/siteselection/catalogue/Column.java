package org.siteselection.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One metric over all places of a snapshot. Places are addressed by their index ({@link CatalogueSnapshot#placeIndex}).
 * Immutable.
 */
public final class Column {
    private final double[] values;
    private final int[] years;
    private final @Nullable String[] sources;
    private final @Nullable Uncertainty[] uncertainties;
    private final int present;

    /** @param indices index of every place that a fact names */
    Column(int places, List<Fact> facts, Map<String, Integer> indices) {
        values = new double[places];
        years = new int[places];
        sources = new String[places];
        uncertainties = new Uncertainty[places];
        Arrays.fill(values, Double.NaN);
        for (Fact fact : facts) {
            int place = Objects.requireNonNull(indices.get(fact.place()), fact.place());
            values[place] = fact.value();
            years[place] = fact.year();
            sources[place] = fact.source();
            uncertainties[place] = fact.uncertainty();
        }
        present = facts.size();
    }

    /** The figure in the metric's unit; NaN if unknown. */
    public double value(int place) {
        return values[place];
    }

    /** Year to which the figure refers; 0 if unknown. */
    public int year(int place) {
        return years[place];
    }

    /** Id of the figure's source; null if the figure is unknown. */
    public @Nullable String source(int place) {
        return sources[place];
    }

    /** Uncertainty of the figure; null if unknown. */
    public @Nullable Uncertainty uncertainty(int place) {
        return uncertainties[place];
    }

    /** Number of places whose figure is known. */
    public int present() {
        return present;
    }
}
