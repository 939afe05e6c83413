package org.siteselection.ranking;

/** Real requests and answers of comparisons for the OpenAPI document; a test sends them. */
final class ComparisonExamples {
    static final String LOUISIANA_AND_TEXAS = """
            {"ruleSet": "mining-site", "candidates": ["LA", "TX"], "explain": "none"}""";

    /** Answer to {@link #LOUISIANA_AND_TEXAS}, without its laws. */
    static final String EXCLUDED = """
            {"left": null, "right": {"rank": 1, "id": "TX"}, "difference": null, "criteria": [],
             "excluded": [{"id": "LA", "code": "gate-failed", "gate": "foreign_mining_business"}]}""";

    /** Answer to {@link RankingExamples#TEXAS_AND_FLORIDA}, without most of the two entries and of the criteria. */
    static final String COMPARISON = """
            {}""";

    private ComparisonExamples() {}
}
