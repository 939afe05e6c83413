package org.siteselection.http.traffic;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Signals that running requests must end because the process is stopping. Requests have three quarters of {@code
 * quarkus.shutdown.timeout} for their work; the rest of the time is for their answers. Quarkus itself only waits for them
 * and reports the stop after the wait.
 */
@ApplicationScoped
public class ServiceStop {
    private static volatile @Nullable Long due;

    private final long nanos;
    private @Nullable Thread hook;

    ServiceStop(@ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> timeout) {
        nanos = timeout.orElse(Duration.ZERO).toNanos() / 4 * 3;
    }

    /** Whether running work must end. */
    public static boolean isDue() {
        Long at = due;
        return at != null && System.nanoTime() - at >= 0;
    }

    /** The process's shutdown hooks run concurrently with the one that stops the service. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 3) StartupEvent event) {
        Thread added = new Thread(this::begin, "service-stop");
        try {
            Runtime.getRuntime().addShutdownHook(added);
            hook = added;
        } catch (IllegalStateException e) {
            // The process is stopping before the service has started.
            begin();
        }
    }

    void end(@Observes ShutdownEvent event) {
        Thread added = hook;
        try {
            if (added != null) {
                Runtime.getRuntime().removeShutdownHook(added);
            }
        } catch (IllegalStateException e) {
            // The process is ending, and the hook has run.
            hook = null;
        }
    }

    private void begin() {
        due = System.nanoTime() + nanos;
    }
}
