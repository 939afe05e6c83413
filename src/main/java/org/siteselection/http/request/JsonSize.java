package org.siteselection.http.request;

import org.jspecify.annotations.Nullable;

/** Computes the bytes of texts in an answer, quoted and escaped. */
public final class JsonSize {
    private static final int QUOTES = 2;
    private static final int ESCAPED = 6;

    private JsonSize() {}

    public static long of(@Nullable String text) {
        return text == null ? QUOTES : QUOTES + inside(text);
    }

    /** Bytes of a part of a longer text. */
    public static long inside(@Nullable String text) {
        long size = 0;
        for (int i = 0; text != null && i < text.length(); i++) {
            size += bytes(text.charAt(i));
        }
        return size;
    }

    private static int bytes(char c) {
        if (c < ' ') {
            return ESCAPED;
        }
        if (c < 0x80) {
            return c == '"' || c == '\\' ? 2 : 1;
        }
        // Half of a pair of surrogates, which takes four bytes.
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
