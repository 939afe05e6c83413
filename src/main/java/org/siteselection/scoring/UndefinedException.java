package org.siteselection.scoring;

import java.util.Objects;

/** A formula is not defined for its values. */
public final class UndefinedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String subject;

    /**
     * @param code kebab-case, {@code division-by-zero}
     * @param subject id of the object at fault, may be empty
     * @param message the error, as a clause without subject
     */
    public UndefinedException(String code, String subject, String message) {
        super(message, null, false, false);
        this.code = code;
        this.subject = subject;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public String code() {
        return code;
    }

    public String subject() {
        return subject;
    }
}
