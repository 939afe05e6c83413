package org.siteselection.ranking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Warning;
import org.siteselection.assessment.Candidate;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.catalogue.Place;
import org.siteselection.ranking.RankingAnswer.GateView;
import org.siteselection.ranking.known.FieldMedians;
import org.siteselection.ranking.known.KnownAnswers;
import org.siteselection.ranking.known.KnownEntry;
import org.siteselection.rules.Method;

/** What earlier rankings by the same rules, catalogue and parameters found out, bounded in bytes. Safe for threads. */
final class KnownRanking {
    /** Share of the values in the bytes; what is left is for entries. */
    private static final int SHARE_OF_PLACES = 4;
    /** Share of whole answers. */
    private static final int SHARE_OF_ANSWERS = 4;

    private final KnownPlaces places;
    private final KnownAnswers answers;
    private final FieldMedians scores = new FieldMedians(false);
    private final Map<Form, Map<String, KnownEntry>> entries = new EnumMap<>(Form.class);
    private final Map<Explain, Map<String, KnownGates>> gates = new EnumMap<>(Explain.class);
    private final Map<Explain, Map<String, EntryText>> texts = new EnumMap<>(Explain.class);
    private final AtomicLong bytes = new AtomicLong();
    private final long most;
    private volatile @Nullable Frame frame;

    /** The forms in which a candidate is written. */
    enum Form {
        NONE,
        TOP,
        FULL,
        TABLE,
        /** With the share of inherited values, which states do not have. */
        WIDE_TABLE;

        static Form table(Question question) {
            boolean states = question.candidates().stream()
                    .allMatch(candidate -> candidate.id().equals(candidate.place())
                            && question.catalogue()
                                    .place(candidate.id())
                                    .filter(Place::representsState)
                                    .isPresent());
            return states ? TABLE : WIDE_TABLE;
        }

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

    /**
     * What earlier answers by the same rules, catalogue and parameters have.
     *
     * @param medians those of the field, for the method of the assessment
     * @param gates the gates of a candidate; computes them if they are not known
     */
    record KnownParts(FieldMedians medians, KnownGates.Source gates) {
        /** Nothing is known. */
        static KnownParts none(Question question) {
            return new KnownParts(
                    new FieldMedians(question.method().isOverValues()),
                    (candidate, results, computed) -> computed.get());
        }
    }

    /** @param most estimated bytes of the heap that are kept */
    KnownRanking(long most) {
        this.most = most;
        this.places = new KnownPlaces(most / SHARE_OF_PLACES);
        this.answers = new KnownAnswers(most / SHARE_OF_ANSWERS);
        for (Explain explain : Explain.values()) {
            gates.put(explain, new ConcurrentHashMap<>());
            texts.put(explain, new ConcurrentHashMap<>());
        }
        for (Form form : Form.values()) {
            entries.put(form, new ConcurrentHashMap<>());
        }
    }

    /** Nothing is known, and nothing is kept. */
    static KnownRanking none() {
        return new KnownRanking(0);
    }

    KnownPlaces places() {
        return places;
    }

    /** The answer to the same question in the same form, if it was given before; must not be changed. */
    byte @Nullable [] answer(Question question, Form form) {
        return keepsAnswer(question) ? answers.get(key(question, form)) : null;
    }

    void keep(Question question, Form form, byte[] answer) {
        if (keepsAnswer(question)) {
            answers.keep(key(question, form), answer);
        }
    }

    /** Whether nothing but the choice of the candidates comes from the request. */
    private static boolean keepsAnswer(Question question) {
        return keepsEntries(question)
                && question.candidates().stream().allMatch(candidate -> KnownPlaces.isPlain(candidate, question));
    }

    private static KnownAnswers.Key key(Question question, Form form) {
        return new KnownAnswers.Key(
                form.name(), question.candidates().stream().map(Candidate::id).toList());
    }

    /** The parts of an answer to a question that are the same in others. */
    KnownParts parts(Question question, Explain explain, ObjectMapper mapper) {
        return new KnownParts(
                medians(question),
                (candidate, results, computed) -> KnownPlaces.isPlain(candidate, question)
                        ? gates(explain, candidate.id(), mapper, computed)
                        : computed.get());
    }

    /** As {@link #parts(Question, Explain, ObjectMapper)}, for an answer with many candidates, which is streamed. */
    KnownParts streamed(Question question, ObjectMapper mapper) {
        return new KnownParts(medians(question), KnownGates.shared(mapper));
    }

    /** As {@link #parts(Question, Explain, ObjectMapper)}, for answers that are not written as JSON at once. */
    KnownParts parts(Question question) {
        return new KnownParts(medians(question), (candidate, results, computed) -> computed.get());
    }

    /** The medians for the method of a question; kept if they do not depend on the candidates. */
    private FieldMedians medians(Question question) {
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
        if (hasRoom(entry.bytes()) && entriesOf(form).put(entry.id(), entry) == null) {
            bytes.addAndGet(entry.bytes());
        }
    }

    /** Whether {@link #text} keeps the places of a question. */
    boolean keepsTexts(Question question) {
        return most > 0 && EntryText.suits(question.rules(), question.method());
    }

    /** A ranked place as it is written under any weights. */
    EntryText text(Explain explain, String place, Supplier<EntryText> computed) {
        Map<String, EntryText> ofLevel = Objects.requireNonNull(texts.get(explain));
        EntryText found = ofLevel.get(place);
        if (found != null) {
            return found;
        }
        EntryText made = computed.get();
        if (hasRoom(made.bytes()) && ofLevel.put(place, made) == null) {
            bytes.addAndGet(made.bytes());
        }
        return made;
    }

    private boolean hasRoom(long size) {
        return bytes.get() + size <= most - most / SHARE_OF_PLACES - most / SHARE_OF_ANSWERS;
    }

    private Map<String, KnownEntry> entriesOf(Form form) {
        return Objects.requireNonNull(entries.get(form));
    }

    /** The gates of a place as they are written at a level of explanation. */
    private List<GateView> gates(
            Explain explain, String place, ObjectMapper mapper, Supplier<List<GateView>> computed) {
        Map<String, KnownGates> ofLevel = Objects.requireNonNull(gates.get(explain));
        KnownGates found = ofLevel.get(place);
        if (found != null) {
            return found;
        }
        if (most == 0) {
            return computed.get();
        }
        KnownGates made = new KnownGates(computed.get(), mapper);
        if (hasRoom(made.bytes()) && ofLevel.put(place, made) == null) {
            bytes.addAndGet(made.bytes());
        }
        return made;
    }

    /** Estimated bytes of the heap. */
    long bytes() {
        return bytes.get() + places.bytes() + answers.bytes();
    }
}
