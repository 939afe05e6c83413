package org.siteselection.runs;

import java.util.UUID;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/** A stored run cannot be scored again. The message is a sentence for the caller. */
final class NotReproducibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReproducibleException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The problem of a document that needs the run: {@code too-large} in this heap, otherwise {@code run-not-reproducible}. */
    ApiException problem(UUID run) {
        return getCause() instanceof ApiException refused && refused.code().equals("too-large")
                ? refused
                : new ApiException(ProblemCode.CONFLICT, "Run " + run + ": " + getMessage()).as("run-not-reproducible");
    }
}
