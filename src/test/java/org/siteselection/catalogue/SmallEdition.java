package org.siteselection.catalogue;

import java.util.List;

/** A catalogue that fits on a page: two states, one site, two metrics, one law. */
final class SmallEdition {
    static final Place OHIO = new Place("OH", "Ohio", "state", "Midwest", null, 40.4, -82.9);
    static final Place TEXAS = new Place("TX", "Texas", "state", "South", null, 31.9, -99.9);
    static final Place DEPOT = new Place("depot", "Old depot", "site", null, "OH", null, null);
    static final Metric PAY = new Metric("pay", "Hourly pay", "labor", "USD/hour", "lower", "Mean.");
    static final Metric POWER = new Metric("power", "Power price", "energy", "cents/kWh", "lower", "Mean.");
    static final Source BLS = new Source("bls", "Earnings", "BLS", 2025, "https://www.bls.gov", "public domain");
    static final Fact OHIO_PAY = new Fact("OH", "pay", 30, "USD/hour", 2025, "bls", null);
    static final Fact TEXAS_PAY = new Fact("TX", "pay", 34.5, "USD/hour", 2025, "bls", null);
    static final Fact TEXAS_POWER =
            new Fact("TX", "power", 0, "cents/kWh", 2024, "bls", new Uncertainty(0.0, 0.5, null, null));
    static final Law TEXAS_LAW = new Law(
            "TX", "SB 17", null, null, "foreign_ownership", "Bars.", "2025-09-01", 2025, null, "in_force", null, "bls");

    private SmallEdition() {}

    static CatalogueSnapshot snapshot() {
        return CatalogueSnapshot.of(
                "2026-01-01",
                List.of(OHIO, TEXAS, DEPOT),
                List.of(PAY, POWER),
                List.of(BLS),
                List.of(OHIO_PAY, TEXAS_PAY, TEXAS_POWER),
                List.of(TEXAS_LAW));
    }
}
