package org.siteselection.ranking;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What a ranking may take. */
@ConfigMapping(prefix = "site-selection.ranking")
interface RankingConfig {
    /**
     * Largest answer to a ranking, comparison or robustness request, estimated before it is made; beyond it, a 422
     * {@code too-large}. Default: a sixteenth of the heap.
     */
    Optional<MemorySize> largestAnswer();
}
