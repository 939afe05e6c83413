package org.siteselection.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One metric over all places of a snapshot. Places are addressed by their index ({@link CatalogueSnapshot#placeIndex}).
 * Immutable.
 */
public final class Column {
    private final FactIndex facts;
    private final String metric;
    private final boolean partsInherit;
    /** Of states and sites. */
    private final double[] values;

    private final @Nullable CountyColumn counties;

    private Column(
            FactIndex facts, String metric, boolean partsInherit, double[] values, @Nullable CountyColumn counties) {
        this.facts = facts;
        this.metric = metric;
        this.partsInherit = partsInherit;
        this.values = values;
        this.counties = counties;
    }

    /**
     * @param facts recorded figures; for a county, they replace the packaged figure
     * @param described null for a metric that is not described
     * @param counties the packaged figures of the counties; null if there are none
     */
    static Column of(FactIndex facts, String metric, @Nullable Metric described, @Nullable CountyColumn counties) {
        double[] values = new double[facts.statesAndSites()];
        for (int place = 0; place < values.length; place++) {
            values[place] = value(facts.recorded(place), metric);
        }
        return new Column(facts, metric, described == null || described.partsInherit(), values, counties);
    }

    /**
     * The same metric in a snapshot with the same places.
     *
     * @param changed indices of the states and sites that have other facts there
     */
    Column in(FactIndex later, List<Integer> changed) {
        double[] after = values;
        for (int place : changed) {
            double value = value(later.recorded(place), metric);
            if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(after[place])) {
                after = after == values ? values.clone() : after;
                after[place] = value;
            }
        }
        return new Column(later, metric, partsInherit, after, counties);
    }

    private static double value(@Nullable PlaceFacts recorded, String metric) {
        int index = recorded == null ? -1 : recorded.index(metric);
        return recorded == null || index < 0 ? Double.NaN : recorded.value(index);
    }

    /** The figure in the metric's unit; NaN if unknown. */
    public double value(int place) {
        if (place < values.length) {
            return values[place];
        }
        double own = value(facts.recorded(place), metric);
        return counties == null || !Double.isNaN(own) ? own : counties.value(place - values.length);
    }

    /** Year to which the figure refers; 0 if unknown. */
    public int year(int place) {
        PlaceFacts recorded = facts.recorded(place);
        int own = recorded == null ? -1 : recorded.index(metric);
        if (recorded != null && own >= 0) {
            return recorded.year(own);
        }
        CountyColumn packaged = packaged(place);
        return packaged == null ? 0 : packaged.year();
    }

    /** Id of the figure's source; null if the figure is unknown. */
    public @Nullable String source(int place) {
        PlaceFacts recorded = facts.recorded(place);
        int own = recorded == null ? -1 : recorded.index(metric);
        if (recorded != null && own >= 0) {
            return recorded.source(own);
        }
        CountyColumn packaged = packaged(place);
        return packaged == null ? null : packaged.source();
    }

    /** The packaged figures, if they have one of the place; null otherwise. */
    private @Nullable CountyColumn packaged(int place) {
        return counties == null || place < values.length || Double.isNaN(counties.value(place - values.length))
                ? null
                : counties;
    }

    /** Uncertainty of the figure; null if unknown. */
    public @Nullable Uncertainty uncertainty(int place) {
        PlaceFacts recorded = facts.recorded(place);
        int own = recorded == null ? -1 : recorded.index(metric);
        return recorded == null || own < 0 ? null : recorded.uncertainty(own);
    }

    /** Number of states and sites whose figure is known. */
    public int present() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** Indices of all places whose figure is known. */
    public IntStream known() {
        return IntStream.range(0, facts.allPlaces()).filter(place -> !Double.isNaN(value(place)));
    }

    /** Whether a part of a place takes the figure of the whole place: not so a count or total. */
    boolean partsInherit() {
        return partsInherit;
    }
}
