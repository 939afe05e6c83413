package org.siteselection.ranking.scenario;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documented shape of a request for scenarios. {@link ScenariosRequestReader} reads requests; this record only documents
 * the accepted form in the OpenAPI document.
 */
@Schema(name = "ScenariosRequest", description = "A ranking request with variants of its question.")
record ScenariosBody(
        @Schema(description = "As in a ranking request.", examples = "asic-assembly")
        String ruleSet,

        @Schema(description = "As in a ranking request.", type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> rules,

        @Schema(description = "As in a ranking request.", examples = "[\"TX\", \"FL\"]")
        List<Object> candidates,

        @Schema(description = "As in a ranking request.", type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> parameters,

        @Schema(description = "As in a ranking request.") Map<String, Double> weights,

        @Schema(description = "As in a ranking request.", type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> facts,

        @Schema(description = "As in a ranking request.", type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> waivers,

        @Schema(
                description = "As in a ranking request.",
                oneOf = {String.class, Object.class},
                examples = "topsis")
        Object method,

        @Schema(
                description = "Accepted but ignored: the answer has no factors.",
                enumeration = {"none", "top", "full"})
        String explain,

        @Schema(
                description =
                        "Variants of the question, at most 50; those of the rule set when absent. Each replaces values of the request key by key.")
        List<ScenarioBody> scenarios) {

    /** A variant in a request. */
    @Schema(name = "RequestedScenario", description = "A variant of the question.")
    record ScenarioBody(
            @Schema(
                    description = "Unique among the scenarios, at most 100 characters.",
                    required = true,
                    examples = "energy_first")
            String name,

            @Schema(description = "Title; made from the name when absent.", examples = "Energy first")
            String title,

            @Schema(
                    description = "Parameters that differ from those of the request.",
                    type = SchemaType.OBJECT,
                    additionalProperties = Object.class,
                    examples = "{\"parent_country\": \"US\"}")
            Map<String, Object> parameters,

            @Schema(
                    description = "Weights by path that differ from those of the request.",
                    examples = "{\"energy\": 50}")
            Map<String, Double> weights,

            @Schema(
                    description = "Figures by candidate and metric that differ from those of the request.",
                    type = SchemaType.OBJECT,
                    additionalProperties = Object.class,
                    examples = "{\"FL\": {\"electricity_price_industrial_ttm\": 7.1}}")
            Map<String, Object> facts,

            @Schema(
                    description =
                            "Reasons by candidate and gate for which a gate is waived, besides those of the request.",
                    type = SchemaType.OBJECT,
                    additionalProperties = Object.class,
                    examples = "{\"TX\": {\"foreign_ownership\": \"Counsel memo of 2026-03-02\"}}")
            Map<String, Object> waivers,

            @Schema(
                    description = "Method instead of that of the request.",
                    oneOf = {String.class, Object.class},
                    examples = "topsis")
            Object method) {}
}
