package org.siteselection.http.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Work of a timer, which must not go on while the beans that it uses are taken apart: once {@link #stop} has returned, nothing
 * begins any more, and what was under way has ended, unless it took too long. Failures of work that a stop overtakes are of no
 * interest and only logged at the level of debugging.
 */
public final class BackgroundWork {
    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;

    /** Runs the work, unless the service is stopping or the work is already under way. */
    public void run(Runnable work) {
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (!stopping) {
                work.run();
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                throw e;
            }
            LOG.debug("The service stops; this work was given up", e);
        } finally {
            turn.unlock();
        }
    }

    /** Whether work that is under way should be given up. */
    public boolean isStopping() {
        return stopping;
    }

    /** Lets nothing begin any more and waits a few seconds for what is under way. */
    public void stop() {
        stop(PATIENCE);
    }

    /** @return whether nothing is under way any more */
    boolean stop(Duration patience) {
        stopping = true;
        try {
            if (turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                turn.unlock();
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
