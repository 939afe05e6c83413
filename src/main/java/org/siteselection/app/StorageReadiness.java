package org.siteselection.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.Catalogue;

/**
 * Ready when the database answers and has room. A database that is frozen closes no connection, so it is asked on a thread of
 * its own and given up on soon; rankings of the loaded catalogue go on all the same.
 */
@Readiness
@ApplicationScoped
class StorageReadiness implements HealthCheck {
    private static final long PATIENCE_SECONDS = 3;

    private final Catalogue catalogue;
    private final DatabaseFailures failures;
    // One at a time: a look that hangs must not take a second connection, let alone the whole pool.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread looking = new Thread(work, "storage-readiness");
        looking.setDaemon(true);
        return looking;
    });
    private @Nullable Future<Long> look;

    StorageReadiness(Catalogue catalogue, DatabaseFailures failures) {
        this.catalogue = catalogue;
        this.failures = failures;
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("storage");
        String fault = failures.full() ? "The disk of the database is full." : fault();
        return fault == null
                ? response.up().build()
                : response.down().withData("reason", fault).build();
    }

    private @Nullable String fault() {
        try {
            look().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return null;
        } catch (TimeoutException e) {
            return "The database has not answered for " + PATIENCE_SECONDS + " seconds.";
        } catch (ExecutionException e) {
            return "The database does not answer.";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "The look at the database was given up.";
        }
    }

    private synchronized Future<Long> look() {
        Future<Long> last = look;
        if (last == null || last.isDone()) {
            last = thread.submit(catalogue::storedRevision);
            look = last;
        }
        return last;
    }
}
