package org.siteselection.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.hibernate.JDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Causes;
import org.siteselection.http.problem.FailureTranslator;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.storage.PoolTimeout;
import org.siteselection.storage.WriteGuard;

/**
 * Translates transient database failures to a 503 with a retry: the database is unreachable or full, or rolled a transaction
 * back. Broken constraints and faulty statements are defects of the service and stay a 500.
 */
@ApplicationScoped
class DatabaseFailures implements FailureTranslator {
    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    /** Minimum nanoseconds between two lines in the log; under load an absent database would cause thousands of lines. */
    private static final long PAUSE = 5_000_000_000L;

    /**
     * Nanoseconds for which a disk counts as full after a failed write. Freeing space takes an operator, and the next write
     * may come late.
     */
    private static final long FULL_FOR = 10_000_000_000L;

    private static final int H2_READ_ONLY = 90097;

    private final Supplier<Optional<String>> fault;
    private final AtomicLong silentUntil = new AtomicLong(System.nanoTime());
    private volatile @Nullable Long fullAt;

    @Inject
    DatabaseFailures(WriteGuard guard) {
        this(guard::fault);
    }

    /** @param fault the fault of the database as a whole; empty if there is none */
    DatabaseFailures(Supplier<Optional<String>> fault) {
        this.fault = fault;
    }

    @Override
    public Optional<ApiException> translate(Throwable thrown) {
        SQLException failure = Causes.first(thrown, SQLException.class, DatabaseFailures::passes);
        if (failure == null) {
            failure = unconnected(thrown);
        }
        if (failure == null && Causes.first(thrown, SQLException.class) != null) {
            return fault.get()
                    .map(what -> new ApiException(
                            ProblemCode.DATABASE_UNAVAILABLE,
                            what + " Nothing can be stored or read from it. Rankings of the loaded catalogue go on."));
        }
        if (failure == null) {
            return Optional.empty();
        }
        if (isFull(failure)) {
            fullAt = System.nanoTime();
        }
        tell(failure);
        return Optional.of(new ApiException(ProblemCode.DATABASE_UNAVAILABLE, detail(failure)));
    }

    /** Whether a recent write failed because the disk is full. */
    boolean full() {
        Long since = fullAt;
        return since != null && System.nanoTime() - since < FULL_FOR;
    }

    /** Any failure to connect means that the database is unavailable; drivers report it in many forms. */
    private static @Nullable SQLException unconnected(Throwable thrown) {
        JDBCException failure = Causes.first(
                thrown,
                JDBCException.class,
                wrapper -> wrapper instanceof JDBCConnectionException
                        || String.valueOf(wrapper.getMessage()).startsWith("Unable to acquire JDBC Connection"));
        return failure == null ? null : failure.getSQLException();
    }

    private static String detail(SQLException failure) {
        if (isFull(failure)) {
            return "The database cannot store anything more: its disk is full. Nothing of the request was stored.";
        }
        if (failure.getErrorCode() == H2_READ_ONLY || state(failure).equals("25006")) {
            return "The database is read-only. Nothing of the request was stored.";
        }
        if (gaveUp(failure)) {
            return "The database rolled the request back because other requests were writing the same rows. Nothing of it was stored."
                    + " Try again.";
        }
        return "The database does not answer, so nothing can be stored or read from it now. Rankings of the loaded catalogue"
                + " go on. Try again shortly; a write without an answer may have been stored, so read before repeating it.";
    }

    /**
     * By SQLSTATE: 08 connection, 53 resources (the disk among them), 57 the operator, 58 the system, 40 the transaction was
     * given up, 55P03 and HYT00 waited too long for a lock, 25006 read-only. H2's 90 and 50 are its own.
     */
    private static boolean passes(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLTimeoutException
                || failure instanceof SQLNonTransientConnectionException
                || isFull(failure)
                || gaveUp(failure)
                || state(failure).matches("(08|53|57|58).*|25006")
                || failure.getErrorCode() == H2_READ_ONLY
                || PoolTimeout.is(failure);
    }

    /** PostgreSQL's disk_full; H2 says 90028 or 90031, an error while writing, and closes: 90098. */
    private static boolean isFull(SQLException failure) {
        return state(failure).equals("53100")
                || (messages(failure).contains("No space left")
                        || messages(failure).contains("File too large"));
    }

    private static boolean gaveUp(SQLException failure) {
        return state(failure).matches("40(001|P01|002|003)|55P03|HYT00");
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    private static String messages(SQLException failure) {
        StringBuilder messages = new StringBuilder();
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            messages.append(t.getMessage()).append('\n');
        }
        return messages.toString();
    }

    private void tell(SQLException failure) {
        long now = System.nanoTime();
        long until = silentUntil.get();
        if (now - until >= 0 && silentUntil.compareAndSet(until, now + PAUSE)) {
            LOG.errorf(
                    "The database failed (SQLSTATE %s): %s",
                    failure.getSQLState(),
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
