package org.siteselection.rulefiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.RuleVariable;

/**
 * A variable: a named expression.
 *
 * @param metrics metrics that its value reads, those of its variables included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VariableRule")
@RegisterForReflection
record VariableRule(
        @Schema(examples = "assembler_wage") String name,
        String value,
        List<String> metrics,
        @Nullable String unit,
        @Nullable String title,
        @Nullable String why) {
    static VariableRule of(RuleVariable variable) {
        return new VariableRule(
                variable.name(),
                variable.value().source(),
                List.copyOf(variable.value().metrics()),
                variable.unit(),
                variable.title(),
                variable.why());
    }
}
