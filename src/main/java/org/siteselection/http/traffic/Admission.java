package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds what is under way at once, so that callers, who need no credentials to rank, cannot fill the memory: a request beyond a
 * bound is a 503 that may be sent again. Requests below {@code /q/} are never refused, so that a busy service is not taken for a dead one.
 */
@Singleton
class Admission {
    /** Bodies up to this size, in bytes, are bounded by the number of requests only. */
    static final int SMALL = 65_536;

    /** Share of the heap for bodies that arrive or wait; what becomes of them is bounded by {@link RequestMemory}. */
    private static final int HEAP_SHARE = 16;

    private final int mostRequests;
    private final long mostBytes;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param mostRequests requests under way at once; one more is a 503 with {@code Retry-After}, except below {@code /q}
     * @param mostBytes bytes of bodies beyond 64 KB under way at once; one more of them is a 503. What has arrived of incomplete
     *     bodies has a bound of the same size; where it is reached, the slowest sender gets the 503. Default: a sixteenth of the
     *     heap.
     */
    Admission(
            @ConfigProperty(name = "site-selection.http.concurrent-requests", defaultValue = "1000") int mostRequests,
            @ConfigProperty(name = "site-selection.http.concurrent-bodies") Optional<MemorySize> mostBytes) {
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /**
     * A request is complete.
     *
     * @param length of its body, in bytes
     * @return what the request holds until it is answered, or nothing when it is one too many
     */
    Optional<Ticket> admit(long length) {
        long charge = charge(length);
        Ticket ticket = new Ticket(charge);
        long all = bytes.get();
        // A large body that is the only one is read, whatever the bound: it would be refused forever.
        if (requests.get() > mostRequests || charge > 0 && all > mostBytes && all > charge) {
            ticket.release();
            return Optional.empty();
        }
        return Optional.of(ticket);
    }

    /** Most bytes of larger bodies under way. */
    long mostBytes() {
        return mostBytes;
    }

    private static long charge(long length) {
        return length <= SMALL ? 0 : length;
    }

    /** A place among the requests that are under way. */
    final class Ticket {
        private static final String KEY = "site-selection.admission";

        /** The exchange, and the resource, which works on where the caller hangs up. */
        private final AtomicInteger holders = new AtomicInteger(1);

        private final Queue<Runnable> afterwards = new ConcurrentLinkedQueue<>();

        private final long charged;

        private Ticket(long charged) {
            this.charged = charged;
            requests.incrementAndGet();
            bytes.addAndGet(charged);
        }

        void attach(RoutingContext context) {
            context.put(KEY, this);
            context.addEndHandler(ended -> release());
        }

        static Optional<Ticket> of(RoutingContext context) {
            return Optional.ofNullable(context.get(KEY));
        }

        void hold() {
            holders.incrementAndGet();
        }

        void release() {
            if (holders.decrementAndGet() == 0) {
                requests.decrementAndGet();
                bytes.addAndGet(-charged);
                runAfterwards();
            }
        }

        private void runAfterwards() {
            for (Runnable action = afterwards.poll(); action != null; action = afterwards.poll()) {
                action.run();
            }
        }

        /** Does something when this place is free again, at once where it is already. */
        void afterwards(Runnable action) {
            afterwards.add(action);
            if (holders.get() == 0) {
                runAfterwards();
            }
        }
    }

    /** Requests under way, for tests. */
    int requests() {
        return requests.get();
    }

    /** Bytes of larger bodies under way, for tests. */
    long bytes() {
        return bytes.get();
    }
}
