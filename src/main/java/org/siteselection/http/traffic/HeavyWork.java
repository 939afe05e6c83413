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
 * Admits requests by what their computation is estimated to take, since a request of few bytes can need a thousand times as
 * much memory and seconds of work. Heavy ones take one of few turns and share a part of the heap; the usual ones share a part
 * of their own, so that they never wait behind heavy ones; small ones are not counted. What is taken is given back when the
 * answer is written and the work is done.
 */
@ApplicationScoped
public class HeavyWork {
    /** A request that takes less memory, in bytes, is not counted unless it is heavy: two hundred of them are 50 MB. */
    static final long SMALL = 256 * 1024;
    /** A request that takes more memory, in bytes, is heavy. */
    static final long HEAVY = 4 * 1024 * 1024;

    private static final int HEAP_SHARE = 4;
    private static final int HEAP_SHARE_OF_USUAL = 16;

    /** Each keeps a thread waiting, and those who ask for little need threads too. */
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

    /** Memory that one request may take at most, in bytes. */
    public long memory() {
        return memory;
    }

    /**
     * Lets the HTTP request that is being answered begin its computation, at once or when it is its turn. A request that was
     * admitted before is admitted again, except that a usual one that turns out to be heavy takes a turn as well.
     *
     * @param bytes memory that it takes, its answer included
     * @param longRunning whether it is heavy, however little memory it takes
     * @throws RejectedExecutionException when it is not its turn in time, which is answered with {@code unavailable}
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

    /** Heavy requests that could begin now, for tests. */
    public int free() {
        return heavy.free();
    }

    /** Memory that heavy requests could take now, in bytes, for tests. */
    public long freeBytes() {
        return heavy.freeBytes();
    }
}
