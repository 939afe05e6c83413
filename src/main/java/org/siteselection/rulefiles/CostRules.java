package org.siteselection.rulefiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.expression.Expression;
import org.siteselection.rules.CostLine;
import org.siteselection.rules.CostModel;

/**
 * The costs of a rule set.
 *
 * @param years horizon of the present value
 * @param discountPercent expression over parameters: the discount rate a year, 0..100
 */
@Schema(name = "CostRules")
@RegisterForReflection
record CostRules(
        @Schema(examples = "USD") String currency,
        int years,
        @Schema(examples = "8") String discountPercent,
        List<CostLineRule> lines) {

    /**
     * A line.
     *
     * @param annual expression in the currency, in prices of year 1; absent for a line that is paid once
     * @param once expression in the currency; absent for a recurring line
     * @param metrics metrics that the amount reads
     * @param growthPercent expression over parameters; absent for none, as are the years
     * @param missing amount that is used where the expression has no value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CostLineRule")
    @RegisterForReflection
    record CostLineRule(
            @Schema(examples = "payroll") String id,
            @Schema(examples = "Payroll") String title,
            @Nullable String annual,
            @Nullable String once,
            List<String> metrics,
            @Nullable String growthPercent,
            @Nullable String fromYear,
            @Nullable String toYear,
            @Nullable Double missing,
            @Nullable String why) {
        static CostLineRule of(CostLine line) {
            CostLine.Schedule schedule = line.schedule();
            return new CostLineRule(
                    line.id(),
                    line.title(),
                    line.recurring() ? line.amount().source() : null,
                    line.recurring() ? null : line.amount().source(),
                    List.copyOf(line.amount().metrics()),
                    source(schedule.growthPercent()),
                    source(schedule.fromYear()),
                    source(schedule.toYear()),
                    line.missing(),
                    line.why());
        }
    }

    static @Nullable CostRules of(@Nullable CostModel costs) {
        return costs == null
                ? null
                : new CostRules(
                        costs.currency(),
                        costs.years(),
                        costs.discountPercent().source(),
                        costs.lines().stream().map(CostLineRule::of).toList());
    }

    private static @Nullable String source(@Nullable Expression expression) {
        return expression == null ? null : expression.source();
    }
}
