package org.siteselection.assessment;

import java.util.stream.DoubleStream;
import org.siteselection.rules.Level;

/**
 * The value of one criterion for every state or, at the level of counties, every county, with the defaults of the parameters.
 *
 * @param level of the places: all states, or all counties
 * @param values in the order of the places; NaN if a place lacks a figure, infinite if its figures give no number
 */
public record StateValues(Level level, double[] values) {
    /** The word for a number of the places. */
    public String word(long count) {
        return level == Level.COUNTY ? count == 1 ? "county" : "counties" : count == 1 ? "state" : "states";
    }

    /** Number of places that have the figures. */
    public long known() {
        return DoubleStream.of(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** The values that are numbers. */
    public DoubleStream numbers() {
        return DoubleStream.of(values).filter(Double::isFinite);
    }
}
