package org.siteselection.http.request;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/** Decodes bodies and addresses strictly: invalid bytes are errors, not replacement characters. */
public final class Utf8 {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int PIECE = 8_192;

    private Utf8() {}

    /**
     * @throws ApiException {@code malformed-body} naming the first byte that is not UTF-8
     */
    public static String decode(byte[] body) {
        check(body);
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Checks a body that is decoded while it is read.
     *
     * @throws ApiException {@code malformed-body} naming the first byte that is not UTF-8
     */
    static void check(byte[] body) {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer piece = CharBuffer.allocate(Math.min(PIECE, body.length + 1));
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, piece.clear(), true);
        }
        if (result.isError()) {
            throw new ApiException(
                    ProblemCode.MALFORMED_BODY,
                    "The body is not UTF-8: the byte at position " + (bytes.position() + 1) + " cannot be decoded.");
        }
    }

    /** A body without its byte order mark, decoded while it is read, so that the text of a large one is never held as a whole. */
    public static Reader reader(byte[] body) {
        check(body);
        int start = startsWithMark(body) ? BYTE_ORDER_MARK.length : 0;
        if (body.length <= PIECE) {
            return new StringReader(new String(body, start, body.length - start, StandardCharsets.UTF_8));
        }
        return new InputStreamReader(
                new ByteArrayInputStream(body, start, body.length - start), StandardCharsets.UTF_8);
    }

    /** Whether {@code first} is the first character of a body, blanks and a byte order mark aside. */
    public static boolean startsWith(byte[] body, char first) {
        int at = startsWithMark(body) ? BYTE_ORDER_MARK.length : 0;
        while (at < body.length && (body[at] == ' ' || body[at] >= '\t' && body[at] <= '\r')) {
            at++;
        }
        return at < body.length && body[at] == first;
    }

    private static boolean startsWithMark(byte[] body) {
        return body.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(body, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    /** Whether the escapes of {@code encoded} ({@code %C3%A9}), all well-formed, encode UTF-8. */
    public static boolean isEncoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                // Any other character ends a sequence of several bytes, as this one does.
                bytes.write('x');
            }
        }
        try {
            decoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
