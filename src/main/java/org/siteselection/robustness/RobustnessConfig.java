package org.siteselection.robustness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What an analysis of robustness may take. */
@ConfigMapping(prefix = "site-selection.robustness")
interface RobustnessConfig {
    /** Longest time for one request, waiting included. */
    @WithDefault("20s")
    Duration timeBudget();

    /** Analyses that run at once; by default as many as there are processors. */
    OptionalInt atOnce();

    /** Requests that may wait for their turn; more are refused at once. */
    @WithDefault("16")
    int queue();
}
