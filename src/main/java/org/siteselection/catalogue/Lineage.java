package org.siteselection.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's place and those from which it takes what it lacks, nearest first. At the level of states a site takes it from
 * its state; at the level of counties from its county, then from its state. A county takes it from its state. Below the level
 * of states, a count or total of the state is not taken, because it is not that of a part of it.
 */
public final class Lineage {
    private final List<Step> steps;
    private final CatalogueSnapshot catalogue;

    /**
     * @param index index of the place in columns
     * @param own whether the place is the candidate itself
     * @param partsOnly whether only figures count that a part of the place takes
     */
    record Step(Place place, int index, boolean own, boolean partsOnly) {}

    private Lineage(List<Step> steps, CatalogueSnapshot catalogue) {
        this.steps = List.copyOf(steps);
        this.catalogue = catalogue;
    }

    /**
     * @param place id; null or unknown for a candidate without a place in the catalogue
     * @param inside whether the candidate is described inline and lies in the place
     * @param throughCounties whether a site takes what it lacks from its county before its state
     */
    static Lineage of(CatalogueSnapshot catalogue, @Nullable String place, boolean inside, boolean throughCounties) {
        List<Step> steps = new ArrayList<>();
        Place start = place == null ? null : catalogue.place(place).orElse(null);
        if (start != null) {
            boolean small = throughCounties || start.representsCounty();
            add(steps, catalogue, start, !inside, inside && small);
            String county = throughCounties ? catalogue.countyOf(start) : null;
            // A site may have the id of a county that a later edition added.
            Place within = county == null
                    ? null
                    : catalogue.place(county).filter(Place::representsCounty).orElse(null);
            if (within != null) {
                add(steps, catalogue, within, false, false);
            }
            String state = start.state() != null || within == null ? start.state() : within.state();
            Place whole = state == null ? null : catalogue.place(state).orElse(null);
            if (whole != null) {
                add(steps, catalogue, whole, false, small);
            }
        }
        return new Lineage(steps, catalogue);
    }

    private static void add(
            List<Step> steps, CatalogueSnapshot catalogue, Place place, boolean own, boolean partsOnly) {
        boolean state = place.representsState();
        steps.add(new Step(place, catalogue.placeIndex(place.id()), own, partsOnly && state));
    }

    /** The places, nearest first. Laws of all of them apply. */
    public List<Place> places() {
        return steps.stream().map(Step::place).toList();
    }

    /** Index of the place whose figure of a metric counts; -1 if none of them has one. */
    public int holder(Column column) {
        int position = position(column);
        return position < 0 ? -1 : index(position);
    }

    /** The place whose figure of a metric counts, if it is not the candidate itself; null otherwise. */
    public @Nullable String from(Column column) {
        int position = position(column);
        return position < 0 ? null : from(position);
    }

    /** Position of the place whose figure of a metric counts, 0 for the nearest; -1 if none of them has one. */
    public int position(Column column) {
        for (int position = 0; position < steps.size(); position++) {
            if (takes(steps.get(position), column)) {
                return position;
            }
        }
        return -1;
    }

    /** Index in columns of the place at a position. */
    public int index(int position) {
        return steps.get(position).index();
    }

    /** Id of the place at a position; null if it is the candidate itself. */
    public @Nullable String from(int position) {
        Step step = steps.get(position);
        return step.own() ? null : step.place().id();
    }

    /** The fact that counts for a metric; null if none of the places has one. */
    public @Nullable Fact fact(String metric) {
        int holder = holder(catalogue.column(metric));
        return holder < 0
                ? null
                : catalogue.fact(catalogue.placeAt(holder).id(), metric).orElse(null);
    }

    private static boolean takes(Step step, Column column) {
        return !Double.isNaN(column.value(step.index())) && !(step.partsOnly() && !column.partsInherit());
    }
}
