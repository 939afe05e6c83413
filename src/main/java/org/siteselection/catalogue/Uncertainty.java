package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Uncertainty of a figure: the bounds of a triangular distribution whose mode is the figure, or a standard deviation with
 * its distribution.
 *
 * @param low lower bound in the fact's unit; given together with {@code high}
 * @param high upper bound, not below {@code low}
 * @param sd positive standard deviation: in the fact's unit for {@code normal}, on the log scale for {@code lognormal}
 * @param distribution {@code normal} or {@code lognormal}; given together with {@code sd}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record Uncertainty(
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double sd,
        @Nullable String distribution) {
    private static final Set<String> DISTRIBUTIONS = Set.of("normal", "lognormal");

    /** Null if nothing is given: the figure counts as certain. */
    public static @Nullable Uncertainty orNull(
            @Nullable Double low, @Nullable Double high, @Nullable Double sd, @Nullable String distribution) {
        boolean given = low != null || high != null || sd != null || distribution != null;
        return given ? new Uncertainty(low, high, sd, distribution) : null;
    }

    /** @throws IllegalArgumentException unless exactly one of the two forms is given, with finite numbers in order */
    public Uncertainty {
        boolean bounds = low != null && high != null && sd == null && distribution == null;
        boolean spread = low == null && high == null && sd != null && distribution != null;
        if (!bounds && !spread) {
            throw new IllegalArgumentException("Uncertainty is either low and high, or sd and distribution");
        }
        if (low != null && high != null && !(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
            throw new IllegalArgumentException("Bounds must be finite and in order, were " + low + " and " + high);
        }
        if (sd != null && !(Double.isFinite(sd) && sd > 0)) {
            throw new IllegalArgumentException("Standard deviation must be finite and positive, was " + sd);
        }
        if (distribution != null && !DISTRIBUTIONS.contains(distribution)) {
            throw new IllegalArgumentException("Distribution must be normal or lognormal, was '" + distribution + "'");
        }
    }
}
