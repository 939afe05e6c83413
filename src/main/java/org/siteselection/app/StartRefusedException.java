package org.siteselection.app;

import io.smallrye.config.ConfigValidationException;
import org.jspecify.annotations.Nullable;

/** The service cannot start. Without a stack trace: what is wrong is in the files, and the message says where. */
final class StartRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefusedException(String report) {
        super(report, null, false, false);
    }

    /** The refusal among the causes of a failure, if there is one. */
    static @Nullable StartRefusedException in(@Nullable Throwable failure) {
        return cause(failure, StartRefusedException.class);
    }

    /** What the operator has to read, where the failure is a refusal or a property that is misspelt; null for any other. */
    static @Nullable String report(@Nullable Throwable failure) {
        StartRefusedException refused = in(failure);
        if (refused != null) {
            return refused.getMessage();
        }
        // Found before there is a log, so that nobody else would tell it.
        ConfigValidationException config = cause(failure, ConfigValidationException.class);
        return config == null ? null : "The service does not start. " + config.getMessage();
    }

    private static <T extends Throwable> @Nullable T cause(@Nullable Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
