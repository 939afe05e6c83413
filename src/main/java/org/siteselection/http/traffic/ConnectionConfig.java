package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What a connection may hold, and for how long. */
@ConfigMapping(prefix = "site-selection.http.connections")
interface ConnectionConfig {
    /**
     * Most connections at once. A new one takes the place of one that waits for a next request, or of a slow sender; if there
     * is none, it gets a 503 or is closed. Default: as the limit of open files and the heap (one per 128 KB) allow, at most
     * {@code 10000}.
     */
    OptionalInt most();

    /**
     * A request that is incomplete and brings no byte for so long gets a 408; a connection on which an answer makes no
     * progress for so long, or nothing was ever sent, is closed. Connections that wait for a next request or an answer stay.
     */
    @WithDefault("10s")
    Duration silence();

    /** Longest time from the first byte of a request to the end of its headers; beyond it, a 408. */
    @WithDefault("30s")
    Duration longestHead();

    /**
     * Bytes of a body per second, on average once {@link #longestHead} has passed; a body that is slower gets a 408.
     */
    @WithDefault("16K")
    MemorySize slowestBody();
}
