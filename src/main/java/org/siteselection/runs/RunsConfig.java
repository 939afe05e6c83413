package org.siteselection.runs;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What may be stored. */
@ConfigMapping(prefix = "site-selection.runs")
interface RunsConfig {
    /**
     * Largest answer that is stored, before it is packed. Ten thousand candidates with a handful of criteria fit in, every
     * criterion shown; with the forty criteria of a shipped rule set they do with {@code explain: none}.
     */
    @WithDefault("64M")
    MemorySize largestAnswer();
}
