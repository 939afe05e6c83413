package org.siteselection.robustness;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;

/**
 * The documented shape of a robustness request. {@link RobustnessRequestReader} reads requests; this record only documents
 * the accepted form in the OpenAPI document.
 */
@Schema(name = "RobustnessRequest", description = "A ranking request with the settings of the robustness analysis.")
record RobustnessBody(
        @Schema(description = "As in a ranking request.", examples = "asic-assembly")
        String ruleSet,

        @Schema(description = "As in a ranking request.", type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> rules,

        @Schema(
                description = "As in a ranking request; at most 200 of them feasible, unless `top` is given.",
                examples = "[\"TX\", \"FL\"]")
        List<Object> candidates,

        @Schema(description = "As in a ranking request.", type = SchemaType.OBJECT, additionalProperties = Object.class)
        Map<String, Object> parameters,

        @Schema(description = "As in a ranking request.") Map<String, Double> weights,

        @Schema(
                description =
                        "As in a ranking request. {value, low, high} is drawn from a triangular distribution whose mode is the value, {value, sd, distribution} from a normal one, or from a lognormal one given on the log scale.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class,
                examples =
                        "{\"FL\": {\"electricity_price_industrial_ttm\": {\"value\": 7.1, \"low\": 6.5, \"high\": 8}}}")
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

        @Schema(description = "Number of draws.", minimum = "1", maximum = "1000000", defaultValue = "10000")
        int samples,

        @Schema(description = "The same seed gives the same draws.", defaultValue = "42")
        long seed,

        @Schema(
                description =
                        "`uniform` (the default): all weight vectors are equally likely, over the criteria of positive weight. `around`: each given weight times a uniform number between 1 - `spread` and 1 + `spread`, normalised again; `spread` is between 0 and 1, default 0.25. `constrained`: all weight vectors that satisfy `order` and `bounds` are equally likely.")
        WeightModel weightModel,

        @Schema(
                description =
                        "Whether the score of a value missing under `reweight` is drawn, uniformly between the lowest and the highest of its scale.",
                defaultValue = "false")
        boolean sampleMissing,

        @Schema(
                description =
                        "Analyses the best candidates at the given weights only, this many; needed beyond 200 feasible candidates.",
                minimum = "1",
                maximum = "200",
                examples = "20")
        Integer top,

        @Schema(
                description = "Additional results: `methods`, `rankReversals`.",
                examples = "[\"methods\", \"rankReversals\"]")
        List<String> include) {}
