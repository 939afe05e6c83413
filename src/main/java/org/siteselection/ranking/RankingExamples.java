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

    static final String METHOD = """
            {"ruleSet": "mining-site", "candidates": ["TX", "OK", "ND"],
             "method": {"type": "topsis", "normalization": "min_max"}, "explain": "top"}""";

    static final String INLINE_RULES = """
            {"rules": {"factors": {"cost": {"criteria": {
                "power": {"value": "electricity_price_industrial_ttm_2024", "weight": 2,
                          "scale": {"type": "linear", "worst": 12, "best": 5}},
                "rent": {"value": "rent_usd_per_sqft", "weight": 1,
                         "scale": {"type": "linear", "worst": 12, "best": 4}}}}}},
             "candidates": [{"id": "dallas", "state": "TX", "facts": {"rent_usd_per_sqft": 7.5}},
                            {"id": "tampa", "state": "FL", "facts": {"rent_usd_per_sqft": 9}}]}""";

    static final String TEXAS_AND_FLORIDA = """
            {"ruleSet": "asic-assembly", "candidates": ["TX", "FL"]}""";

    /** Answer to {@link #TEXAS_AND_FLORIDA}, without most factors, criteria and laws. */
    static final String RANKING = """
            {"ruleSet": {"id": "asic-assembly", "version": "1.0.0", "digest": "sha256:a510e122…"},
             "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"}, "method": "weighted_sum",
             "higherIsBetter": true, "scoreRange": [0.0, 100.0],
             "parameters":
              {"headcount": 250.0, "hours_per_year": 2080.0, "burden_percent": 0.0, "test_load_mw": 5.0,
               "parent_country": "CN"},
             "ranking":
              [{"rank": 1, "id": "TX", "name": "Texas", "score": 61.4874317114, "status": "conditional",
                "completeness": 1.0, "scoreInterval": null, "details": {},
                "gates":
                 [{"id": "foreign_ownership", "title": "Foreign-adversary property law", "outcome": "conditional",
                   "reason": "State law limits ownership or leases of real property by companies of this parent country; counsel must confirm.",
                   "laws":
                    [{"title": "SB 17", "effective": "2025-09-01", "year": 2025, "standing": "in_force",
                      "effect": "Bars designated-country (China, Iran, North Korea, Russia) individuals and companies from acquiring real property, commercial and industrial included, or leasing it for one year or longer; civil and criminal penalties; under court challenge when written",
                      "source": "nrf-tx-sb17"}]}],
                "reasons":
                 [{"path": "energy.power_price", "kind": "strength",
                   "text": "Industrial electricity price, 12 months to July 2024: 6.59 cents/kWh is better than the median of 7.89 and adds 3.3 points."},
                  {"path": "policy.tax_burden", "kind": "weakness",
                   "text": "Effective state and local tax rate, labor-intensive manufacturer: 13.05 percent is worse than the median of 11.03 and costs 1.7 points."}],
                "factors":
                 [{"id": "energy", "path": "energy", "title": "Energy", "weight": 0.2, "score": 59.7563694688,
                   "contribution": 11.9512738938,
                   "criteria":
                    [{"id": "power_price", "path": "energy.power_price",
                      "title": "Industrial electricity price, 12 months to July 2024", "value": 6.59,
                      "unit": "cents/kWh", "score": 82.9, "weight": 0.11, "contribution": 9.119, "year": 2024,
                      "sources": ["eia-861m-2024-07"], "missing": null},
                     {"id": "supply_headroom", "path": "energy.supply_headroom",
                      "title": "In-state generation relative to retail sales", "value": 1.124, "unit": "ratio",
                      "score": 48.0, "weight": 0.03, "contribution": 1.44, "year": 2023, "sources": ["eia-923-2023"],
                      "missing": null}]}]},
               {"rank": 2, "id": "FL", "name": "Florida", "score": 51.7895089866, "status": "conditional",
                "completeness": 1.0, "scoreInterval": null, "details": {},
                "gates":
                 [{"id": "foreign_ownership", "outcome": "conditional",
                   "laws":
                    [{"title": "Fla. Stat. 692.202-203", "effective": null, "year": 2023, "standing": "unknown",
                      "source": "fl-fund-692"}]}],
                "factors":
                 [{"id": "energy", "path": "energy", "title": "Energy", "weight": 0.2, "score": 39.7660451203,
                   "contribution": 7.95320902406,
                   "criteria":
                    [{"id": "power_price", "path": "energy.power_price",
                      "title": "Industrial electricity price, 12 months to July 2024", "value": 8.97,
                      "unit": "cents/kWh", "score": 40.3, "weight": 0.11, "contribution": 4.433, "year": 2024,
                      "sources": ["eia-861m-2024-07"], "missing": null}]}]}],
             "excluded": [], "notice": "Not legal advice.", "warnings": []}""";

    static final String TABLE = """
            rank,id,name,score,status,completeness,low,high,labor,energy,policy,logistics,risk,reason
            1,TX,Texas,61.4874317114,conditional,1.0,,,71.4295634079,59.7563694688,48.4953703704,62.5877896182,54.4856810812,
            2,FL,Florida,51.7895089866,conditional,1.0,,,66.806010195,39.7660451203,43.037654321,45.7825244993,49.7928685523,
            """;

    private RankingExamples() {}
}
