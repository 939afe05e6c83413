package org.siteselection.app;

import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.Causes;

/** The service cannot start. Without a stack trace: what is wrong is in the files, and the message says where. */
final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String report) {
        super(report, null, false, false);
    }

    /** The refusal among the causes of a failure, if there is one. */
    static @Nullable StartRefusedException in(@Nullable Throwable failure) {
        return Causes.first(failure, StartRefusedException.class);
    }
}
