package org.siteselection.scoring;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * When to give up a long computation. The caller brings the clock, since the mathematics has none.
 *
 * @param cancelled whether nobody waits for the answer any more; asked by several threads
 * @param clock nanoseconds from any origin, such as {@code System::nanoTime}
 * @param deadline reading of the clock after which the computation stops
 */
public record StopRule(BooleanSupplier cancelled, LongSupplier clock, long deadline) {
    private static final StopRule NEVER = new StopRule(() -> false, () -> 0, 0);

    /** Goes on to the end. */
    public static StopRule never() {
        return NEVER;
    }

    /** @throws StoppedException when it is time to stop */
    public void check() {
        if (cancelled.getAsBoolean()) {
            throw new StoppedException(StoppedException.Reason.CANCELLED);
        }
        // Differences, because such clocks may wrap around.
        if (clock.getAsLong() - deadline > 0) {
            throw new StoppedException(StoppedException.Reason.DEADLINE);
        }
    }
}
