package org.siteselection.catalogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final @Nullable CountyColumn counties;
    private final int all;
    private final Map<Integer, Fact> countyFacts = new HashMap<>();
    private final boolean partsInherit;

    /**
     * @param metric null for one that is not described
     * @param facts recorded figures; for a county, they replace the packaged figure
     * @param indices states and sites have indices below {@code places}, counties follow in their order
     */
    Column(@Nullable Metric metric, List<Fact> facts, PlaceIndices indices, @Nullable CountyColumn packed) {
        int places = indices.statesAndSites();
        partsInherit = metric == null || metric.partsInherit();
        counties = packed;
        all = indices.all();
        values = new double[places];
        years = new int[places];
        sources = new String[places];
        uncertainties = new Uncertainty[places];
        Arrays.fill(values, Double.NaN);
        for (Fact fact : facts) {
            int place = indices.of(fact.place());
            if (place >= places) {
                countyFacts.put(place, fact);
                continue;
            }
            values[place] = fact.value();
            years[place] = fact.year();
            sources[place] = fact.source();
            uncertainties[place] = fact.uncertainty();
        }
        present = facts.size() - countyFacts.size();
    }

    /** The figure in the metric's unit; NaN if unknown. */
    public double value(int place) {
        if (place < values.length) {
            return values[place];
        }
        Fact own = recorded(place);
        if (own != null) {
            return own.value();
        }
        return counties == null ? Double.NaN : counties.value(place - values.length);
    }

    /** Year to which the figure refers; 0 if unknown. */
    public int year(int place) {
        if (place < values.length) {
            return years[place];
        }
        Fact own = recorded(place);
        if (own != null) {
            return own.year();
        }
        return counties == null || Double.isNaN(value(place)) ? 0 : counties.year();
    }

    /** Id of the figure's source; null if the figure is unknown. */
    public @Nullable String source(int place) {
        if (place < values.length) {
            return sources[place];
        }
        Fact own = recorded(place);
        if (own != null) {
            return own.source();
        }
        return counties == null || Double.isNaN(value(place)) ? null : counties.source();
    }

    /** Uncertainty of the figure; null if unknown. */
    public @Nullable Uncertainty uncertainty(int place) {
        if (place < values.length) {
            return uncertainties[place];
        }
        Fact own = recorded(place);
        return own == null ? null : own.uncertainty();
    }

    /** Users record few figures of counties, most often none. */
    private @Nullable Fact recorded(int county) {
        return countyFacts.isEmpty() ? null : countyFacts.get(county);
    }

    /** Number of states and sites whose figure is known. */
    public int present() {
        return present;
    }

    /** Indices of all places whose figure is known. */
    public IntStream known() {
        return IntStream.range(0, all).filter(place -> !Double.isNaN(value(place)));
    }

    /** Whether a part of a place takes the figure of the whole place: not so a count or total. */
    boolean partsInherit() {
        return partsInherit;
    }
}
