package org.siteselection.http.traffic;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.stream.ChunkedInput;
import io.netty.handler.stream.ChunkedWriteHandler;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Content that is compressed and written in slices at the speed of the socket, so that the socket's buffers hold only the
 * current slices.
 */
final class SlicedContent implements ChunkedInput<HttpContent> {
    /** Largest slice, in bytes. */
    static final int SLICE = 16_384;
    /** After this many bytes the event loop serves other connections. */
    private static final int TURN = 16 * SLICE;

    private final ChannelHandlerContext context;
    private final ByteBuf content;
    private final @Nullable HttpHeaders trailers;
    private final LongConsumer taken;
    private final long length;
    private int turn;
    private boolean ended;
    private boolean closed;

    /**
     * @param trailers trailers of the answer that ends with this content; null if more content follows
     * @param taken receives the number of released bytes
     */
    SlicedContent(ChannelHandlerContext context, ByteBuf content, @Nullable HttpHeaders trailers, LongConsumer taken) {
        this.context = context;
        this.content = content;
        this.trailers = trailers;
        this.taken = taken;
        this.length = content.readableBytes();
    }

    @Override
    public @Nullable HttpContent readChunk(ByteBufAllocator allocator) {
        if (turn >= TURN) {
            turn = 0;
            ChunkedWriteHandler writer = context.pipeline().get(ChunkedWriteHandler.class);
            context.executor().execute(writer::resumeTransfer);
            return null;
        }
        int size = Math.min(SLICE, content.readableBytes());
        turn += size;
        ByteBuf slice = content.readRetainedSlice(size);
        taken.accept(size);
        ended = !content.isReadable();
        if (!ended || trailers == null) {
            return new DefaultHttpContent(slice);
        }
        DefaultLastHttpContent last = new DefaultLastHttpContent(slice);
        last.trailingHeaders().set(trailers);
        return last;
    }

    @Override
    @Deprecated
    public @Nullable HttpContent readChunk(ChannelHandlerContext ctx) {
        return readChunk(ctx.alloc());
    }

    @Override
    public boolean isEndOfInput() {
        return ended;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            taken.accept(content.readableBytes());
            content.release();
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long progress() {
        return length - content.readableBytes();
    }
}
