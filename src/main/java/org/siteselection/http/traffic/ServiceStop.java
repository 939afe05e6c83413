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
 * Whether requests that are under way have to end, because the process was told to stop. They get three quarters of
 * {@code quarkus.shutdown.timeout}; in the rest their answers are written. Quarkus itself only waits for them, and reports the
 * stop when it has waited.
 */
@ApplicationScoped
public class ServiceStop {
    private static volatile @Nullable Long due;

    private final long nanos;
    private @Nullable Thread hook;

    ServiceStop(@ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> timeout) {
        nanos = timeout.orElse(Duration.ZERO).toNanos() / 4 * 3;
    }

    /** Whether work that goes on must be given up. */
    public static boolean isDue() {
        Long at = due;
        return at != null && System.nanoTime() - at >= 0;
    }

    /** Hooks of the process run at once with the one that stops the service. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 3) StartupEvent event) {
        Thread added = new Thread(this::begin, "service-stop");
        try {
            Runtime.getRuntime().addShutdownHook(added);
            hook = added;
        } catch (IllegalStateException e) {
            // The process was told to stop before the service has started.
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
