package org.siteselection.assessment;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.Exclusion;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.rules.RuleCriterion;

/**
 * What the places of a catalogue are worth under rules and parameters: gates, values, costs and the fixed field, kept for later
 * questions with the same rules, catalogue and parameters. None of it depends on the candidates, weights or method of a
 * question. A place is kept if the question adds nothing to it, neither figures nor waivers, and every expression has a value.
 */
public final class KnownPlaces {
    /** Bytes of the heap, measured: a value or cost line with its provenance, and the outcome of a gate. */
    private static final long OF_VALUE = 160;

    private static final long OF_OUTCOME = 80;

    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final Map<String, PlaceCosts> costs = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long most;
    private volatile @Nullable Map<String, double[]> field;

    /** @param most bytes beyond which no more places are kept */
    public KnownPlaces(long most) {
        this.most = most;
    }

    /** Keeps nothing. */
    public static KnownPlaces none() {
        return new KnownPlaces(0);
    }

    /**
     * What a candidate is before weights and methods count.
     *
     * @param barred the exclusion by a gate; null if no gate excludes the candidate
     * @param values what each criterion read; none if it is barred
     * @param blanks criteria whose value is missing, or has no entry in the table of the criterion, in the order of the rules
     */
    record Reading(List<GateResult> gates, @Nullable Exclusion barred, ReadValues values, List<RuleCriterion> blanks) {}

    /** Estimated bytes of the heap. */
    public long bytes() {
        return bytes.get();
    }

    /** Whether a question adds nothing to a place, so that the place is the same for other questions. */
    public static boolean isPlain(Candidate candidate, Question question) {
        return candidate.figures().isEmpty()
                && candidate.id().equals(candidate.place())
                && !question.waivers().containsKey(candidate.id());
    }

    @Nullable
    Reading reading(String place) {
        return readings.get(place);
    }

    void keep(String place, Reading reading) {
        long size = OF_VALUE * (reading.values.size() + 2) + OF_OUTCOME * reading.gates.size();
        keep(size, () -> readings.put(place, reading));
    }

    @Nullable
    PlaceCosts costs(String place) {
        return costs.get(place);
    }

    void keep(String place, PlaceCosts computed) {
        keep(OF_VALUE * (computed.lines().size() + 1), () -> costs.put(place, computed));
    }

    @Nullable
    Map<String, double[]> field() {
        return field;
    }

    /** @param values number of values when all are computed */
    void keepField(Map<String, double[]> computed, long values) {
        keep(Double.BYTES * values, () -> field = computed);
    }

    private void keep(long size, Runnable keep) {
        if (bytes.get() + size <= most) {
            bytes.addAndGet(size);
            keep.run();
        }
    }
}
