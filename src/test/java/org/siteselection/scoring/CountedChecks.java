package org.siteselection.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;

/** Counts how often work checks its stop rule, with a clock that advances at every reading. */
public final class CountedChecks {
    private CountedChecks() {}

    /** Checks until the work is done. */
    public static long of(Runnable work) {
        AtomicLong readings = new AtomicLong();
        run(new StopRule(() -> false, readings::incrementAndGet, Long.MAX_VALUE), work);
        return readings.get();
    }

    /** More work has more checks, and both end at the first check after their deadline. */
    public static void assertGrow(Runnable small, Runnable large) {
        long few = of(small);
        long many = of(large);
        assertThat(few).isPositive();
        assertThat(many).isGreaterThan(few);
        for (long until : new long[] {0, few / 2, many - 1}) {
            AtomicLong readings = new AtomicLong();
            StopRule late = new StopRule(() -> false, readings::incrementAndGet, until);
            assertThatThrownBy(() -> run(late, large)).isInstanceOf(StoppedException.class);
            assertThat(readings).hasValue(until + 1);
        }
    }

    private static void run(StopRule rule, Runnable work) {
        rule.during(() -> {
            work.run();
            return null;
        });
    }
}
