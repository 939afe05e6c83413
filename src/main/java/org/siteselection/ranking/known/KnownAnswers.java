package org.siteselection.ranking.known;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest whole answers by the same rules, catalogue and parameters, bounded in bytes. Safe for threads. */
public final class KnownAnswers {
    private static final long OVERHEAD = 200;
    private static final long OF_CANDIDATE = 8;

    private final long most;
    private final Map<Key, byte[]> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * A question whose answer depends on nothing else.
     *
     * @param form how the answer is written
     * @param candidates ids of places, in the order of the question
     */
    public record Key(String form, List<String> candidates) {
        private long size(byte[] answer) {
            return OVERHEAD + OF_CANDIDATE * candidates.size() + answer.length;
        }
    }

    /** @param most estimated bytes of the heap that are kept */
    public KnownAnswers(long most) {
        this.most = most;
    }

    /** The bytes of an answer, which must not be changed; null if it is not known. */
    public synchronized byte @Nullable [] get(Key key) {
        return answers.get(key);
    }

    public synchronized void keep(Key key, byte[] answer) {
        long size = key.size(answer);
        if (size > most || answers.put(key, answer) != null) {
            return;
        }
        bytes += size;
        Iterator<Map.Entry<Key, byte[]>> eldest = answers.entrySet().iterator();
        while (bytes > most) {
            Map.Entry<Key, byte[]> dropped = eldest.next();
            bytes -= dropped.getKey().size(dropped.getValue());
            eldest.remove();
        }
    }

    /** Estimated bytes of the heap. */
    public synchronized long bytes() {
        return bytes;
    }
}
