package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one place. There is at most one fact per place and metric; an absent fact is unknown, never 0.
 *
 * @param value finite, in {@code unit}
 * @param unit the metric's unit
 * @param year to which the figure refers, 1800..2100
 * @param source id of the source
 */
@RegisterForReflection
public record Fact(
        String place,
        String metric,
        double value,
        String unit,
        int year,
        String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Uncertainty uncertainty) {}
