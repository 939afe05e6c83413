package org.siteselection.runs;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of stored runs. */
@ConfigMapping(prefix = "site-selection.runs")
interface RunsConfig {
    /**
     * Largest ranking that is stored; packed it takes a twentieth of this size. A ranking of 10,000 candidates, the maximum
     * of a request, by a shipped rule set takes about 140 megabytes if every criterion is shown.
     */
    @WithDefault("256M")
    MemorySize largestAnswer();
}
