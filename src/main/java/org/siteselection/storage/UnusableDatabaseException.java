package org.siteselection.storage;

/**
 * The service cannot store its data in the database. The exception has no stack trace: the message names the fault and the
 * remedy.
 */
public final class UnusableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableDatabaseException(String message) {
        super(message, null, false, false);
    }
}
