package org.siteselection.http.traffic;

import io.vertx.core.buffer.Buffer;

/**
 * Estimates how much memory a body takes until its request is answered, before it is parsed. JSON, CSV and YAML give at
 * least one object for each character that separates values. The estimate counts these characters and multiplies them with
 * the memory that the tree, the request and the document hold at the same time.
 */
final class BodyCost {
    /** The received bytes, a copy for the resource, and the texts at two bytes per character. */
    static final int PER_BYTE = 5;

    private static final int[] PER_CHARACTER = new int[256];

    private static final int PIECE = 8_192;

    static {
        // A map and its table, in the tree and in the document.
        PER_CHARACTER['{'] = 400;
        PER_CHARACTER['['] = 250;
        // A key with its entry.
        PER_CHARACTER[':'] = 150;
        // A value, or a cell of a table.
        PER_CHARACTER[','] = 150;
        PER_CHARACTER['\n'] = 150;
        PER_CHARACTER['-'] = 50;
    }

    private BodyCost() {}

    /** Bytes of memory. */
    static long of(Buffer body) {
        long cost = (long) body.length() * PER_BYTE;
        byte[] piece = new byte[Math.min(PIECE, body.length())];
        for (int from = 0; from < body.length(); from += PIECE) {
            int length = Math.min(PIECE, body.length() - from);
            body.getBytes(from, from + length, piece, 0);
            for (int i = 0; i < length; i++) {
                cost += PER_CHARACTER[piece[i] & 0xFF];
            }
        }
        return cost;
    }
}
