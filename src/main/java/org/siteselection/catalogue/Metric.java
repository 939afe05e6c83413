package org.siteselection.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.text.Numbers;

/**
 * A measured property of places.
 *
 * @param id snake_case, an identifier in expressions
 * @param group theme under which metrics are listed: labor, energy, policy ...
 * @param unit unit of every fact of this metric; of a {@value #FLAG} they are 0 or 1
 * @param direction direction that is better for a plant in general: {@code higher}, {@code lower}, {@code target} or {@code
 *     neutral}; rule sets may differ
 * @param description vintage and method; of a derived metric, its formula
 * @param min smallest figure that is not an error, in {@code unit}; null for none
 * @param max largest figure that is not an error, in {@code unit}; null for none
 * @param inherit {@code no} for a count or total of a whole place, which a part of the place cannot take from it; otherwise
 *     {@code yes}; null if not recorded
 */
@RegisterForReflection
public record Metric(
        @Schema(examples = "electricity_price_industrial_ttm")
        String id,

        @Schema(examples = "Average price of electricity, industrial")
        String label,

        @Schema(examples = "energy") String group,

        @Schema(examples = "cents/kWh", description = "Of every fact of this metric; those of a flag are 0 or 1")
        String unit,

        @Schema(examples = "lower", description = "higher, lower, target or neutral")
        String direction,

        String description,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "0", description = "Smallest figure that is not an error, in the unit; absent for none")
        @Nullable
        Double min,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "100", description = "Largest figure that is not an error, in the unit; absent for none")
        @Nullable
        Double max,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                examples = "yes",
                description = "no for a count or total of the whole place, otherwise yes; absent if not recorded")
        @Nullable
        String inherit) {
    static final String FLAG = "flag";

    /** A metric without bounds. */
    public Metric(String id, String label, String group, String unit, String direction, String description) {
        this(id, label, group, unit, direction, description, null, null, null);
    }

    /** Whether a part of a place takes the figure of the whole place: not so a count or total. */
    public boolean partsInherit() {
        return !"no".equals(inherit);
    }

    /** Whether a figure in the unit is within the bounds; that of a flag is 0 or 1. */
    public boolean allows(double figure) {
        if (unit.equals(FLAG) && figure != 0 && figure != 1) {
            return false;
        }
        return (min == null || figure >= min) && (max == null || figure <= max);
    }

    /** The bounds for messages: {@code 0..100 percent}, {@code 0 or more persons}. */
    public String bounds() {
        if (min == null) {
            return max == null ? "any number" : plain(max) + " or less " + unit;
        }
        return max == null ? plain(min) + " or more " + unit : plain(min) + ".." + plain(max) + " " + unit;
    }

    /** Why a figure is an error: {@code 101 is outside the bounds of 'bachelor_or_higher_share', 0..100 percent}. */
    public String outside(double figure) {
        if (unit.equals(FLAG) && figure != 0 && figure != 1) {
            return plain(figure) + " is neither 0 nor 1; '" + id + "' is a flag";
        }
        return plain(figure) + " is outside the bounds of '" + id + "', " + bounds();
    }

    private static String plain(double figure) {
        String text = Numbers.text(figure);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
