package org.siteselection.robustness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits of a robustness analysis. */
@ConfigMapping(prefix = "site-selection.robustness")
interface RobustnessConfig {
    /** Longest time for one analysis, including its wait; a longer one gets a 503 {@code time-budget-exceeded}. */
    @WithDefault("20s")
    Duration timeBudget();

    /** Maximum of concurrent analyses. Default: number of processors. */
    OptionalInt atOnce();

    /** Maximum of waiting requests; one more gets a 503. */
    @WithDefault("16")
    int queue();
}
