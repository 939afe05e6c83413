package org.siteselection.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measured property of places.
 *
 * @param id snake_case, an identifier in expressions
 * @param group theme under which metrics are listed: labor, energy, policy ...
 * @param unit unit of every fact of this metric; of a {@value #FLAG} they are 0 or 1
 * @param direction direction that is better for a plant in general: {@code higher}, {@code lower}, {@code target} or {@code
 *     neutral}; rule sets may differ
 * @param description vintage and method; of a derived metric, its formula
 */
@RegisterForReflection
public record Metric(
        @Schema(examples = "electricity_price_industrial_ttm_2024")
        String id,

        @Schema(examples = "Average price of electricity, industrial")
        String label,

        @Schema(examples = "energy") String group,

        @Schema(examples = "cents/kWh", description = "Of every fact of this metric; those of a flag are 0 or 1")
        String unit,

        @Schema(examples = "lower", description = "higher, lower, target or neutral")
        String direction,

        String description) {
    static final String FLAG = "flag";
}
