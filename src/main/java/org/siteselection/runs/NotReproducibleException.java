package org.siteselection.runs;

/** A stored run cannot be scored again. The message is a sentence for the caller. */
final class NotReproducibleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotReproducibleException(String message, Throwable cause) {
        super(message, cause);
    }
}
