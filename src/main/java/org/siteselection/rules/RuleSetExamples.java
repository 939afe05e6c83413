package org.siteselection.rules;

/** Excerpts of real answers for the OpenAPI document. */
final class RuleSetExamples {
    static final String LIST = "{}";
    static final String RULE_SET = "{}";
    static final String SOURCE = "id: asic-assembly";

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
                         "message": "'electricity_price_industral' is neither a metric nor a parameter",
                         "hint": "Maybe 'electricity_price_industrial' was meant.",
                         "path": "factors.energy.criteria.power_price.value", "line": 5, "column": 16}],
             "expectations": []}""";

    private RuleSetExamples() {}
}
