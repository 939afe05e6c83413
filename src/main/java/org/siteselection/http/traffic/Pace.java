package org.siteselection.http.traffic;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How long a connection may still take for what it is sending, in nanoseconds. */
final class Pace {
    static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier clock;
    private final long silence;
    private final long longestHead;
    private final long slowestBody;
    private long began;
    private long lastRead;
    private long received;

    Pace(ConnectionConfig config, LongSupplier clock) {
        this.clock = clock;
        this.silence = config.silence().toNanos();
        this.longestHead = config.longestHead().toNanos();
        this.slowestBody = Math.max(1, config.slowestBody().asLongValue());
    }

    /** Something new is expected from now on. */
    void begin() {
        began = clock.getAsLong();
        lastRead = began;
        received = 0;
    }

    /** Bytes came in. */
    void arrived() {
        lastRead = clock.getAsLong();
    }

    /** Bytes of the body came in. */
    void received(int bytes) {
        received += bytes;
    }

    /** Time left in this phase; {@link #NEVER} where it may last. */
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
