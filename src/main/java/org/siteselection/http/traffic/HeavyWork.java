package org.siteselection.http.traffic;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Admits requests by the estimated cost of their computation, because a small request can need a thousand times its size in
 * memory and seconds of work. Heavy requests take one of few turns and share a part of the heap; medium ones share another
 * part, so that they never wait for heavy ones; small ones are not limited. A request releases its share when its answer is
 * written and its work is done.
 */
@ApplicationScoped
public class HeavyWork {
    /** A request with less memory, in bytes, is not limited unless it is heavy: 200 of them take 50 MB. */
    static final long SMALL = 256 * 1024;
    /** A request with more memory, in bytes, is heavy. */
    static final long HEAVY = 4 * 1024 * 1024;

    private static final int HEAP_SHARE = 4;
    private static final int HEAP_SHARE_OF_USUAL = 16;

    /** Each waiting request blocks a thread, and small requests need threads too. */
    private static final int QUEUE = 16;

    private static final int QUEUE_OF_USUAL = 64;

    private static final String ADMITTED = "site-selection.heavy-work";

    private final long memory;
    private final ConcurrencyLimit heavy;
    private final ConcurrencyLimit usual;
    private final Duration longestWait;
    private final CurrentVertxRequest current;

    HeavyWork(HeavyWorkConfig config, CurrentVertxRequest current) {
        long heap = Runtime.getRuntime().maxMemory();
        int atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
        this.memory = config.memory().map(MemorySize::asLongValue).orElse(heap / HEAP_SHARE);
        this.heavy = new ConcurrencyLimit(config.atOnce().orElse(atOnce), memory, QUEUE);
        this.usual = new ConcurrencyLimit(Integer.MAX_VALUE, heap / HEAP_SHARE_OF_USUAL, QUEUE_OF_USUAL);
        this.longestWait = config.longestWait();
        this.current = current;
    }

    /** Maximum memory of one request, in bytes. */
    public long memory() {
        return memory;
    }

    /**
     * Admits the current HTTP request to its computation, at once or after a wait. A request that was admitted before is
     * admitted again, but a medium one that proves to be heavy also takes a turn.
     *
     * @param bytes estimated memory, including the answer
     * @param longRunning whether the request is heavy regardless of its memory
     * @throws RejectedExecutionException if the wait exceeds its limit; the answer is {@code unavailable}
     */
    public void admit(long bytes, boolean longRunning) {
        RoutingContext exchange = exchange();
        boolean isHeavy = longRunning || bytes > HEAVY;
        if (exchange == null || bytes < SMALL && !isHeavy) {
            return;
        }
        Boolean before = exchange.get(ADMITTED);
        if (before != null && (before || !isHeavy)) {
            return;
        }
        ConcurrencyLimit.Turn turn = (isHeavy ? heavy : usual)
                .take(bytes, ClientConnection.closed(exchange), System.nanoTime() + longestWait.toNanos());
        exchange.put(ADMITTED, isHeavy);
        ClientConnection.afterwards(exchange, turn::giveBack);
    }

    /** Null outside of a request, as for the commands of the command line. */
    private @Nullable RoutingContext exchange() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }

    /** Free turns of heavy requests, for tests. */
    public int free() {
        return heavy.free();
    }

    /** Free memory of heavy requests, in bytes, for tests. */
    public long freeBytes() {
        return heavy.freeBytes();
    }
}
