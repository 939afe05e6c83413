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
import java.util.List;
import org.siteselection.ranking.RankingAnswer.GateView;

/** The gates of a place with their laws, written once: long texts that no weight and no other candidate changes. */
final class KnownGates extends AbstractList<GateView> implements JsonSerializable {
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
