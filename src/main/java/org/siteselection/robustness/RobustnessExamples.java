package org.siteselection.robustness;

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

    /** Answer to {@link #TEXAS_AND_FLORIDA}, without most of its parameters, weights, intervals and break-evens. */
    static final String ANSWER = """
            {"ruleSet": {"id": "asic-assembly", "version": "1.0.0", "digest": "sha256:a510e122…"},
             "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"}, "method": "weighted_sum",
             "higherIsBetter": true, "scoreRange": [0.0, 100.0], "verdict": "clear",
             "verdictReason":
              {"text": "Texas leads Florida by 9.7 points, and is first in 100 percent of 10,000 draws of weights within 25 percent of the given ones; 16.4 percent of all weight has to move before Florida draws level. Clear.",
               "firstShare": 1.0, "samples": 10000, "spread": 0.25, "second": "FL", "margin": 9.6979227248, "smallestFlip": 0.327298144997},
             "candidates":
              [{"rank": 1, "id": "TX", "name": "Texas", "score": 61.4874317114, "status": "conditional",
                "rankAcceptability": [0.95, 0.05], "expectedRank": 1.05, "bestRank": 1, "worstRank": 2,
                "centralWeights": {"energy.power_price": 0.0513002258013, "risk.state_debt": 0.046968933207}, "confidenceFactor": 1.0},
               {"rank": 2, "id": "FL", "name": "Florida", "score": 51.7895089866, "status": "conditional",
                "rankAcceptability": [0.05, 0.95], "expectedRank": 1.95, "bestRank": 1, "worstRank": 2,
                "centralWeights": {"energy.power_price": 0.0184969776506, "risk.state_debt": 0.114941070618}, "confidenceFactor": 1.0}],
             "pairwiseWinning": {"ids": ["TX", "FL"], "matrix": [[0.5, 0.95], [0.05, 0.5]]},
             "weightIntervals":
              [{"path": "energy", "title": "Energy", "current": 0.2, "low": 0.0, "high": 1.0, "lowLeader": null, "highLeader": null},
               {"path": "risk.state_debt", "title": "State debt per head", "current": 0.015, "low": 0.0, "high": 0.308725728737, "lowLeader": null, "highLeader": "FL"}],
             "smallestFlip":
              {"distance": 0.327298144997, "challenger": "FL", "weights": {"energy.power_price": 0.0, "risk.state_debt": 0.178649072498},
               "text": "When 16.4 percent of all weight moves from 'Industrial electricity price, 12 months to July 2024' and 'Hashrate-weighted distance to known US mining states' to 'State debt per head', Florida draws level with Texas."},
             "breakEvens":
              [{"candidate": "FL", "path": "energy.power_price", "unit": "cents/kWh", "current": 8.97, "needed": null, "reachable": false, "alsoUsedBy": ["energy.annual_power_cost"]}],
             "samples": 10000, "seed": 42, "weightModel": {"type": "uniform"}, "sampleMissing": false,
             "excluded": [], "weighting": [], "notice": "Not legal advice.", "warnings": []}""";

    /** Answer to {@link #METHODS}, without most of it. */
    static final String METHODS_ANSWER = """
            {"method": "weighted_sum", "verdict": "clear",
             "candidates": [{"rank": 1, "id": "OK", "rankAcceptability": [0.453, 0.31, 0.217, 0.02]}],
             "methods":
              [{"method": "weighted_product", "leader": "OK", "kendallTauB": 0.182574185835, "compared": 4},
               {"method": "topsis", "leader": "WY", "kendallTauB": 0.333333333333, "compared": 4},
               {"method": "spotis", "skipped": "The method spotis measures between the worst and best of a linear scale, and 'energy.grid_share' has none."}],
             "rankReversals": [], "samples": 1000}""";

    private RobustnessExamples() {}
}
