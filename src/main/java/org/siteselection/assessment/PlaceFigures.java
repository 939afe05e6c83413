package org.siteselection.assessment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.assessment.Assessment.Reported;
import org.siteselection.catalogue.Column;
import org.siteselection.catalogue.Lineage;

/**
 * The figures of a place, with those that it takes from the places in which it lies, by number of the metric. One that many
 * inline candidates share keeps what it found, and what expressions are worth that read no figure of the candidate itself.
 * Safe for threads, which may find the same out at once.
 */
final class PlaceFigures {
    private static final Found[] NO_FIGURES = {};
    private static final Reported[] NO_VALUES = {};
    private static final Found MISSING = new Found(Double.NaN, -1, 0, List.of(), null);

    private final Lineage lineage;
    private final Column[] columns;
    /** Null where nothing was found yet; empty if nothing is kept. */
    private final Found[] found;

    private final Reported[] values;
    private volatile @Nullable List<GateResult> gates;
    private volatile @Nullable PlaceCosts costs;

    /**
     * A figure with its provenance.
     *
     * @param position in the lineage; -1 if there is no figure
     * @param source id of its source, alone in a list
     * @param from id of its place, if it is not the candidate itself
     */
    record Found(
            double value,
            int position,
            Integer year,
            List<String> source,
            @Nullable String from) {}

    /** Keeps nothing, for a single candidate. */
    PlaceFigures(Lineage lineage, Column[] columns) {
        this(lineage, columns, NO_FIGURES, NO_VALUES);
    }

    private PlaceFigures(Lineage lineage, Column[] columns, Found[] found, Reported[] values) {
        this.lineage = lineage;
        this.columns = columns;
        this.found = found;
        this.values = values;
    }

    /** For many candidates that lie in the same place. */
    static PlaceFigures shared(Lineage lineage, Column[] columns, int criteria) {
        return new PlaceFigures(lineage, columns, new Found[columns.length], new Reported[criteria]);
    }

    /** NaN if there is no figure. */
    double value(int metric) {
        if (found.length > 0) {
            return found(metric).value;
        }
        int holder = lineage.holder(columns[metric]);
        return holder < 0 ? Double.NaN : columns[metric].value(holder);
    }

    /** A figure with its provenance; its position is -1 if there is none. */
    Found found(int metric) {
        Found kept = found.length == 0 ? null : found[metric];
        if (kept != null) {
            return kept;
        }
        Found looked = look(metric);
        if (found.length > 0) {
            found[metric] = looked;
        }
        return looked;
    }

    private Found look(int metric) {
        Column column = columns[metric];
        int position = lineage.position(column);
        if (position < 0) {
            return MISSING;
        }
        int holder = lineage.index(position);
        String source = Objects.requireNonNull(column.source(holder));
        return new Found(column.value(holder), position, column.year(holder), List.of(source), lineage.from(position));
    }

    /** Index in columns of the place that has the figure of a metric; -1 if there is none. */
    int holder(int metric) {
        return lineage.holder(columns[metric]);
    }

    /** What a criterion read for a candidate that states none of its figures, if it is kept. */
    @Nullable
    Reported kept(int criterion) {
        return values.length == 0 ? null : values[criterion];
    }

    void keep(int criterion, Reported value) {
        if (values.length > 0) {
            values[criterion] = value;
        }
    }

    /** The gates of a candidate that states none of their figures, without waivers, if they are kept. */
    @Nullable
    List<GateResult> gates() {
        return gates;
    }

    void keep(List<GateResult> judged) {
        gates = judged;
    }

    /** The costs of a candidate that states none of their figures, if they are kept. */
    @Nullable
    PlaceCosts costs() {
        return costs;
    }

    void keep(PlaceCosts computed) {
        costs = computed;
    }
}
