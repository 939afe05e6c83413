package org.siteselection.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Writes packed JSON unchanged into an answer, piece by piece. */
@RegisterForReflection
final class PackedJson extends StdSerializer<PackedText> {
    private static final long serialVersionUID = 1L;
    private static final int PIECE = 8_192;

    PackedJson() {
        super(PackedText.class);
    }

    @Override
    public void serialize(PackedText text, JsonGenerator out, SerializerProvider provider) throws IOException {
        char[] piece = new char[PIECE];
        try (Reader reader = new InputStreamReader(text.stream(), StandardCharsets.UTF_8)) {
            // Registers a value with the generator; the raw pieces follow.
            out.writeRawValue("");
            for (int length = reader.read(piece); length >= 0; length = reader.read(piece)) {
                out.writeRaw(piece, 0, length);
            }
        }
    }
}
