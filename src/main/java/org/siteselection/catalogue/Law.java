package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A law, order or tariff of a place, as its source describes it. Not legal advice.
 *
 * @param place id of the place where it applies
 * @param kind snake_case theme that gates cite: {@code foreign_ownership}, {@code right_to_mine} ...
 * @param effective first day in force as ISO date, or a year if the day is unknown; null if both are unknown
 * @param year of enactment or, of a bill or ruling, of the event; 1800..2100
 * @param expires last day in force as ISO date, if set
 * @param standing {@code in_force}, {@code enjoined} or {@code unknown}
 * @param checkedOn ISO date of the last check of the standing, if recorded
 * @param source id of the source
 */
@RegisterForReflection
public record Law(
        @Schema(examples = "TX") String place,
        @Schema(examples = "SB 17") String title,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String citation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
        @Schema(examples = "foreign_ownership") String kind,
        String effect,

        @Schema(
                examples = "2025-09-01",
                description = "ISO date, or a year if the day is unknown; null if both are unknown")
        @Nullable
        String effective,

        @Schema(examples = "2025") @Nullable Integer year,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String expires,

        @Schema(examples = "in_force", description = "in_force, enjoined or unknown")
        String standing,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String checkedOn,
        @Schema(examples = "nrf-tx-sb17") String source) {}
