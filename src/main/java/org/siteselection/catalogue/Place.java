package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A possible location of a plant: a state (or the District of Columbia), or a user's own site.
 *
 * @param id two-letter postal code of a state, otherwise an identifier {@code [A-Za-z][A-Za-z0-9_]*}
 * @param kind {@code state} or {@code site}
 * @param region Census region of a state
 * @param state id of the state in which a site lies; absent for a state
 * @param latitude degrees north, -90..90; given together with the longitude
 * @param longitude degrees east, -180..180
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Place(
        @Schema(examples = "TX") String id,
        @Schema(examples = "Texas") String name,

        @Schema(examples = "state", description = "state or site")
        String kind,

        @Schema(examples = "South", description = "Census region of a state") @Nullable
        String region,

        @Schema(description = "Id of the state in which a site lies; absent for a state") @Nullable
        String state,

        @Schema(examples = "31.968599", description = "Degrees north") @Nullable
        Double latitude,

        @Schema(examples = "-99.901813", description = "Degrees east") @Nullable
        Double longitude) {
    public static final String STATE = "state";
    public static final String SITE = "site";

    public boolean representsState() {
        return kind.equals(STATE);
    }
}
