package org.siteselection.http.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Answers that wait for their clients to read. Each may hold a thread and memory, so both are limited: at the limit, the
 * oldest answer is dropped, because its client is the slowest.
 */
final class UnreadAnswers {
    private static final int MOST = 100;
    /** A client counts as slow only after this time. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final long mostBytes;
    /** The oldest first. */
    private final Map<ConnectionGuard, Answer> answers = new LinkedHashMap<>();

    private long bytes;

    /** @param mostBytes maximum of bytes of answers that are computed but not written yet */
    UnreadAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Called when the socket of the connection accepts no more of the answer for now. */
    synchronized void heldBack(ConnectionGuard connection) {
        answers.computeIfAbsent(connection, first -> new Answer());
        if (answers.size() > MOST) {
            Map.Entry<ConnectionGuard, Answer> oldest =
                    answers.entrySet().iterator().next();
            if (System.nanoTime() - oldest.getValue().since > PATIENCE) {
                drop(oldest.getKey());
            }
        }
    }

    /** Adds bytes of an answer that wait for the socket; a negative number after the socket accepted some. */
    synchronized void held(ConnectionGuard connection, long more) {
        Answer answer = answers.get(connection);
        if (answer == null) {
            if (more <= 0) {
                return;
            }
            answer = new Answer();
            answers.put(connection, answer);
        }
        answer.bytes += more;
        bytes += more;
        while (more > 0 && bytes > mostBytes) {
            ConnectionGuard oldest = answers.keySet().iterator().next();
            if (oldest == connection) {
                return;
            }
            drop(oldest);
        }
    }

    private void drop(ConnectionGuard connection) {
        over(connection);
        connection.close();
    }

    /** Called when the answer is written or aborted. */
    synchronized void over(ConnectionGuard connection) {
        Answer answer = answers.remove(connection);
        if (answer != null) {
            bytes -= answer.bytes;
        }
    }

    private static final class Answer {
        private final long since = System.nanoTime();
        private long bytes;
    }
}
