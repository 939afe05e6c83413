package org.siteselection.runs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Long text as it is stored: UTF-8, gzip, base64. Answers and catalogues repeat themselves and shrink to a twentieth. */
final class PackedText {
    private PackedText() {}

    /** Writes the text into a stream. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The text was longer than allowed. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException(long most) {
            super("more than " + most + " bytes");
        }
    }

    static String pack(String text) {
        return pack(out -> out.write(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
    }

    /**
     * Packs what {@code source} writes without ever holding it as a whole.
     *
     * @param most bytes before packing
     * @throws TooLongException as soon as it writes more
     */
    static String pack(Source source, long most) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new Bounded(new GZIPOutputStream(packed), most)) {
            source.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** @throws UncheckedIOException when it was not packed here */
    static String unpack(String packed) {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bounded extends java.io.FilterOutputStream {
        private final long most;
        private long written;

        Bounded(OutputStream out, long most) {
            super(out);
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int more) {
            written += more;
            if (written > most) {
                throw new TooLongException(most);
            }
        }
    }
}
