package org.siteselection.http.traffic;

import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;

/** Finds the end of a request's body in the bytes of its connection. */
final class BodyFrame {
    /** Remaining bytes of a body of known length. */
    private long remaining;

    private final @Nullable ChunkScanner chunks;

    /** @param length in bytes, or -1 for a chunked body */
    BodyFrame(long length) {
        this.remaining = length;
        this.chunks = length < 0 ? new ChunkScanner() : null;
    }

    /** @return number of readable bytes that belong to the body */
    int scan(ByteBuf bytes) {
        if (chunks != null) {
            return chunks.scan(bytes);
        }
        int size = (int) Math.min(remaining, bytes.readableBytes());
        remaining -= size;
        return size;
    }

    /** The error in the bytes so far, as a sentence; null if there is none. */
    @Nullable
    String fault() {
        return chunks == null ? null : chunks.fault();
    }
}
