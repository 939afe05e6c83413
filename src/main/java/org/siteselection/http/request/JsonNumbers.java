package org.siteselection.http.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.OptionalDouble;
import org.siteselection.text.Numbers;

/**
 * Writes every {@code double} of an answer with 12 significant digits. One that is not finite fails the answer, because
 * {@code NaN} is not JSON.
 *
 * @see Numbers
 */
@Singleton
public class JsonNumbers implements ObjectMapperCustomizer {
    private static final ThreadLocal<Digits> DIGITS = ThreadLocal.withInitial(Digits::new);

    /** The module, for mappers outside the container. */
    public static SimpleModule module() {
        return new SimpleModule("numbers")
                .addSerializer(Double.class, new OfDouble())
                .addSerializer(double.class, new OfDouble())
                .addSerializer(double[].class, new OfArray())
                .addSerializer(OptionalDouble.class, new OfOptional());
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(module());
    }

    private static void write(double value, JsonGenerator out) throws IOException {
        if (out instanceof TokenBuffer) {
            out.writeNumber(Numbers.round(value));
        } else {
            Digits digits = DIGITS.get();
            int length = Numbers.write(value, digits.ascii, 0);
            for (int i = 0; i < length; i++) {
                digits.chars[i] = (char) digits.ascii[i];
            }
            out.writeNumber(digits.chars, 0, length);
        }
    }

    /** Room for the characters of a number; a large answer has hundreds of thousands of numbers. */
    private static final class Digits {
        private final byte[] ascii = new byte[Numbers.LONGEST];
        private final char[] chars = new char[Numbers.LONGEST];
    }

    private static final class OfDouble extends StdSerializer<Double> {
        private static final long serialVersionUID = 1L;

        OfDouble() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            write(value, out);
        }
    }

    private static final class OfArray extends StdSerializer<double[]> {
        private static final long serialVersionUID = 1L;

        OfArray() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray(values, values.length);
            for (double value : values) {
                write(value, out);
            }
            out.writeEndArray();
        }
    }

    private static final class OfOptional extends StdSerializer<OptionalDouble> {
        private static final long serialVersionUID = 1L;

        OfOptional() {
            super(OptionalDouble.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, OptionalDouble value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(OptionalDouble value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isPresent()) {
                write(value.getAsDouble(), out);
            } else {
                out.writeNull();
            }
        }
    }
}
