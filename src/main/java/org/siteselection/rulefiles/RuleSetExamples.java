package org.siteselection.rulefiles;

/** Excerpts of real answers for the OpenAPI document. */
final class RuleSetExamples {
    static final String LIST = """
            {"ruleSets":
              [{"id": "asic-assembly", "version": "1.0.0", "title": "ASIC miner assembly line, first US site",
                "description": "Ranks states for a first US plant that assembles, burns in and repairs ASIC miners with 250 people. It weighs labor, energy, policy, logistics and risk after asking, as a gate, whether a company of this parent country may hold the site at all.",
                "owner": "siting team", "reviewed": "2026-11-22", "digest": "sha256:a510e122…"},
               {"id": "tax-climate-2024", "version": "1.0.0",
                "title": "State Business Tax Climate Index 2024, reproduced",
                "description": "Rebuilds the overall score of the Tax Foundation's State Business Tax Climate Index 2024 from its five component scores. It is the proof that the weighted sum agrees with a published ranking, and the tax view of a state on its own. The score divided by ten is the published one, within 0.0055 of it for every state and DC - the components are published with two decimals.",
                "owner": "siting team", "reviewed": "2026-11-22", "digest": "sha256:453ec6fd…"}]}""";
    static final String RULE_SET = """
            {"id": "asic-assembly", "version": "1.0.0", "title": "ASIC miner assembly line, first US site",
             "description": "Ranks states for a first US plant that assembles, burns in and repairs ASIC miners with 250 people. It weighs labor, energy, policy, logistics and risk after asking, as a gate, whether a company of this parent country may hold the site at all.",
             "owner": "siting team", "reviewed": "2026-11-22", "method": "weighted_sum", "digest": "sha256:a510e122…",
             "parameters":
              [{"name": "headcount", "type": "number", "default": 250.0, "min": 1.0, "unit": "people",
                "why": "Phase one, manufacturing and site-level maintenance together. Moves the reported payroll, not the scores."}],
             "gates":
              [{"id": "foreign_ownership", "title": "Foreign-adversary property law",
                "when": "parent_country in [\\"CN\\", \\"IR\\", \\"KP\\", \\"RU\\"] && foreign_adversary_property_scope >= 2",
                "outcome": "conditional",
                "reason": "State law limits ownership or leases of real property by companies of this parent country; counsel must confirm.",
                "cites": "foreign_ownership"}],
             "factors":
              [{"id": "energy", "path": "energy", "title": "Energy", "weight": 0.2, "share": 0.2,
                "why": "The bill is a third of payroll, yet price differs more between states than pay does, and an outage stops the line. Less than labor, because a test load of 5 MW finds a grid connection almost anywhere.",
                "criteria":
                 [{"id": "power_price", "path": "energy.power_price",
                   "title": "Industrial electricity price, 12 months to July 2024", "weight": 0.11, "share": 0.55,
                   "value": "electricity_price_industrial_ttm_2024",
                   "metrics": ["electricity_price_industrial_ttm_2024"], "unit": "cents/kWh",
                   "scale":
                    {"type": "piecewise",
                     "anchors":
                      {"points":
                        [{"value": 5.5, "score": 100.0}, {"value": 6.5, "score": 85.0}, {"value": 8.0, "score": 50.0},
                         {"value": 12.0, "score": 10.0}, {"value": 18.0, "score": 0.0}]},
                     "lowest": 0.0, "highest": 100.0,
                     "why": "Steep between 6.5 and 8 cents, where most states compete and a fifth of a cent decides; flat above 12, where the state is out of the running on power and 18 is hardly worse than 15."},
                   "goal": "minimize", "missing": "exclude", "reportOnly": false}]}],
             "warnings": [], "pendingIssues": []}""";
    static final String SOURCE = """
            # yaml-language-server: $schema=rule-set.schema.json
            id: asic-assembly
            version: "1.0.0"
            title: ASIC miner assembly line, first US site
            description: >-
              Ranks states for a first US plant that assembles, burns in and repairs ASIC miners with 250 people. It weighs labor, energy,
              policy, logistics and risk after asking, as a gate, whether a company of this parent country may hold the site at all.
            owner: siting team
            reviewed: 2026-11-22
            method: weighted_sum

            parameters:
              headcount:
                type: number
                default: 250
                min: 1
                unit: people
                why: Phase one, manufacturing and site-level maintenance together. Moves the reported payroll, not the scores.
            """;

    static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "$id": "urn:site-selection:schema:rule-set",
             "title": "Rule set",
             "$defs":
              {"weight":
                {"description": "Worth of moving this from its worst to its best, beside its siblings; they are normalised to sum 1. An only child needs none.",
                 "type": ["number", "null"], "minimum": 0, "examples": [30]}}}""";

    static final String FAULTY = """
            factors:
              energy:
                criteria:
                  power_price:
                    value: electricity_price_industral
                    scale: {type: linear, worst: 12, best: 5}
            """;

    static final String SOUND = """
            {"factors": {"energy": {"criteria": {"power_price": {
                "value": "electricity_price_industrial",
                "scale": {"type": "linear", "worst": 12, "best": 5}}}}},
             "expect": [{"name": "Texas power beats Florida", "candidates": ["TX", "FL"], "order": ["TX", "FL"]}]}""";

    static final String FINDINGS = """
            {"valid": false,
             "issues": [{"file": "rules", "severity": "error", "code": "expression-unknown-name",
                         "message": "'electricity_price_industral' is neither a metric nor a parameter.",
                         "hint": "Maybe 'electricity_price_industrial' was meant.",
                         "path": "factors.energy.criteria.power_price.value", "line": 5, "column": 16}],
             "expectations": []}""";

    private RuleSetExamples() {}
}
