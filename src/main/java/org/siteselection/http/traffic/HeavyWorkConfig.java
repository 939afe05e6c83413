package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** What computations of requests may take together. */
@ConfigMapping(prefix = "site-selection.heavy-work")
interface HeavyWorkConfig {
    /**
     * Heavy requests that are computed and answered at once; 16 more may wait. Default: number of processors, at least
     * {@code 2}.
     */
    OptionalInt atOnce();

    /**
     * Estimated memory of all heavy requests that are under way; a request that needs more alone is a 422 {@code too-large}.
     * Default: a quarter of the heap.
     */
    Optional<MemorySize> memory();

    /** Longest time that a further request waits for its turn; beyond it, a 503 with {@code Retry-After}. */
    @WithDefault("10s")
    Duration longestWait();
}
