package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Limits of number, size and time for connections, requests and answers. */
@ConfigMapping(prefix = "site-selection.http")
interface HttpConfig {
    /** Maximum of concurrent requests; one more gets a 503 with {@code Retry-After}, except below {@code /q}. */
    @WithDefault("1000")
    int concurrentRequests();

    /**
     * Maximum total size of the bodies above 64 KB of concurrent requests, in bytes; one more such body gets a 503. The
     * received part of incomplete bodies has a limit of the same size; when it is reached, the slowest sender gets the 503.
     * Default: a sixteenth of the heap.
     */
    Optional<MemorySize> concurrentBodies();

    /**
     * Maximum memory for the requests under way, by the estimated cost of each body until it is answered (5 to 100 times its
     * size, most for JSON of small objects). A body without enough free memory waits up to 10 s and then gets a 503; a single
     * body above three quarters gets a 413 {@code body-too-large}. Default: a quarter of the heap.
     */
    Optional<MemorySize> requestMemory();

    /** Maximum of characters of an address; a longer one gets a 414. */
    @WithDefault("16384")
    int longestAddress();

    /** Maximum of characters of all headers of a request; more get a 431. */
    @WithDefault("32768")
    int largestHeaders();

    /**
     * The header {@code Strict-Transport-Security}, sent over TLS only; {@code off} for never. Behind a proxy that ends TLS
     * and sets {@code X-Forwarded-Proto} itself, add {@code quarkus.http.proxy.proxy-address-forwarding=true}
     */
    @WithDefault("max-age=31536000")
    String strictTransportSecurity();

    Connecting connections();

    /** Limits of number and time for connections. */
    interface Connecting {
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
}
