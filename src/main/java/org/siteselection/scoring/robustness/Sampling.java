package org.siteselection.scoring.robustness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/**
 * The number of draws and their threads. Draws run in chunks of a fixed size whose results are merged in the order of the
 * chunks, so floating-point sums are bitwise equal for any number of threads.
 *
 * @param samples number of draws, at least 1
 * @param seed seed of all draws
 * @param executor threads besides the calling one; if they are busy or closed, the calling thread does the work
 * @param parallelism number of concurrent chunks, at least 1; limits the memory
 * @param stop rule that stops the work
 */
public record Sampling(int samples, long seed, Executor executor, int parallelism, StopRule stop) {
    static final int CHUNK = 1000;

    /** @throws IllegalArgumentException for less than one sample or chunk */
    public Sampling {
        if (samples < 1 || parallelism < 1) {
            throw new IllegalArgumentException("Samples and parallelism must be positive");
        }
    }

    /** Runs on the calling thread alone, without a stop rule. */
    public static Sampling onThisThread(int samples, long seed) {
        return new Sampling(samples, seed, Runnable::run, 1, StopRule.never());
    }

    /** The work on draws {@code from} (inclusive) to {@code to} (exclusive), on a thread with the bound stop rule. */
    interface Chunk<T> {
        T run(int from, int to);
    }

    /**
     * Runs all chunks.
     *
     * @param merge receives the results in the order of the chunks, on the calling thread
     * @throws StoppedException by the stop rule, or if the calling thread is interrupted
     */
    <T> void run(Chunk<T> chunk, Consumer<T> merge) {
        Deque<FutureTask<T>> underWay = new ArrayDeque<>();
        try {
            long from = 0;
            while (from < samples || !underWay.isEmpty()) {
                while (from < samples && underWay.size() < parallelism) {
                    int start = (int) from;
                    int end = (int) Math.min(samples, from + CHUNK);
                    underWay.add(start(new FutureTask<>(() -> stop.during(() -> begun(chunk, start, end)))));
                    from = end;
                }
                FutureTask<T> oldest = underWay.remove();
                // Runs the chunk here if no thread has taken it, so that a busy pool cannot block this thread.
                oldest.run();
                merge.accept(result(oldest));
            }
        } finally {
            underWay.forEach(task -> task.cancel(false));
        }
    }

    /** A chunk of few steps makes no check itself. */
    private <T> T begun(Chunk<T> chunk, int from, int to) {
        stop.check();
        return chunk.run(from, to);
    }

    private <T> FutureTask<T> start(FutureTask<T> task) {
        if (parallelism > 1) {
            try {
                executor.execute(task);
            } catch (RejectedExecutionException e) {
                // The calling thread runs it later.
                return task;
            }
        }
        return task;
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(StoppedException.Reason.CANCELLED);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
