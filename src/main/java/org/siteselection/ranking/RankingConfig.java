package org.siteselection.ranking;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Limits of a ranking. */
@ConfigMapping(prefix = "site-selection.ranking")
interface RankingConfig {
    /**
     * Largest answer to a ranking, comparison or robustness request, estimated before the computation; a larger one gets a
     * 422 {@code too-large}. Default: a sixteenth of the heap.
     */
    Optional<MemorySize> largestAnswer();
}
