package org.siteselection.http.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Work of a timer, which must not run while the beans that it uses are destroyed. After {@link #stop} has returned, no work
 * starts, and running work has ended unless it exceeded the wait. Failures of work during a stop are expected and logged at
 * debug level only.
 */
public final class BackgroundWork {
    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;

    /** Runs the work, unless the service is stopping or the work is already running. */
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
            LOG.debug("The service stops; this work was abandoned", e);
        } finally {
            turn.unlock();
        }
    }

    /** Whether running work should end. */
    public boolean isStopping() {
        return stopping;
    }

    /** Prevents further work from starting and waits a few seconds for running work. */
    public void stop() {
        stop(PATIENCE);
    }

    /** @return whether all work has ended */
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
