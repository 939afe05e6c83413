package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** What a connection may hold, and for how long. */
@ConfigMapping(prefix = "site-selection.http.connections")
interface ConnectionConfig {
    /** Most connections at once; never more than the limit of open files allows. */
    OptionalInt most();

    /** A request that is incomplete, or an answer that is not read, is dropped after this time without progress. */
    @WithDefault("10s")
    Duration silence();

    /** Longest time from the first byte of a request to the end of its headers. */
    @WithDefault("30s")
    Duration longestHead();

    /** Bytes per second at which a body must arrive on average, once {@link #longestHead} has passed. */
    @WithDefault("16K")
    MemorySize slowestBody();
}
