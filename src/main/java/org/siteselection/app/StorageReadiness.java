package org.siteselection.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.security.Access;
import org.siteselection.storage.WriteGuard;
import org.siteselection.storage.WriteTrials;

/**
 * Ready when the database answers and takes writes, or when this instance refuses changes on purpose. A database that is frozen
 * closes no connection, so a thread of its own looks, and readiness waits for it only a while; rankings of the loaded catalogue
 * go on all the same.
 */
@Readiness
@ApplicationScoped
class StorageReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(StorageReadiness.class);
    private static final long PATIENCE_SECONDS = 3;

    /** Nanoseconds for which a look holds, so that many who ask do not make many writes. */
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(200);

    private final Catalogue catalogue;
    private final WriteGuard guard;
    private final WriteTrials trials;
    private final DatabaseFailures failures;
    private final Access access;
    // One at a time: a look that hangs must not take a second connection, let alone the whole pool.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread looking = new Thread(work, "storage-readiness");
        looking.setDaemon(true);
        return looking;
    });
    private @Nullable Future<Found> look;
    private volatile boolean refusedWrites;

    StorageReadiness(
            Catalogue catalogue, WriteGuard guard, WriteTrials trials, DatabaseFailures failures, Access access) {
        this.catalogue = catalogue;
        this.guard = guard;
        this.trials = trials;
        this.failures = failures;
        this.access = access;
    }

    /**
     * What a look found.
     *
     * @param fault why a write that should be possible is not; null when it is
     * @param refusal why this instance changes nothing; null when it does
     */
    private record Found(@Nullable String fault, @Nullable String refusal, long at) {}

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("storage");
        Found found = failures.full() ? fault("The disk of the database is full.") : found();
        if (found.fault != null) {
            return response.down().withData("reason", found.fault).build();
        }
        return response.up().withData("changes", changes(found.refusal)).build();
    }

    /** The reason names versions and editions, which only callers with a token get. */
    private String changes(@Nullable String refusal) {
        if (refusal == null) {
            return "possible";
        }
        return access.readsConfidential() ? "refused: " + refusal : "refused";
    }

    private Found found() {
        try {
            return look().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return fault("The database has not answered for " + PATIENCE_SECONDS + " seconds.");
        } catch (ExecutionException e) {
            return fault("The database does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fault("The look at the database was given up.");
        }
    }

    private static Found fault(String reason) {
        return new Found(reason, null, System.nanoTime());
    }

    private synchronized Future<Found> look() throws InterruptedException, ExecutionException {
        Future<Found> last = look;
        if (last == null || last.isDone() && (!succeeded(last) || System.nanoTime() - last.get().at > FRESH)) {
            last = thread.submit(this::lookAtDatabase);
            look = last;
        }
        return last;
    }

    private static boolean succeeded(Future<Found> done) {
        try {
            return done.get().fault == null;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Found lookAtDatabase() {
        Optional<String> fault = guard.fault();
        if (fault.isPresent()) {
            return fault(fault.get());
        }
        catalogue.storedRevision();
        String refusal = catalogue.refusal().orElse(null);
        if (guard.refusal().isEmpty()) {
            try {
                trials.run();
                refusedWrites = false;
            } catch (RuntimeException e) {
                return fault(refused(e));
            }
        }
        return new Found(null, refusal, System.nanoTime());
    }

    private String refused(RuntimeException failure) {
        if (failures.translate(failure).isEmpty() && !refusedWrites) {
            LOG.error("The database answers and takes no writes", failure);
            refusedWrites = true;
        }
        return failures.full() ? "The disk of the database is full." : "The database answers and takes no writes.";
    }
}
