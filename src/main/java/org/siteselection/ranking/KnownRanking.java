package org.siteselection.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.ranking.known.FieldMedians;
import org.siteselection.ranking.known.KnownEntry;
import org.siteselection.rules.Method;

/** What earlier rankings by the same rules, catalogue and parameters found out, bounded in bytes. Safe for threads. */
final class KnownRanking {
    /** Share of the values in the bytes; the others are for entries. */
    private static final int SHARE_OF_PLACES = 4;

    private final KnownPlaces places;
    private final FieldMedians scores = new FieldMedians(false);
    private final Map<Form, Map<String, KnownEntry>> entries = new EnumMap<>(Form.class);
    private final AtomicLong bytes = new AtomicLong();
    private final long most;
    private volatile @Nullable Frame frame;

    /** The forms in which a candidate is written. */
    enum Form {
        NONE,
        TOP,
        FULL,
        TABLE;

        static Form of(Explain explain) {
            return switch (explain) {
                case NONE -> NONE;
                case TOP -> TOP;
                case FULL -> FULL;
            };
        }
    }

    /**
     * The parts of an answer that do not depend on the candidates.
     *
     * @param answer without candidates, costs and warnings
     * @param idle warnings of parameters without effect
     */
    record Frame(RankingAnswer answer, List<Warning> idle) {}

    /** @param most estimated bytes of the heap that are kept */
    KnownRanking(long most) {
        this.most = most;
        this.places = new KnownPlaces(most / SHARE_OF_PLACES);
        for (Form form : Form.values()) {
            entries.put(form, new ConcurrentHashMap<>());
        }
    }

    KnownPlaces places() {
        return places;
    }

    /** The medians for the method of a question; kept if they do not depend on the candidates. */
    FieldMedians medians(Question question) {
        boolean matrix = question.method().isOverValues();
        return matrix || !question.rules().field().fixed() ? new FieldMedians(matrix) : scores;
    }

    /**
     * Whether a place of a question is written as in all others: nothing that counts comes from the request or depends on the
     * other candidates.
     */
    static boolean keepsEntries(Question question) {
        return question.weights().isEmpty()
                && question.rules().field().fixed()
                && !question.rules().weighsByData()
                && question.method() instanceof Method.OverScores
                && question.method().equals(question.rules().method());
    }

    @Nullable
    KnownEntry entry(Form form, String place) {
        return entriesOf(form).get(place);
    }

    /** Null before the first answer with a ranked candidate. */
    @Nullable
    Frame frame() {
        return frame;
    }

    void keep(Frame found) {
        frame = found;
    }

    void keep(Form form, KnownEntry entry) {
        long size = entry.bytes();
        if (bytes.get() + size <= most - most / SHARE_OF_PLACES
                && entriesOf(form).put(entry.id(), entry) == null) {
            bytes.addAndGet(size);
        }
    }

    private Map<String, KnownEntry> entriesOf(Form form) {
        return java.util.Objects.requireNonNull(entries.get(form));
    }

    /** Estimated bytes of the heap. */
    long bytes() {
        return bytes.get() + places.bytes();
    }
}
