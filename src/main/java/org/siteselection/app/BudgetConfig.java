package org.siteselection.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one request may cost. */
@ConfigMapping(prefix = "site-selection.budget")
interface BudgetConfig {
    /** Longest time that the service works on one request; beyond it, a 503 {@code time-budget-exceeded}. */
    @WithDefault("20s")
    Duration time();
}
