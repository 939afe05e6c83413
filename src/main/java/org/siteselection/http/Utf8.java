package org.siteselection.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bodies and addresses as text, strictly: nothing is replaced by question marks. */
public final class Utf8 {
    private Utf8() {}

    /**
     * @throws ApiException {@code malformed-body} naming the first byte that is not UTF-8
     */
    public static String decode(byte[] body) {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        if (decoder.decode(bytes, text, true).isError()) {
            throw new ApiException(
                    ProblemCode.MALFORMED_BODY,
                    "The body is not UTF-8: the byte at position " + (bytes.position() + 1) + " cannot be decoded.");
        }
        return text.flip().toString();
    }

    /** Whether the escapes of {@code encoded} ({@code %C3%A9}), all well-formed, stand for UTF-8. */
    static boolean isEncoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%') {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                // Whatever else stands there ends a character of several bytes, as this one does.
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
