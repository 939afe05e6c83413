package org.siteselection.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documented shape of a request for a document: a ranking request with the parts of the document. {@link
 * ReportRequestReader} reads requests; this record only documents the accepted form in the OpenAPI document.
 */
@Schema(name = "ReportRequest", description = "A ranking request with the parts of the document.")
record ReportBody(
        @Schema(
                description = "Title of the document; that of the rule set when absent.",
                maxLength = ReportRequestReader.LONGEST_TITLE,
                examples = "ASIC assembly: a site for the board")
        String title,

        @Schema(
                description = "The question that the document answers.",
                maxLength = ReportRequestReader.LONGEST_QUESTION,
                examples = "Where do we build the second line?")
        String question,

        @Schema(
                description =
                        "True for the default analysis of robustness, or an object with its settings: `samples`, `seed`, `weightModel`, `sampleMissing` and `include`, as in a request to `/v1/robustness`.",
                oneOf = {Boolean.class, Object.class},
                examples = "true")
        Object robustness,

        @Schema(description = "True for the scenarios of the rule set; 422 if it has none.", examples = "true")
        Boolean scenarios,

        @Schema(ref = ReportBody.RANKING + "ruleSet") Object ruleSet,
        @Schema(ref = ReportBody.RANKING + "rules") Object rules,
        @Schema(ref = ReportBody.RANKING + "candidates") Object candidates,
        @Schema(ref = ReportBody.RANKING + "parameters") Object parameters,
        @Schema(ref = ReportBody.RANKING + "weights") Object weights,
        @Schema(ref = ReportBody.RANKING + "facts") Object facts,
        @Schema(ref = ReportBody.RANKING + "waivers") Object waivers,
        @Schema(ref = ReportBody.RANKING + "method") Object method,
        @Schema(ref = ReportBody.RANKING + "explain") Object explain) {
    static final String RANKING = "#/components/schemas/RankingRequest/properties/";
}
