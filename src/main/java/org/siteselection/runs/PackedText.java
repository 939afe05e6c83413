package org.siteselection.runs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.siteselection.scoring.StopRule;

/**
 * Long text in its stored form: UTF-8, gzip, base64. Answers and catalogues are repetitive and shrink to a twentieth. The
 * ranking of 10,000 candidates has more than 100 million characters, so the text is processed in pieces.
 */
record PackedText(String packed) {
    /** Writes the text into a stream. */
    @FunctionalInterface
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The text is longer than allowed. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static PackedText of(String text) {
        return of(out -> out.write(text.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
    }

    /**
     * Packs what {@code source} writes.
     *
     * @param most bytes before packing
     * @throws TooLongException if it writes more; it is stopped at the limit
     */
    static PackedText of(Source source, long most) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(packed)) {
            Bounded out = new Bounded(zipped, most);
            try {
                source.writeTo(out);
            } catch (IOException e) {
                // The source may wrap the exception.
                throw out.written > most ? new TooLongException() : new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedText(Base64.getEncoder().encodeToString(packed.toByteArray()));
    }

    /**
     * @throws UncheckedIOException if it is not packed text
     * @throws IllegalArgumentException likewise
     */
    String text() {
        try (InputStream in = stream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of bytes of the text, counted without holding the text in memory, as work of the current stop rule. */
    long length() {
        try (InputStream in = stream()) {
            byte[] block = new byte[16 * 1024];
            long length = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                StopRule.spend(read);
                length += read;
            }
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as UTF-8. */
    InputStream stream() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)));
    }

    private static final class Bounded extends FilterOutputStream {
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

        private void count(int more) throws IOException {
            written += more;
            if (written > most) {
                throw new IOException("more than " + most + " bytes");
            }
        }
    }
}
