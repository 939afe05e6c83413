package org.siteselection.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bodies as text, strictly: nothing is replaced by question marks. */
public final class Utf8 {
    private Utf8() {}

    /**
     * @throws ApiException {@code malformed-body} naming the first byte that is not UTF-8
     */
    public static String decode(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer text = CharBuffer.allocate(body.length);
        if (decoder.decode(bytes, text, true).isError()) {
            throw new ApiException(
                    ProblemCode.MALFORMED_BODY,
                    "The body is not UTF-8: the byte at position " + (bytes.position() + 1) + " cannot be decoded.");
        }
        return text.flip().toString();
    }
}
