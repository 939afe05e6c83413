package org.siteselection.runs;

/** Requests and answers as the OpenAPI document shows them; the answers are abridged. */
final class RunExamples {
    static final String REQUEST = """
            {"label": "Board paper of December", "ruleSet": "asic-assembly", "candidates": ["TX", "FL"]}""";

    static final String WAIVER = """
            {"ruleSet": "asic-assembly", "candidates": ["TX", "FL"], "explain": "none",
             "waivers": {"TX": {"foreign_ownership": "Counsel memo of 2026-03-02"}}}""";

    static final String CREATED = """
            {"id": "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55", "createdAt": "2026-12-01T09:30:00.123456Z",
             "label": "Board paper of December", "waivers": {},
             "request": {"ruleSet": "asic-assembly", "candidates": ["TX", "FL"]},
             "ranking": {"ruleSet": {"id": "asic-assembly", "version": "1.0.0"}, "method": "weighted_sum",
               "ranking": [{"rank": 1, "id": "TX", "name": "Texas", "score": 61.4874317114},
                           {"rank": 2, "id": "FL", "name": "Florida", "score": 51.7895089866}]}}""";

    static final String RUN = """
            {"id": "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55", "createdAt": "2026-12-01T09:30:00.123456Z",
             "label": "Board paper of December", "waivers": {},
             "request": {"ruleSet": "asic-assembly", "candidates": ["TX", "FL"]},
             "ranking": {"ruleSet": {"id": "asic-assembly", "version": "1.0.0"}, "method": "weighted_sum",
               "ranking": [{"rank": 1, "id": "TX", "name": "Texas", "score": 61.4874317114},
                           {"rank": 2, "id": "FL", "name": "Florida", "score": 51.7895089866}]},
             "rules": {"id": "asic-assembly", "version": "1.0.0"},
             "facts": [{"place": "TX", "metric": "electricity_price_industrial_ttm_2024", "value": 6.59,
                        "unit": "cents/kWh", "year": 2024, "source": "eia-861m-2024-07"}]}""";

    static final String LIST = """
            {"items": [{"id": "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55", "createdAt": "2026-12-01T09:30:00.123456Z",
                        "label": "Board paper of December",
                        "ruleSet": {"id": "asic-assembly", "version": "1.0.0"}, "catalogue": {"edition": "2026-11-22"},
                        "method": "weighted_sum", "ranked": 2, "excluded": 0, "leader": "TX"}],
             "page": 0, "size": 20}""";

    static final String REPLAY = """
            {"id": "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55", "identical": true, "obstacle": null, "differences": [],
             "differenceCount": 0,
             "changedSince": {"facts": [], "laws": [],
                              "rules": {"then": {"id": "asic-assembly", "version": "1.0.0"},
                                        "now": {"id": "asic-assembly", "version": "1.0.0"}, "files": []}},
             "today": {"obstacle": null, "moved": [], "movedCount": 0}}""";

    static final String DIFF = """
            {"before": {"id": "3f6f2d0e-9a51-4c8e-8a44-1d0a4e3a7c55"}, "after": {"id": "9b1f7a3c-2e60-4d11-b0a8-6b7d9d1c2f04"},
             "changed": {"rules": false, "ruleFiles": [], "catalogue": false, "method": null, "parameters": [],
                         "weights": [{"path": "energy", "before": 0.2, "after": 0.272727272727}], "facts": [], "waivers": []},
             "moves": [{"id": "TX", "name": "Texas", "kind": "stayed", "rankBefore": 1, "rankAfter": 1,
                        "scoreBefore": 61.4874317114, "scoreAfter": 61.3300624167,
                        "criteria": [{"path": "energy.power_price", "valueBefore": 6.59, "valueAfter": 6.59,
                                      "scoreBefore": 82.9, "scoreAfter": 82.9, "weightBefore": 0.11, "weightAfter": 0.15,
                                      "change": 3.316, "byScore": 0, "byWeight": 3.316}]}],
             "warnings": []}""";

    private RunExamples() {}
}
