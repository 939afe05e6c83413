package org.siteselection.ranking;

/** Real requests and answers for the OpenAPI document; a test sends them. */
final class RankingExamples {
    static final String WAIVER = """
            {"ruleSet": "asic-assembly", "candidates": ["TX", "FL"],
             "waivers": {"TX": {"foreign_ownership": "Counsel memo of 2026-03-02"}}, "explain": "top"}""";

    static final String OWN_SITE = """
            {"ruleSet": "asic-assembly",
             "candidates": ["TX", {"id": "fort_worth", "name": "Alliance site", "state": "TX",
                                   "facts": {"electricity_price_industrial_ttm_2024": 5.9}}],
             "parameters": {"headcount": 400}, "weights": {"energy": 50}}""";

    static final String INLINE_RULES = """
            {"rules": {"factors": {"cost": {"criteria": {
                "power": {"value": "electricity_price_industrial_ttm_2024", "weight": 2,
                          "scale": {"type": "linear", "worst": 12, "best": 5}},
                "rent": {"value": "rent_usd_per_sqft", "weight": 1,
                         "scale": {"type": "linear", "worst": 12, "best": 4}}}}}},
             "candidates": [{"id": "dallas", "state": "TX", "facts": {"rent_usd_per_sqft": 7.5}},
                            {"id": "tampa", "state": "FL", "facts": {"rent_usd_per_sqft": 9}}]}""";

    static final String RANKING = "{}";

    static final String TABLE = "rank,id\n";

    private RankingExamples() {}
}
