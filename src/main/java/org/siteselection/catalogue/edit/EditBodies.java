package org.siteselection.catalogue.edit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of the bodies that change the catalogue, for the API document; requests are read by {@code RequestTable}. */
public final class EditBodies {
    private EditBodies() {}

    @Schema(name = "PlaceBody", description = "A user's own site.")
    record PlaceBody(
            @Schema(examples = "Alliance site, Fort Worth") String name,

            @Schema(examples = "TX", description = "State whose facts and laws the site inherits") @Nullable
            String state,

            @Schema(
                    examples = "c48439",
                    description = "County in which the site lies; otherwise that of its coordinates")
            @Nullable
            String county,

            @Nullable String region,

            @Schema(examples = "32.99", description = "Degrees north; together with longitude") @Nullable
            Double latitude,

            @Schema(examples = "-97.32", description = "Degrees east") @Nullable
            Double longitude) {}

    @Schema(name = "PlaceImport", description = "Own sites to import, all or none.")
    record PlaceImport(List<PlaceRow> places) {}

    @Schema(name = "PlaceRow")
    record PlaceRow(
            @Schema(examples = "alliance_site", pattern = "[A-Za-z][A-Za-z0-9_]*", maxLength = 64)
            String id,

            String name,
            @Nullable String state,
            @Nullable String county,
            @Nullable String region,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    @Schema(name = "MetricBody", description = "A measured property of places.")
    record MetricBody(
            String label,
            String group,
            String unit,

            @Schema(enumeration = {"higher", "lower", "target", "neutral"})
            String direction,

            String description,

            @Schema(examples = "0", description = "Smallest figure that is not an error") @Nullable
            Double min,

            @Schema(examples = "100", description = "Largest figure that is not an error") @Nullable
            Double max,

            @Schema(
                    enumeration = {"yes", "no"},
                    description = "no for a count or total of the whole place")
            @Nullable
            String inherit) {}

    @Schema(name = "MetricImport", description = "Metrics to import, all or none.")
    record MetricImport(List<MetricRow> metrics) {}

    @Schema(name = "MetricRow")
    record MetricRow(
            @Schema(examples = "substation_distance", pattern = "[a-z][a-z0-9_]*", maxLength = 100)
            String id,

            String label,
            String group,
            String unit,

            @Schema(enumeration = {"higher", "lower", "target", "neutral"})
            String direction,

            String description,

            @Schema(examples = "0", description = "Smallest figure that is not an error") @Nullable
            Double min,

            @Schema(examples = "100", description = "Largest figure that is not an error") @Nullable
            Double max,

            @Schema(
                    enumeration = {"yes", "no"},
                    description = "no for a count or total of the whole place")
            @Nullable
            String inherit) {}

    @Schema(name = "SourceBody", description = "A source of facts and laws.")
    record SourceBody(
            String title,
            String publisher,
            @Nullable Integer year,
            @Nullable String address,
            @Nullable String licence) {}

    @Schema(name = "SourceImport", description = "Sources to import, all or none.")
    record SourceImport(List<SourceRow> sources) {}

    @Schema(name = "SourceRow")
    record SourceRow(
            @Schema(examples = "oncor-quote-2026", pattern = "[a-z0-9][a-z0-9._-]*", maxLength = 100)
            String id,

            String title,
            String publisher,
            @Nullable Integer year,
            @Nullable String address,
            @Nullable String licence) {}

    @Schema(name = "LawImport", description = "Laws to import, all or none.")
    record LawImport(List<LawRow> laws) {}

    @Schema(name = "LawRow")
    record LawRow(
            @Schema(examples = "TX") String place,

            @Schema(examples = "noise", pattern = "[a-z][a-z0-9_]*", maxLength = 64)
            String kind,

            String title,
            String effect,

            @Schema(enumeration = {"in_force", "enjoined", "unknown"})
            String standing,

            String source,

            @Schema(examples = "2026-01-01", description = "ISO date or year") @Nullable
            String effective,

            @Nullable Integer year,
            @Nullable String citation,
            @Nullable String url,
            @Nullable String expires,
            @Nullable String checkedOn) {}
}
