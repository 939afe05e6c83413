package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Limits on the computations of all requests together. */
@ConfigMapping(prefix = "site-selection.heavy-work")
interface HeavyWorkConfig {
    /**
     * Maximum of concurrent heavy requests; 16 more may wait. Default: number of processors, at least {@code 2}.
     */
    OptionalInt atOnce();

    /**
     * Maximum estimated memory of all concurrent heavy requests; a single request above it gets a 422 {@code too-large}.
     * Default: a quarter of the heap.
     */
    Optional<MemorySize> memory();

    /** Longest time that another request waits for its turn; after it, the answer is a 503 with {@code Retry-After}. */
    @WithDefault("10s")
    Duration longestWait();
}
