package org.siteselection.ranking;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The documented shape of a ranking request. {@link RankingRequestReader} reads requests and reports all errors at once;
 * this record only documents the accepted form in the OpenAPI document.
 */
@Schema(name = "RankingRequest", description = "Candidates, rules and changes that apply to this request only.")
record RankingBody(
        @Schema(description = "Id of a rule set. Either this or `rules`.", examples = "asic-assembly")
        String ruleSet,

        @Schema(
                description =
                        "A whole rule document inline, in the format of the rule files. Either this or `ruleSet`.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class)
        Map<String, Object> rules,

        @Schema(
                description =
                        "Place ids, inline places {id, name, state, county, latitude, longitude, facts}, or selectors {from, in, except}; all states when absent, or all counties for rules with the level county. A selector takes all places `from` `states`, `counties` or `sites` (users' own sites, 401 without a token), only those `in` the list, if given, and none of `except`; both lists have ids of places or, for counties and sites, of their states. An inline place with coordinates gets its county from them, unless `county` states it. No place may come from two entries.",
                examples = "[\"TX\", \"FL\"]")
        List<Object> candidates,

        @Schema(
                description = "Attributes of the project that differ from the rule set's defaults.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class,
                examples = "{\"parent_country\": \"US\"}")
        Map<String, Object> parameters,

        @Schema(
                description =
                        "Weights by dotted path that replace those of the rules; siblings are normalised afterwards.",
                examples = "{\"energy\": 50, \"energy.power_price\": 2}")
        Map<String, Double> weights,

        @Schema(
                description =
                        "Figures by candidate and metric that replace the catalogue's: a number, {value, low, high} or {value, sd, distribution}.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class,
                examples = "{\"FL\": {\"electricity_price_industrial_ttm\": 7.1}}")
        Map<String, Object> facts,

        @Schema(
                description = "Reasons by candidate and gate for which a gate is waived.",
                type = SchemaType.OBJECT,
                additionalProperties = Object.class,
                examples = "{\"TX\": {\"foreign_ownership\": \"Counsel memo of 2026-03-02\"}}")
        Map<String, Object> waivers,

        @Schema(
                description =
                        "Method instead of the rule set's: its name, or an object with `type` and its options (`lambda` of waspas, `v` of vikor, `tau` of codas, `normalization` of topsis).",
                oneOf = {String.class, Object.class},
                examples = "topsis")
        Object method,

        @Schema(
                description =
                        "`none`: scores only; `top`: factors, and reasons in words; `full`: every criterion besides. The default is `full` for at most 200 candidates, otherwise `none`.",
                enumeration = {"none", "top", "full"})
        String explain) {}
