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
 * Ready when the database answers and accepts writes, or when this instance refuses changes on purpose. A frozen database
 * closes no connection, so a separate thread checks it and readiness waits for the result with a timeout. Rankings of the
 * loaded catalogue do not depend on it.
 */
@Readiness
@ApplicationScoped
class StorageReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(StorageReadiness.class);
    private static final long PATIENCE_SECONDS = 3;

    /** Nanoseconds for which a check result is reused, so that frequent probes do not cause frequent writes. */
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(200);

    private final Catalogue catalogue;
    private final WriteGuard guard;
    private final WriteTrials trials;
    private final DatabaseFailures failures;
    private final Access access;
    // One check at a time: checks that hang must not take several connections of the pool.
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
     * The result of a check.
     *
     * @param fault the reason why writes fail although they should succeed; null if they succeed
     * @param refusal the reason why this instance refuses changes; null if it accepts them
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

    /** The reason names versions and editions, which only callers with a token may see. */
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
            return fault("The check of the database was interrupted.");
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
            LOG.error("The database answers and accepts no writes", failure);
            refusedWrites = true;
        }
        return failures.full() ? "The disk of the database is full." : "The database answers and accepts no writes.";
    }
}
