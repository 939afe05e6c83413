package org.siteselection.ranking;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/** Lets a few do something at once, and a few more wait for their turn. */
final class Turns {
    /** Between two looks whether a waiting caller has left. */
    private static final long LOOK_MILLIS = 50;

    private final Semaphore free;
    private final int queue;
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param queue how many may wait */
    Turns(int atOnce, int queue) {
        this.free = new Semaphore(atOnce, true);
        this.queue = queue;
    }

    /**
     * Takes a turn, which is to be given back.
     *
     * @throws RejectedExecutionException when too many wait already, or it was not this one's turn in time
     * @throws StoppedException when the caller left
     */
    void take(StopRule stop) {
        try {
            if (free.tryAcquire(0, TimeUnit.SECONDS)) {
                return;
            }
            if (waiting.incrementAndGet() > queue) {
                waiting.decrementAndGet();
                throw new RejectedExecutionException("Too many wait");
            }
            try {
                while (!free.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    look(stop);
                }
            } finally {
                waiting.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(StoppedException.Reason.CANCELLED);
        }
    }

    private static void look(StopRule stop) {
        try {
            stop.check();
        } catch (StoppedException e) {
            if (e.reason() == StoppedException.Reason.DEADLINE) {
                throw new RejectedExecutionException("No turn in time", e);
            }
            throw e;
        }
    }

    void giveBack() {
        free.release();
    }

    /** Turns that could be taken now. */
    int free() {
        return free.availablePermits();
    }
}
