package org.siteselection.storage;

/** The service cannot keep its data in the database. Without a stack trace: the message says what is wrong and what to do. */
public final class UnusableDatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableDatabaseException(String message) {
        super(message, null, false, false);
    }
}
