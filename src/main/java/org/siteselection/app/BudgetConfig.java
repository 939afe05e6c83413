package org.siteselection.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on the cost of one request. */
@ConfigMapping(prefix = "site-selection.budget")
interface BudgetConfig {
    /** Longest time that the service works on one request. A longer one gets a 503 {@code time-budget-exceeded}. */
    @WithDefault("20s")
    Duration time();
}
