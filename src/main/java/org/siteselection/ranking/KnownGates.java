package org.siteselection.ranking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.siteselection.assessment.Assessment.GateResult;
import org.siteselection.assessment.Candidate;
import org.siteselection.ranking.RankingAnswer.GateView;

/** The gates of a place with their laws, written once: long texts that no weight and no other candidate changes. */
final class KnownGates extends AbstractList<GateView> implements JsonSerializable {
    /** Maximum of different gates of one answer that are remembered: a few for each state. */
    private static final int MOST_SHARED = 500;

    private final List<GateView> gates;
    private final SerializedString text;

    KnownGates(List<GateView> gates, ObjectMapper mapper) {
        this.gates = List.copyOf(gates);
        try {
            this.text = new SerializedString(mapper.writeValueAsString(this.gates));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Estimated bytes of the heap: the text, and the same as bytes. */
    long bytes() {
        return 2L * text.charLength();
    }

    /** The gates of a candidate as they are written. */
    interface Source {
        /** @param computed makes the views of the results */
        List<GateView> of(Candidate candidate, List<GateResult> results, Supplier<List<GateView>> computed);
    }

    /** Writes the gates that candidates of one answer have in common once, such as those of inline candidates in one state. */
    static Source shared(ObjectMapper mapper) {
        Map<Results, KnownGates> written = new HashMap<>();
        Latest latest = new Latest();
        return (candidate, results, computed) -> {
            // Candidates in one place share their results, unless they differ in a figure of a gate.
            boolean inside = candidate.place() != null && !candidate.id().equals(candidate.place());
            if (inside && results == latest.results && latest.place.equals(candidate.place())) {
                return Objects.requireNonNull(latest.written);
            }
            Results key = Results.of(candidate, results);
            KnownGates known = written.get(key);
            if (known == null) {
                known = new KnownGates(computed.get(), mapper);
                if (written.size() < MOST_SHARED) {
                    written.put(key, known);
                }
            }
            if (inside) {
                latest.results = results;
                latest.place = Objects.requireNonNull(candidate.place());
                latest.written = known;
            }
            return known;
        };
    }

    /** The gates of the inline candidate that was written last. */
    private static final class Latest {
        private @Nullable List<GateResult> results;
        private String place = "";
        private @Nullable KnownGates written;
    }

    /**
     * What the views of gates depend on, besides the rules and the catalogue.
     *
     * @param inline whether the candidate lies in the place and is not the place itself
     * @param outcomes outcome, waiver and missing metrics of each gate
     */
    private record Results(@Nullable String place, boolean inline, List<@Nullable Object> outcomes) {
        static Results of(Candidate candidate, List<GateResult> results) {
            List<@Nullable Object> outcomes = new ArrayList<>(3 * results.size());
            for (GateResult result : results) {
                outcomes.add(result.outcome());
                outcomes.add(result.waiver());
                outcomes.add(result.missing());
            }
            return new Results(candidate.place(), !candidate.id().equals(candidate.place()), outcomes);
        }
    }

    @Override
    public GateView get(int index) {
        return gates.get(index);
    }

    @Override
    public int size() {
        return gates.size();
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeRawValue(text);
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(out, provider);
    }
}
