package org.siteselection.rulefiles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.siteselection.rules.RuleScenario;

/**
 * A named variant of the question.
 *
 * @param parameters values that differ from those of the question
 * @param weights weights by path that differ from those of the question
 * @param facts figures by candidate and metric that differ from the catalogue's
 * @param method absent for the method of the question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ScenarioRule")
@RegisterForReflection
record ScenarioRule(
        @Schema(examples = "american_parent") String name,
        String title,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> parameters,

        Map<String, Double> weights,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Map<String, Double>> facts,

        @Nullable String method,
        @Nullable String why) {
    static ScenarioRule of(RuleScenario scenario) {
        return new ScenarioRule(
                scenario.name(),
                scenario.title(),
                new TreeMap<>(scenario.parameters()),
                new TreeMap<>(scenario.weights()),
                new TreeMap<>(scenario.facts()),
                scenario.method() == null ? null : scenario.method().type(),
                scenario.why());
    }
}
