package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** Limits of number and time for connections. */
@ConfigMapping(prefix = "site-selection.http.connections")
interface ConnectionConfig {
    /**
     * Maximum of concurrent connections. Beyond it, a new connection replaces an idle one or that of a slow sender; if there
     * is none, it gets a 503 or is closed. Default: from the limit of open files and the heap (one per 128 KB), at most
     * {@code 10000}.
     */
    OptionalInt most();

    /**
     * An incomplete request without a byte for this time gets a 408. A connection whose answer makes no progress for this
     * time, or that never sent a byte, is closed. Connections that wait for a next request or an answer stay open.
     */
    @WithDefault("10s")
    Duration silence();

    /** Longest time from the first byte of a request to the end of its headers; a longer one gets a 408. */
    @WithDefault("30s")
    Duration longestHead();

    /**
     * Minimum average rate of a body after {@link #longestHead}, in bytes per second; a slower body gets a 408.
     */
    @WithDefault("16K")
    MemorySize slowestBody();
}
