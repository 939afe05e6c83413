package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Limits the concurrent requests and their bodies, so that callers, who need no credentials to rank, cannot exhaust the
 * memory. A request beyond a limit gets a 503 with {@code Retry-After}. Requests below {@code /q/} are never refused, so
 * that probes do not restart a busy service.
 */
@Singleton
class Admission {
    /** Bodies up to this size, in bytes, are limited by the number of requests only. */
    static final int SMALL = 65_536;

    /** Share of the heap for bodies that arrive or wait; {@link RequestMemory} limits the memory of their processing. */
    private static final int HEAP_SHARE = 16;

    private final int mostRequests;
    private final long mostBytes;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Admission(HttpConfig config) {
        this.mostRequests = config.concurrentRequests();
        this.mostBytes = config.concurrentBodies()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /**
     * Admits a complete request.
     *
     * @param length of its body, in bytes
     * @return the ticket of the request until it is answered; empty if a limit is exceeded
     */
    Optional<Ticket> admit(long length) {
        long charge = charge(length);
        Ticket ticket = new Ticket(charge);
        long all = bytes.get();
        // A single large body is always accepted, because a retry would never succeed either.
        if (requests.get() > mostRequests || charge > 0 && all > mostBytes && all > charge) {
            ticket.release();
            return Optional.empty();
        }
        return Optional.of(ticket);
    }

    /** Maximum of bytes of larger bodies under way. */
    long mostBytes() {
        return mostBytes;
    }

    private static long charge(long length) {
        return length <= SMALL ? 0 : length;
    }

    /** The place of a request among those under way. */
    final class Ticket {
        private static final String KEY = "site-selection.admission";

        /** The exchange, and the resource, which continues after the caller closes the connection. */
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

        /** Runs the action when this place is free again; at once if it is free already. */
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
