package org.siteselection.scoring;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * When to give up a long computation. The caller brings the clock, since the mathematics has none.
 *
 * <p>A rule can be bound to the thread that works ({@link #during}). Loops whose length depends on the input read it once
 * ({@link #current}) and check it at least every few hundred thousand elementary steps; work without a bound rule goes on to
 * its end. A computation that hands work to other threads passes the rule on.
 *
 * @param cancelled whether nobody waits for the answer any more; asked by several threads
 * @param clock nanoseconds from any origin, such as {@code System::nanoTime}
 * @param deadline reading of the clock after which the computation stops
 */
public record StopRule(BooleanSupplier cancelled, LongSupplier clock, long deadline) {
    private static final StopRule NEVER = new StopRule(() -> false, () -> 0, 0);
    private static final ThreadLocal<StopRule> CURRENT = ThreadLocal.withInitial(() -> NEVER);

    /** Goes on to the end. */
    public static StopRule never() {
        return NEVER;
    }

    /** The rule of the work that this thread does. */
    public static StopRule current() {
        return CURRENT.get();
    }

    /**
     * Does some work on this thread under this rule; the rule that was bound before is bound again afterwards.
     *
     * @throws StoppedException where the work checks the rule and it is time to stop
     */
    public <T> T during(Supplier<T> work) {
        StopRule before = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.get();
        } finally {
            if (before == NEVER) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
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
