package org.siteselection.scoring;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The rule that ends a long computation. The caller supplies the clock, because this package has none.
 *
 * <p>A rule can be bound to the thread that works ({@link #during}). Loops whose length depends on the input either read it
 * ({@link #current}) and check it at least every few hundred thousand elementary steps, or count their steps ({@link
 * #spend}), which checks it when enough of them have added up. Work without a bound rule runs to its end. A computation that
 * uses other threads passes the rule to them.
 *
 * @param cancelled whether the answer is no longer needed; called by several threads
 * @param clock nanoseconds from any origin, such as {@code System::nanoTime}
 * @param deadline reading of the clock after which the computation stops
 */
public record StopRule(BooleanSupplier cancelled, LongSupplier clock, long deadline) {
    /** Elementary steps between two checks of counted work: some hundredths of a millisecond. */
    static final int STEPS = 16_384;

    /** Steps that a logarithm or an exponential of {@link StrictMath} takes. */
    public static final int TRANSCENDENTAL = 16;

    private static final StopRule NEVER = new StopRule(() -> false, () -> 0, 0);
    private static final ThreadLocal<Binding> CURRENT = ThreadLocal.withInitial(() -> new Binding(NEVER));

    /** A rule bound to a thread, with the steps since its last check. */
    private static final class Binding {
        private final StopRule rule;
        private long steps;

        Binding(StopRule rule) {
            this.rule = rule;
        }
    }

    /** Never ends the work. */
    public static StopRule never() {
        return NEVER;
    }

    /** The rule bound to this thread. */
    public static StopRule current() {
        return CURRENT.get().rule;
    }

    /**
     * Counts work of this thread, across all loops that report it, and checks its rule once in {@value #STEPS} steps. Report
     * work before it is done, a row or a block at a time: one report costs as much as a few steps.
     *
     * @param steps additions, comparisons or table look-ups; a logarithm or an exponential counts as {@value #TRANSCENDENTAL}
     * @throws StoppedException if the work must stop
     */
    public static void spend(long steps) {
        Binding binding = CURRENT.get();
        binding.steps += steps;
        if (binding.steps >= STEPS) {
            binding.steps = 0;
            binding.rule.check();
        }
    }

    /**
     * Runs work on this thread under this rule, and restores the previous rule afterwards.
     *
     * @throws StoppedException if the work checks the rule and must stop
     */
    public <T> T during(Supplier<T> work) {
        Binding before = CURRENT.get();
        CURRENT.set(new Binding(this));
        try {
            return work.get();
        } finally {
            if (before.rule == NEVER) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** @throws StoppedException if the work must stop */
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
