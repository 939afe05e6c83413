package org.siteselection.http.traffic;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Finds the end of a chunked body in the bytes of a connection (RFC 9112, section 7.1). */
final class ChunkScanner {
    /** Longest line of a chunk's size with its extensions, which are not read, and longest trailer section. */
    private static final int LONGEST = 8_192;

    private static final int MOST_DIGITS = 8;

    private enum State {
        SIZE,
        EXTENSION,
        DATA,
        AFTER_DATA,
        TRAILERS,
        END
    }

    private State state = State.SIZE;
    private long size;
    private int digits;
    private int length;
    private boolean carriageReturn;
    private boolean emptyLine = true;
    private @Nullable String fault;

    boolean ended() {
        return state == State.END;
    }

    /** The error in the bytes so far, as a sentence; null if there is none. */
    @Nullable
    String fault() {
        return fault;
    }

    /** @return number of readable bytes that belong to the body; all of them if the body does not end among them */
    int scan(ByteBuf bytes) {
        int start = bytes.readerIndex();
        int i = start;
        while (i < bytes.writerIndex() && fault == null && state != State.END) {
            if (state == State.DATA) {
                long skipped = Math.min(size, bytes.writerIndex() - i);
                size -= skipped;
                i += (int) skipped;
                if (size == 0) {
                    state = State.AFTER_DATA;
                }
            } else {
                take(bytes.getByte(i) & 0xff);
                i++;
            }
        }
        return i - start;
    }

    private void take(int c) {
        if (carriageReturn) {
            carriageReturn = false;
            if (c == '\n') {
                endOfLine();
            } else {
                fault = "The chunked body has a carriage return that is not part of a line end.";
            }
        } else if (c == '\r') {
            carriageReturn = true;
        } else if (c < ' ' && c != '\t' || c == 0x7f) {
            fault = "The chunked body has the control character " + HeadScanner.named(c)
                    + " in the size of a chunk or in a trailer.";
        } else if (++length > LONGEST) {
            fault = "The size of a chunk, or the trailers, of the body are longer than " + LONGEST + " characters.";
        } else {
            inLine(c);
        }
    }

    private void inLine(int c) {
        emptyLine = false;
        switch (state) {
            case SIZE -> {
                int digit = Character.digit(c, 16);
                if (digit >= 0 && digits < MOST_DIGITS) {
                    size = size * 16 + digit;
                    digits++;
                } else if (digits > 0 && (c == ';' || c == ' ' || c == '\t')) {
                    state = State.EXTENSION;
                } else {
                    fault = "The size of a chunk of the body must be a hexadecimal number below 100000000.";
                }
            }
            case AFTER_DATA -> fault = "A chunk of the body is longer than its size says.";
            default -> {}
        }
    }

    private void endOfLine() {
        switch (state) {
            case SIZE, EXTENSION -> {
                if (digits == 0) {
                    fault = "The size of a chunk of the body is missing.";
                }
                state = size == 0 ? State.TRAILERS : State.DATA;
                length = 0;
            }
            case AFTER_DATA -> {
                state = State.SIZE;
                digits = 0;
                length = 0;
            }
            default -> state = emptyLine ? State.END : State.TRAILERS;
        }
        emptyLine = true;
    }
}
