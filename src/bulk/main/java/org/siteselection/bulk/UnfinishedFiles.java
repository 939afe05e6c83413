package org.siteselection.bulk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run before its result is complete, beside the result and with a leading dot. They are removed at the end of the
 * run, and when a signal ends the process.
 */
final class UnfinishedFiles implements AutoCloseable {
    /** DuckDB ends a statement within a second; a statement that does not end must not keep the process. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Path target;
    private final Path part;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "remove-unfinished-files");
    private volatile @Nullable Path spill;
    private volatile @Nullable Statement running;
    private volatile boolean stopped;

    /** @param extension of the result, which gives its format */
    UnfinishedFiles(Path output, String extension) throws IOException {
        target = output.toAbsolutePath();
        Path directory = Objects.requireNonNull(target.getParent(), "a file has a directory");
        part = directory.resolve(
                "." + target.getFileName() + "-" + ProcessHandle.current().pid() + "." + extension);
        // Before the first file exists, so that no signal comes in between.
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            spill = Files.createTempDirectory(directory, ".site-selection-spill-");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** File for the rows until they are complete. */
    Path part() {
        return part;
    }

    /** Directory for what does not fit into memory. */
    Path spill() {
        return Objects.requireNonNull(spill);
    }

    /** A statement that a signal cancels. */
    void cancelOnSignal(Statement statement) {
        running = statement;
    }

    /** Gives the complete rows their name, in place of an earlier file. */
    void complete() throws IOException {
        if (stopped) {
            throw new InterruptedIOException("The run was interrupted.");
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        remove();
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook runs.
        }
    }

    /** The process exists until its hooks end, so that this waits for the run: it could create files after their removal. */
    private void stop() {
        stopped = true;
        long end = System.nanoTime() + PATIENCE;
        try {
            // A signal between two statements cancels neither, so that one cancellation is too few.
            do {
                cancel();
            } while (!ended.await(50, TimeUnit.MILLISECONDS) && System.nanoTime() < end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        remove();
    }

    private void cancel() {
        Statement statement = running;
        try {
            if (statement != null && !statement.isClosed()) {
                statement.cancel();
            }
        } catch (SQLException e) {
            // It has ended.
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(part);
            Path directory = spill;
            if (directory != null && Files.isDirectory(directory)) {
                List<Path> files;
                try (Stream<Path> walk = Files.walk(directory)) {
                    files = walk.sorted(Comparator.reverseOrder()).toList();
                }
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            // A file that is left behind begins with a dot and harms nothing.
        }
    }
}
