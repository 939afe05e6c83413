package org.siteselection.runs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.ranking.CostViews.CostLineView;
import org.siteselection.ranking.CostViews.CostsView;
import org.siteselection.scoring.EqualNumbers;

/**
 * The change of the costs of a candidate, the other run minus this one.
 *
 * @param before totals of this run; null if it does not rank the candidate, or its rules have no costs
 * @param after totals of the other run
 * @param change change of the present value; null unless both runs have one
 * @param lines lines of either run, by their present values
 */
@Schema(name = "CostChange")
@RegisterForReflection
record CostChange(
        @Nullable Totals before,
        @Nullable Totals after,
        @Nullable Double change,
        List<LineChange> lines) {

    /** The totals of a run; null if a line is missing. */
    @Schema(name = "CostTotals")
    @RegisterForReflection
    record Totals(
            @Schema(examples = "USD") String currency,
            @Nullable Double annual,
            @Nullable Double once,
            @Nullable Double presentValue) {}

    /** The present value of a line; null if it is missing or the run does not have the line. */
    @Schema(name = "CostLineChange")
    @RegisterForReflection
    record LineChange(
            @Schema(examples = "power") String id,
            @Schema(examples = "Power") String title,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double change) {}

    /** Null if neither run has costs of the candidate. */
    static @Nullable CostChange of(@Nullable CostsView before, @Nullable CostsView after) {
        if (before == null && after == null) {
            return null;
        }
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Double> left = presentValues(before, titles);
        Map<String, Double> right = presentValues(after, titles);
        List<LineChange> lines = new ArrayList<>();
        titles.forEach((id, title) -> {
            Double old = left.get(id);
            Double current = right.get(id);
            lines.add(new LineChange(id, title, old, current, change(old, current)));
        });
        return new CostChange(
                totals(before),
                totals(after),
                change(before == null ? null : before.presentValue(), after == null ? null : after.presentValue()),
                lines);
    }

    private static Map<String, Double> presentValues(@Nullable CostsView costs, Map<String, String> titles) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (costs != null) {
            for (CostLineView line : costs.lines()) {
                titles.put(line.id(), line.title());
                if (line.presentValue() != null) {
                    values.put(line.id(), line.presentValue());
                }
            }
        }
        return values;
    }

    private static @Nullable Totals totals(@Nullable CostsView costs) {
        return costs == null ? null : new Totals(costs.currency(), costs.annual(), costs.once(), costs.presentValue());
    }

    private static @Nullable Double change(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? null : EqualNumbers.difference(after, before);
    }
}
