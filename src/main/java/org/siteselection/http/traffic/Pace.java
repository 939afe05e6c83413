package org.siteselection.http.traffic;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The time limits of a connection's current phase, in nanoseconds. */
final class Pace {
    static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier clock;
    private final long silence;
    private final long longestHead;
    private final long slowestBody;
    private long began;
    private long lastRead;
    private long received;

    Pace(HttpConfig.Connecting config, LongSupplier clock) {
        this.clock = clock;
        this.silence = config.silence().toNanos();
        this.longestHead = config.longestHead().toNanos();
        this.slowestBody = Math.max(1, config.slowestBody().asLongValue());
    }

    /** Begins a phase. */
    void begin() {
        began = clock.getAsLong();
        lastRead = began;
        received = 0;
    }

    /** Records received bytes. */
    void arrived() {
        lastRead = clock.getAsLong();
    }

    /** Records received bytes of the body. */
    void received(int bytes) {
        received += bytes;
    }

    /** Time left in this phase; {@link #NEVER} for a phase without a limit. */
    long left(Phase phase) {
        return switch (phase) {
            case NEW -> untilSilent();
            case HEAD -> Math.min(untilSilent(), untilLate(0));
            case BODY -> Math.min(untilSilent(), untilLate(received));
            case IDLE, ANSWER -> NEVER;
        };
    }

    private long untilSilent() {
        return lastRead + silence - clock.getAsLong();
    }

    private long untilLate(long bytes) {
        double earned = (double) TimeUnit.SECONDS.toNanos(1) * bytes / slowestBody;
        return began + longestHead + (long) earned - clock.getAsLong();
    }
}
