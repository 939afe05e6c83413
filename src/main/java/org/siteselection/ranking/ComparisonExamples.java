package org.siteselection.ranking;

/** Real requests and answers of comparisons for the OpenAPI document; a test sends them. */
final class ComparisonExamples {
    static final String LOUISIANA_AND_TEXAS = """
            {"ruleSet": "mining-site", "candidates": ["LA", "TX"], "explain": "none"}""";

    /** Answer to {@link #LOUISIANA_AND_TEXAS}, without its laws. */
    static final String EXCLUDED = """
            {"left": null, "right": {"rank": 1, "id": "TX"}, "difference": null, "criteria": [],
             "turnaround": null,
             "excluded": [{"id": "LA", "code": "gate-failed", "gate": "foreign_mining_business"}]}""";

    /** Answer to {@link RankingExamples#TEXAS_AND_FLORIDA}, without most of the two entries and of the criteria. */
    static final String COMPARISON = """
            {"ruleSet": {"id": "asic-assembly", "version": "1.0.0", "digest": "sha256:a510e122…"},
             "catalogue": {"digest": "sha256:2bd58517…", "edition": "2026-11-22"}, "method": "weighted_sum",
             "higherIsBetter": true, "scoreRange": [0.0, 100.0],
             "left":
              {"rank": 1, "id": "TX", "name": "Texas", "score": 61.4874317114, "status": "conditional",
               "gates":
                [{"id": "foreign_ownership", "outcome": "conditional",
                  "laws": [{"title": "SB 17", "effective": "2025-09-01", "standing": "in_force", "source": "nrf-tx-sb17"}]}],
               "reasons":
                [{"path": "energy.power_price", "kind": "strength",
                  "text": "Industrial electricity price, 12 months to July 2024: 6.59 cents/kWh is better than the median of 7.89 and adds 3.3 points."}]},
             "right":
              {"rank": 2, "id": "FL", "name": "Florida", "score": 51.7895089866, "status": "conditional",
               "reasons":
                [{"path": "policy.price_level", "kind": "weakness",
                  "text": "Regional price parity, all items: 103.5 (index US=100) is worse than the median of 95.82 and costs 1.9 points."}]},
             "difference": 9.6979227248,
             "criteria":
              [{"path": "energy.power_price", "title": "Industrial electricity price, 12 months to July 2024",
                "unit": "cents/kWh", "left": {"value": 6.59, "score": 82.9, "contribution": 9.119},
                "right": {"value": 8.97, "score": 40.3, "contribution": 4.433}, "difference": 4.686},
               {"path": "logistics.customer_distance",
                "title": "Hashrate-weighted distance to known US mining states", "unit": "km",
                "left": {"value": 1009.6, "score": 70.2417162263, "contribution": 7.02417162263},
                "right": {"value": 1606.5, "score": 46.4419353748, "contribution": 4.64419353748},
                "difference": 2.37997808516}],
             "turnaround":
              [{"kind": "values",
                "values":
                 [{"path": "policy.tax_burden",
                   "title": "Effective state and local tax rate, labor-intensive manufacturer", "unit": "percent",
                   "current": 12.5, "needed": 4.0},
                  {"path": "energy.power_price", "title": "Industrial electricity price, 12 months to July 2024",
                   "unit": "cents/kWh", "current": 8.97, "needed": 7.39704309423}],
                "text": "With 4 percent instead of 12.5 for 'Effective state and local tax rate, labor-intensive manufacturer' and 7.397 cents/kWh instead of 8.97 for 'Industrial electricity price, 12 months to July 2024', Florida draws level with Texas."},
               {"kind": "weights", "distance": 0.327298144997,
                "weights": {"energy.power_price": 0.0, "risk.state_debt": 0.178649072498},
                "text": "When 16.4 percent of all weight moves from 'Industrial electricity price, 12 months to July 2024' and 'Hashrate-weighted distance to known US mining states' to 'State debt per head', Florida draws level with Texas."}],
             "excluded": [], "notice": "Not legal advice.", "warnings": []}""";

    private ComparisonExamples() {}
}
