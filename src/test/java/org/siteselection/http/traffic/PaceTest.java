package org.siteselection.http.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private record Config(OptionalInt most) implements HttpConfig.Connecting {
        @Override
        public Duration silence() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration longestHead() {
            return Duration.ofSeconds(30);
        }

        @Override
        public MemorySize slowestBody() {
            return new MemorySize(BigInteger.valueOf(1_000));
        }
    }

    private long now;
    private final Pace pace = new Pace(new Config(OptionalInt.empty()), () -> TimeUnit.SECONDS.toNanos(now));

    private long left(Phase phase) {
        return TimeUnit.NANOSECONDS.toSeconds(pace.left(phase));
    }

    @Test
    void silenceIsCountedFromTheLastByte() {
        pace.begin();
        now = 7;
        assertThat(left(Phase.NEW)).isEqualTo(3);
        pace.arrived();
        assertThat(left(Phase.HEAD)).isEqualTo(10);
    }

    @Test
    void aSlowHeadTimesOut() {
        pace.begin();
        for (now = 0; now < 29; now += 9) {
            pace.arrived();
            assertThat(left(Phase.HEAD)).isPositive();
        }
        now = 30;
        pace.arrived();
        assertThat(left(Phase.HEAD)).isZero();
    }

    @Test
    void everyThousandBytesOfABodyAddASecond() {
        pace.begin();
        pace.received(5_000);
        now = 35;
        pace.arrived();
        assertThat(left(Phase.BODY)).isZero();
        pace.received(3_000);
        assertThat(left(Phase.BODY)).isEqualTo(3);
    }

    @Test
    void waitingForTheNextRequestOrAnAnswerNeverTimesOut() {
        now = 1_000_000;
        assertThat(pace.left(Phase.IDLE)).isEqualTo(Pace.NEVER);
        assertThat(pace.left(Phase.ANSWER)).isEqualTo(Pace.NEVER);
    }

    @Test
    void connectionsFitIntoTheOpenFilesAndTheHeap() {
        long large = 64L << 30;
        assertThat(Connections.most(new Config(OptionalInt.empty()), OptionalLong.of(1_000_000), large))
                .isEqualTo(10_000);
        assertThat(Connections.most(new Config(OptionalInt.empty()), OptionalLong.of(1_000_000), 256L << 20))
                .isEqualTo(2_048);
        assertThat(Connections.most(new Config(OptionalInt.empty()), OptionalLong.of(500), large))
                .isBetween(400, 499);
        assertThat(Connections.most(new Config(OptionalInt.of(700)), OptionalLong.of(500), large))
                .isBetween(400, 499);
        assertThat(Connections.most(new Config(OptionalInt.of(7)), OptionalLong.empty(), large))
                .isEqualTo(7);
        assertThat(Connections.most(new Config(OptionalInt.empty()), OptionalLong.of(3), large))
                .isPositive();
    }
}
