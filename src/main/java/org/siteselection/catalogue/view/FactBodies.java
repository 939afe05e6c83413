package org.siteselection.catalogue.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of the bodies of facts, for the API document; {@code RequestTable} reads requests. */
public final class FactBodies {
    private FactBodies() {}

    /** The documented shape of an import; {@code RequestTable} reads requests. */
    @Schema(name = "FactImport", description = "Facts to import, all or none.")
    public record Body(List<Row> facts) {}

    /** The documented shape of an imported fact. */
    @Schema(name = "FactRow")
    record Row(
            @Schema(examples = "TX") String place,

            @Schema(examples = "electricity_price_industrial_ttm")
            String metric,

            @Schema(examples = "6.1", description = "In the unit of the metric")
            double value,

            @Schema(description = "Unit of the metric; optional") @Nullable
            String unit,

            @Schema(examples = "2026", description = "Year to which the figure refers, 1800 to 2100")
            int year,

            @Schema(description = "Id of a source") String source,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double sd,

            @Schema(enumeration = {"normal", "lognormal"}) @Nullable
            String distribution) {}
}
