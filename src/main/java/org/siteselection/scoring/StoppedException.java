package org.siteselection.scoring;

/** The {@link StopRule} of a computation ended it. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reason. */
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
