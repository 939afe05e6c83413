package org.siteselection.http.traffic;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Finds the end of a request's head in the bytes of a connection, and errors that the decoder would silently repair: control
 * characters, which it trims like spaces, folded lines and bare line ends (RFC 9112, sections 2.2 and 5.2).
 */
final class HeadScanner {
    private int lines;
    private int length;
    private boolean carriageReturn;
    private boolean ended;
    private @Nullable String fault;

    /** Resets the scanner for the next request. */
    void reset() {
        lines = 0;
        length = 0;
        carriageReturn = false;
        ended = false;
        fault = null;
    }

    /** Whether the bytes so far contain more than blank lines. */
    boolean begun() {
        return lines > 0 || length > 0;
    }

    boolean ended() {
        return ended;
    }

    /** The error in the bytes so far, as a sentence; null if there is none. */
    @Nullable
    String fault() {
        return fault;
    }

    /** @return number of readable bytes that belong to the head; all of them if the head does not end among them */
    int scan(ByteBuf bytes) {
        int start = bytes.readerIndex();
        for (int i = start; i < bytes.writerIndex() && fault == null; i++) {
            take(bytes.getByte(i) & 0xff);
            if (ended) {
                return i + 1 - start;
            }
        }
        return bytes.readableBytes();
    }

    private void take(int c) {
        if (carriageReturn) {
            carriageReturn = false;
            if (c == '\n') {
                endOfLine();
            } else {
                fault = "The head of the request has a carriage return that is not part of a line end.";
            }
        } else if (c == '\r') {
            carriageReturn = true;
        } else if (c == '\n') {
            fault = "The head of the request has a line that does not end in carriage return and line feed.";
        } else if (c < ' ' && (c != '\t' || lines == 0) || c == 0x7f) {
            fault = "The head of the request has the control character " + named(c) + ".";
        } else if (length == 0 && lines > 0 && (c == ' ' || c == '\t')) {
            fault = "A header line of the request begins with a space.";
        } else {
            length++;
        }
    }

    private void endOfLine() {
        if (length > 0) {
            lines++;
            length = 0;
        } else {
            ended = lines > 0;
        }
    }

    static String named(int c) {
        return "U+00" + (c < 16 ? "0" : "") + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    }
}
