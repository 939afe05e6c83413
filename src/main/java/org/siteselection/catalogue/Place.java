package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A possible location of a plant: a state (or the District of Columbia), a county, or a user's own site.
 *
 * @param id two-letter postal code of a state, {@code c} and the FIPS code of a county, otherwise an identifier {@code
 *     [A-Za-z][A-Za-z0-9_]*}
 * @param kind {@code state}, {@code county} or {@code site}
 * @param region Census region of a state or county
 * @param state id of the state in which a county or site lies; absent for a state
 * @param county id of the county in which a site lies; absent for other places, and if it is not stated
 * @param latitude degrees north, -90..90; given together with the longitude
 * @param longitude degrees east, -180..180
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Place(
        @Schema(examples = "TX") String id,
        @Schema(examples = "Texas") String name,

        @Schema(examples = "state", description = "state, county or site")
        String kind,

        @Schema(examples = "South", description = "Census region of a state or county") @Nullable
        String region,

        @Schema(examples = "TX", description = "Id of the state in which a county or site lies; absent for a state")
        @Nullable
        String state,

        @Schema(
                examples = "c48453",
                description = "Id of the county in which a site lies; absent for other places, and if it is not stated")
        @Nullable
        String county,

        @Schema(examples = "31.968599", description = "Degrees north") @Nullable
        Double latitude,

        @Schema(examples = "-99.901813", description = "Degrees east") @Nullable
        Double longitude) {
    public static final String STATE = "state";
    public static final String COUNTY = "county";
    public static final String SITE = "site";

    /** A place that states no county. */
    public Place(
            String id,
            String name,
            String kind,
            @Nullable String region,
            @Nullable String state,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        this(id, name, kind, region, state, null, latitude, longitude);
    }

    public boolean representsState() {
        return kind.equals(STATE);
    }

    public boolean representsCounty() {
        return kind.equals(COUNTY);
    }

    /** Whether it is a user's own site. */
    public boolean representsSite() {
        return kind.equals(SITE);
    }
}
