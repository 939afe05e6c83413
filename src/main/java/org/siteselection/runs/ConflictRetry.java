package org.siteselection.runs;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Retries a transaction that lost a conflict with another writer: a duplicate key, a lock or a deadlock. The retry starts
 * from the beginning and reads the other writer's changes.
 */
final class ConflictRetry {
    private static final Logger LOG = Logger.getLogger(ConflictRetry.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final int LONGEST_PAUSE_MILLIS = 40;
    /** H2: the row was changed by a transaction that is still open. */
    private static final String H2_CONCURRENT_UPDATE = "90131";

    private ConflictRetry() {}

    /** The result of the first attempt without a conflict, of at most {@value #MOST_ATTEMPTS}. */
    static <T> T retried(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !lost(e)) {
                    throw e;
                }
                LOG.debugf("Attempt %d lost a conflict with another writer: %s", attempt, e.getMessage());
                pause(attempt);
            }
        }
    }

    /** By the SQL state: integrity (23), rollback (40), lock not available, and H2's own code. */
    private static boolean lost(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null
                    && (state.startsWith("23")
                            || state.startsWith("40")
                            || state.startsWith("HYT")
                            || state.equals("55P03")
                            || state.equals(H2_CONCURRENT_UPDATE))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(LONGEST_PAUSE_MILLIS, 4 * attempt)) + 1L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another writer held the row", e);
        }
    }
}
