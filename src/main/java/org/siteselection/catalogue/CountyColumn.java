package org.siteselection.catalogue;

import java.util.stream.IntStream;

/**
 * The packaged figures of one metric for all counties of an edition. They have one unit, year and source. Immutable.
 */
public final class CountyColumn {
    private final String metric;
    private final int year;
    private final String source;
    private final double[] values;

    /**
     * @param year to which the figures refer
     * @param source id of the source of the figures
     * @param values in the metric's unit and the order of {@link Counties#places}; NaN if unknown
     */
    CountyColumn(String metric, int year, String source, double[] values) {
        this.metric = metric;
        this.year = year;
        this.source = source;
        this.values = values.clone();
    }

    public String metric() {
        return metric;
    }

    public int year() {
        return year;
    }

    /** Id of the source of the figures. */
    public String source() {
        return source;
    }

    /** The figure of a county by its index among the counties, in the metric's unit; NaN if unknown. */
    public double value(int county) {
        return values[county];
    }

    /** Indices of the counties that have a figure. */
    IntStream known() {
        return IntStream.range(0, values.length).filter(county -> !Double.isNaN(values[county]));
    }

    /** Number of counties that have a figure. */
    public int figures() {
        return (int) known().count();
    }

    /** Figures in the order of the counties; NaN if unknown. */
    double[] values() {
        return values.clone();
    }
}
