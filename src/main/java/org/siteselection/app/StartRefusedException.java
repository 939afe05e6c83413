package org.siteselection.app;

import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.Causes;

/**
 * The service cannot start. The exception has no stack trace: the fault is in the files, and the message gives the place.
 */
final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String report) {
        super(report, null, false, false);
    }

    /** The first {@code StartRefusedException} among the causes of a failure, if any. */
    static @Nullable StartRefusedException in(@Nullable Throwable failure) {
        return Causes.first(failure, StartRefusedException.class);
    }
}
