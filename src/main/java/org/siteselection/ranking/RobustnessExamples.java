package org.siteselection.ranking;

/** Real requests and answers of the robustness analysis for the OpenAPI document; a test sends them. */
final class RobustnessExamples {
    static final String TEXAS_AND_FLORIDA = """
            {"ruleSet": "asic-assembly", "candidates": ["TX", "FL"], "samples": 10000, "seed": 42,
             "weightModel": {"type": "uniform"}}""";

    static final String UNCERTAIN = """
            {"ruleSet": "asic-assembly", "candidates": ["TX", "FL", "TN"],
             "facts": {"TX": {"electricity_price_industrial_ttm_2024": {"value": 6.59, "low": 6.1, "high": 8.4}},
                       "FL": {"electricity_price_industrial_ttm_2024": {"value": 8.97, "sd": 0.6, "distribution": "normal"}}},
             "weightModel": {"type": "around", "spread": 0.25}, "sampleMissing": true}""";

    static final String METHODS = """
            {"ruleSet": "mining-site", "candidates": ["TX", "OK", "ND", "WY"], "samples": 1000,
             "include": ["methods", "rankReversals"]}""";

    static final String ANSWER = """
            {"verdict": "clear"}""";

    static final String METHODS_ANSWER = """
            {"verdict": "clear"}""";

    private RobustnessExamples() {}
}
