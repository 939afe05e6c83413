package org.siteselection.http.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BackgroundWorkTest {
    private final BackgroundWork work = new BackgroundWork();
    private final List<String> done = new ArrayList<>();

    @Test
    void aStopWaitsForRunningWorkAndPreventsFurtherWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> work.run(() -> {
            begun.countDown();
            while (!work.isStopping()) {
                Thread.onSpinWait();
            }
            done.add("job");
        }));
        begun.await();
        work.run(() -> done.add("a second one at the same time"));
        assertThat(work.stop(Duration.ofSeconds(30))).isTrue();

        assertThat(done).containsExactly("job");
        work.run(() -> done.add("late"));
        assertThat(done).containsExactly("job");
        job.get();
    }

    @Test
    void workThatHangsDoesNotBlockTheStop() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> work.run(() -> {
            begun.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("The pool is closed");
        }));
        begun.await();

        assertThat(work.stop(Duration.ofMillis(20))).isFalse();
        released.countDown();
        // The failure that the stop caused is ignored.
        job.get();
    }

    @Test
    void aFailureWhileTheServiceRunsIsThrown() {
        assertThatThrownBy(() -> work.run(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
    }
}
