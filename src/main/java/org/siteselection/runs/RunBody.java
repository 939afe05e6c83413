package org.siteselection.runs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documented shape of a request for a run: a ranking request with a label. {@link NewRun} reads requests; this record
 * only documents the accepted form in the OpenAPI document.
 */
@Schema(name = "RunRequest", description = "A ranking request with a label for the run.")
record RunBody(
        @Schema(description = "Label of the run.", maxLength = 200, examples = "Board paper of December")
        String label,

        @Schema(ref = RunBody.RANKING + "ruleSet") Object ruleSet,
        @Schema(ref = RunBody.RANKING + "rules") Object rules,
        @Schema(ref = RunBody.RANKING + "candidates") Object candidates,
        @Schema(ref = RunBody.RANKING + "parameters") Object parameters,
        @Schema(ref = RunBody.RANKING + "weights") Object weights,
        @Schema(ref = RunBody.RANKING + "facts") Object facts,
        @Schema(ref = RunBody.RANKING + "waivers") Object waivers,
        @Schema(ref = RunBody.RANKING + "method") Object method,
        @Schema(ref = RunBody.RANKING + "explain") Object explain) {
    static final String RANKING = "#/components/schemas/RankingRequest/properties/";
}
