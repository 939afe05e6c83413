package org.siteselection.robustness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What an analysis of robustness may take. */
@ConfigMapping(prefix = "site-selection.robustness")
interface RobustnessConfig {
    /** Longest time for one analysis, waiting included; beyond it, a 503 {@code time-budget-exceeded}. */
    @WithDefault("20s")
    Duration timeBudget();

    /** Analyses that run at once. Default: number of processors. */
    OptionalInt atOnce();

    /** Requests that may wait for their turn; more are a 503. */
    @WithDefault("16")
    int queue();
}
