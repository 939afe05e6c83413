package org.siteselection.rulefiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.Parameter;

/** A parameter; {@code default} is its value if a request does not set it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ParameterRule")
@RegisterForReflection
record ParameterView(
        @Schema(examples = "headcount") String name,

        @Schema(enumeration = {"number", "string", "boolean"})
        String type,

        @JsonProperty("default") Object fallback,

        @Nullable Double min,
        @Nullable Double max,

        @JsonProperty("enum") @Nullable List<Object> choices,

        @Nullable String unit,
        @Nullable String title,
        @Nullable String why) {
    static ParameterView of(Parameter p) {
        List<Object> choices = p.choices().isEmpty() ? null : p.choices();
        return new ParameterView(
                p.name(), p.typeWord(), p.value(), p.min(), p.max(), choices, p.unit(), p.title(), p.why());
    }
}
