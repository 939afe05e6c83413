package org.siteselection.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Costs in answers. */
public final class CostViews {
    private CostViews() {}

    /**
     * What a place costs. The totals are null if a line is missing.
     *
     * @param years horizon of the present value
     * @param annual payments at the end of year 1
     * @param once payments at the start of year 1
     * @param presentValue of all payments over the horizon
     * @param missing ids of the lines without a value
     * @param lines in the order of the rules
     */
    @Schema(name = "Costs")
    @RegisterForReflection
    public record CostsView(
            @Schema(examples = "USD") String currency,
            int years,
            double discountPercent,
            @Nullable Double annual,
            @Nullable Double once,
            @Nullable Double presentValue,
            List<String> missing,
            List<CostLineView> lines) {}

    /**
     * A line of the costs.
     *
     * @param annual payment at the end of year 1; 0 for a line that is paid once or begins later; null if missing
     * @param once payment at the start of year 1; 0 for a recurring line; null if missing
     * @param share of the present value of all lines; null where that is missing or not positive
     * @param why reason of the author; only with explain=full
     * @param figures the figures of the place that the line read; only with explain=full
     */
    @Schema(name = "CostLine")
    @RegisterForReflection
    public record CostLineView(
            @Schema(examples = "payroll") String id,
            @Schema(examples = "Payroll") String title,
            @Nullable Double annual,
            @Nullable Double once,
            @Nullable Double presentValue,
            @Nullable Double share,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String why,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<CostFigure> figures) {}

    /**
     * A figure that a line read.
     *
     * @param year null for figures of the request
     * @param source id of the source; {@code request} for figures that came with the request
     * @param from id of the place from which the figure comes; null if it is the candidate itself
     */
    @Schema(name = "CostFigure")
    @RegisterForReflection
    public record CostFigure(
            @Schema(examples = "wage_electronic_assembler") String metric,
            double value,
            @Schema(examples = "USD/hour") String unit,
            @Nullable Integer year,
            String source,
            @Schema(examples = "TX") @Nullable String from) {}

    /**
     * The costs of the ranked candidates together.
     *
     * @param cheapest id of the candidate with the least present value, the first by id of several; null if no present value
     *     is known
     * @param spread greatest present value minus the least; null if none is known
     */
    @Schema(name = "CostRange")
    @RegisterForReflection
    public record CostRange(
            @Nullable String cheapest, @Nullable Double spread) {}

    /**
     * The difference of the costs of two places, left minus right.
     *
     * @param annual difference of the payments at the end of year 1; null if one is missing, as are the others
     * @param lines in the order of the rules
     * @param level what would level the two places; null if a present value is missing
     */
    @Schema(name = "CostDifference")
    @RegisterForReflection
    public record CostDifference(
            @Schema(examples = "USD") String currency,
            @Nullable Double annual,
            @Nullable Double once,
            @Nullable Double presentValue,
            List<LineDifference> lines,
            @Nullable Level level) {}

    /** The difference of one line, left minus right; null where one side is missing. */
    @Schema(name = "CostLineDifference")
    @RegisterForReflection
    public record LineDifference(
            @Schema(examples = "payroll") String id,
            @Schema(examples = "Payroll") String title,
            @Nullable Double annual,
            @Nullable Double once,
            @Nullable Double presentValue) {}

    /**
     * The payment at which the dearer place has the same present value.
     *
     * @param dearer id of the place with the greater present value; null if the two are level
     * @param once grant at the start of year 1
     * @param annual equal sum at the end of each year of the horizon
     */
    @Schema(name = "CostLevel")
    @RegisterForReflection
    public record Level(@Nullable String dearer, double once, double annual) {}
}
