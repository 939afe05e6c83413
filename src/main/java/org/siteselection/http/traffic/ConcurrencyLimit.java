package org.siteselection.http.traffic;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A semaphore over turns and memory with a bounded, timed queue. */
public final class ConcurrencyLimit {
    /** Interval between two checks whether a waiting caller has left. */
    private static final long LOOK_MILLIS = 50;
    /** Unit of memory: a semaphore counts in 31 bits. */
    private static final int PAGE = 4_096;

    private final Semaphore turns;
    private final Semaphore pages;
    private final int allPages;
    private final int queue;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * @param atOnce turns
     * @param bytes memory of all turns together; 0 for no limit
     * @param queue maximum of waiting callers
     */
    public ConcurrencyLimit(int atOnce, long bytes, int queue) {
        this.turns = new Semaphore(atOnce, true);
        this.allPages = pages(bytes);
        this.pages = new Semaphore(allPages, true);
        this.queue = queue;
    }

    private static int pages(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, (bytes + PAGE - 1) / PAGE);
    }

    /**
     * Takes a turn and memory; both are given back by {@link Turn#giveBack}.
     *
     * @param bytes memory; an amount above the total counts as the total
     * @param gone whether the caller has closed its connection
     * @param deadline reading of {@link System#nanoTime} until which it waits
     * @throws RejectedExecutionException if the queue is full, at the deadline, or if the caller left
     */
    public Turn take(long bytes, BooleanSupplier gone, long deadline) {
        int wanted = Math.min(allPages, pages(bytes));
        if (turns.tryAcquire()) {
            if (pages.tryAcquire(wanted)) {
                return new Turn(wanted);
            }
            turns.release();
        }
        if (waiting.incrementAndGet() > queue) {
            waiting.decrementAndGet();
            throw new RejectedExecutionException("Too many wait");
        }
        try {
            acquire(turns, 1, gone, deadline);
            try {
                acquire(pages, wanted, gone, deadline);
            } catch (RejectedExecutionException e) {
                turns.release();
                throw e;
            }
            return new Turn(wanted);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static void acquire(Semaphore semaphore, int permits, BooleanSupplier gone, long deadline) {
        try {
            while (!semaphore.tryAcquire(permits, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (gone.getAsBoolean()) {
                    throw new RejectedExecutionException("The caller left");
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new RejectedExecutionException("No turn in time");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("Interrupted", e);
        }
    }

    /** A turn and its memory. */
    public final class Turn {
        private final int held;

        private Turn(int held) {
            this.held = held;
        }

        /** Must be called once. */
        public void giveBack() {
            pages.release(held);
            turns.release();
        }
    }

    /** Free turns. */
    public int free() {
        return turns.availablePermits();
    }

    /** Free memory, in bytes. */
    public long freeBytes() {
        return (long) pages.availablePermits() * PAGE;
    }
}
