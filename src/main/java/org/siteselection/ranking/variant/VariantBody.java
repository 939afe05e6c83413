package org.siteselection.ranking.variant;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documented shape of a request for a variant. {@link VariantRequestReader} reads requests; this record only documents
 * the accepted form in the OpenAPI document.
 */
@Schema(name = "VariantRequest", description = "What a variant changes in its rule set; without a key, nothing.")
record VariantBody(
        @Schema(
                description =
                        "Id of the variant, in kebab-case, at most 200 characters; that of the rule set with -variant when absent. The name of its file is this id with .yaml.",
                examples = "asic-assembly-energy")
        String id,

        @Schema(
                description = "Title, at most 200 characters; that of the rule set when absent.",
                examples = "ASIC miner assembly line, energy first")
        String title,

        @Schema(
                description = "Defaults of parameters, by name.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class,
                examples = "{\"headcount\": 400}")
        Map<String, Object> parameters,

        @Schema(
                description =
                        "Weights by path, as in a ranking request. Those of all siblings under a weighting replace the weighting.",
                examples = "{\"energy\": 50}")
        Map<String, Double> weights,

        @Schema(
                description = "Method instead of that of the rule set, as in a ranking request.",
                oneOf = {String.class, Object.class},
                examples = "weighted_product")
        Object method) {}
