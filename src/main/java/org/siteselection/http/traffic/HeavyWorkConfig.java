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
    /** Heavy requests that are computed and answered at once; by default as many as there are processors, at least two. */
    OptionalInt atOnce();

    /** Memory of all heavy requests that are under way; by default a quarter of the heap. */
    Optional<MemorySize> memory();

    /** Longest time that a further request waits for its turn. */
    @WithDefault("10s")
    Duration longestWait();
}
