package org.siteselection.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Detects whether the file of an embedded database is still the file that the service opened. A process can write to a
 * deleted file without an error, and the data is lost when the process ends.
 */
@ApplicationScoped
class OpenedFile {
    private static final Logger LOG = Logger.getLogger(OpenedFile.class);

    private final @Nullable DatabaseFile file;
    private @Nullable Object opened;
    private @Nullable String logged;

    @Inject
    OpenedFile(@ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url) {
        this(url.flatMap(DatabaseFile::of).orElse(null));
    }

    OpenedFile(@Nullable DatabaseFile file) {
        this.file = file;
    }

    /** Runs after the migrations have opened the database. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent event) throws IOException {
        remember();
    }

    synchronized void remember() throws IOException {
        opened = file == null ? null : file.key().orElse(null);
    }

    /** The fault of the file; empty if it is still the opened file, or if the database has no file. */
    synchronized Optional<String> fault() {
        if (file == null || opened == null) {
            return Optional.empty();
        }
        String fault = look(file, opened);
        if (fault == null) {
            if (logged != null) {
                LOG.infof("The database file %s is the opened one again", file.path());
            }
        } else if (!fault.equals(logged)) {
            LOG.errorf(
                    "The database file %s %s while the service was running. Rankings of the loaded catalogue go on,"
                            + " nothing is stored. Stop the service, put the file back or restore a backup, and start"
                            + " the service again",
                    file.path(), fault);
        }
        logged = fault;
        return Optional.ofNullable(fault).map(what -> "The database file " + what + " while the service was running.");
    }

    private static @Nullable String look(DatabaseFile file, Object before) {
        try {
            Object now = file.key().orElse(null);
            if (now == null) {
                return "was deleted or moved";
            }
            if (!now.equals(before)) {
                return "was replaced";
            }
            return null;
        } catch (IOException e) {
            return "was truncated or made inaccessible";
        }
    }
}
