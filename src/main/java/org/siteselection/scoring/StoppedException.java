package org.siteselection.scoring;

/** A computation that its {@link StopRule} ended before it was done. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it ended. */
    public enum Reason {
        CANCELLED,
        DEADLINE
    }

    private final Reason reason;

    public StoppedException(Reason reason) {
        super(reason == Reason.CANCELLED ? "cancelled" : "past its deadline", null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
