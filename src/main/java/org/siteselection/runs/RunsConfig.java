package org.siteselection.runs;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be stored. */
@ConfigMapping(prefix = "site-selection.runs")
interface RunsConfig {
    /**
     * Largest ranking that is stored; packed it takes a twentieth of this. Ten thousand candidates, the most that a request may rank, take some
     * 140 megabytes by a shipped rule set when every criterion is shown.
     */
    @WithDefault("256M")
    MemorySize largestAnswer();
}
