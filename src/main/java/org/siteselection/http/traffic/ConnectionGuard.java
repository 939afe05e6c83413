package org.siteselection.http.traffic;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/**
 * Handler before the decoder of a connection. It forwards one request at a time, buffers a few bytes of the following ones,
 * drops a client that does not continue its request, and answers malformed requests. The event loop of the connection calls
 * all methods but two.
 */
final class ConnectionGuard extends ChannelInboundHandlerAdapter {
    /** Maximum of buffered bytes of following requests; at this number, reading from the socket pauses. */
    private static final int MOST_HELD = 16_384;

    private final Connections connections;
    private final HeadScanner head = new HeadScanner();
    private final Pace pace;

    private @Nullable ChannelHandlerContext context;
    private Phase phase = Phase.NEW;
    private @Nullable ByteBuf held;
    private boolean feeding;
    private boolean paused;
    private boolean timed;
    private boolean refused;
    private BodyFrame body = new BodyFrame(0);
    private String target = "";
    private boolean withBody = true;
    private boolean answerBegun;
    private boolean answerDone;

    ConnectionGuard(Connections connections) {
        this.connections = connections;
        this.pace = new Pace(connections.config(), System::nanoTime);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        connections.idle(this);
        pace.begin();
        watch(added);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        connections.gone(this);
        connections.unread().over(this);
        release();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!(message instanceof ByteBuf bytes)) {
            ctx.fireChannelRead(message);
            return;
        }
        if (refused) {
            bytes.release();
            return;
        }
        pace.arrived();
        held = held == null ? bytes : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), held, bytes);
        feed(ctx);
    }

    /** Forwards the bytes of the current request. */
    private boolean feed(ChannelHandlerContext ctx) {
        if (feeding) {
            return false;
        }
        feeding = true;
        boolean fed = false;
        // The loop also ends if the connection is closed meanwhile, which releases the buffer.
        while (held != null && held.isReadable() && !refused) {
            int size = next(held);
            if (size == 0) {
                break;
            }
            fed = true;
            ctx.fireChannelRead(held.readRetainedSlice(size));
            if (phase == Phase.HEAD && head.ended()) {
                refuse(malformed("The request line or a header is malformed."));
            }
        }
        feeding = false;
        if (refused || held != null && !held.isReadable()) {
            release();
        }
        throttle(ctx);
        watch(ctx);
        return fed;
    }

    /** @return number of bytes to forward, 0 for none now */
    private int next(ByteBuf bytes) {
        if (phase == Phase.ANSWER) {
            return 0;
        }
        if (phase != Phase.BODY) {
            return ofHead(bytes);
        }
        int size = body.scan(bytes);
        String fault = body.fault();
        if (fault != null) {
            refuse(new ApiException(ProblemCode.MALFORMED_BODY, fault));
            return 0;
        }
        return size;
    }

    private int ofHead(ByteBuf bytes) {
        int size = head.scan(bytes);
        if (head.begun() && phase != Phase.HEAD) {
            phase = Phase.HEAD;
            target = "";
            withBody = true;
            answerBegun = false;
            pace.begin();
            connections.begun(this);
        }
        String fault = head.fault();
        if (fault != null) {
            refuse(malformed(fault));
            return 0;
        }
        return size;
    }

    private static ApiException malformed(String detail) {
        return new ApiException(ProblemCode.INVALID_REQUEST, detail);
    }

    private void throttle(ChannelHandlerContext ctx) {
        boolean full = held != null && held.readableBytes() >= MOST_HELD;
        if (full != paused) {
            paused = full;
            ctx.channel().config().setAutoRead(!full);
        }
    }

    /**
     * Called when the head is decoded.
     *
     * @param length length of the body, or -1 for a chunked one
     */
    void requested(String address, boolean answerHasBody, long length) {
        target = address;
        withBody = answerHasBody;
        phase = Phase.BODY;
        body = new BodyFrame(length);
        answerDone = false;
        pace.begin();
    }

    void received(int bytes) {
        pace.received(bytes);
    }

    void requestEnded() {
        phase = Phase.ANSWER;
        connections.complete(this);
        if (answerDone) {
            awaitNext();
        }
    }

    void answerBegins() {
        answerBegun = true;
    }

    /** Called when the socket has accepted the whole answer. */
    void answered() {
        answerDone = true;
        connections.unread().over(this);
        if (phase == Phase.ANSWER) {
            awaitNext();
        }
    }

    private void awaitNext() {
        phase = Phase.IDLE;
        head.reset();
        ChannelHandlerContext ctx = context;
        if (ctx == null || !ctx.channel().isActive()) {
            return;
        }
        connections.idle(this);
        if (held != null) {
            ctx.executor().execute(() -> {
                if (feed(ctx)) {
                    ctx.fireChannelReadComplete();
                }
            });
        }
    }

    boolean refused() {
        return refused;
    }

    /** Answers the current request with a problem document, unless its answer has begun, and closes the connection. */
    void refuse(ApiException problem) {
        answerWith(connections.answers().refusal(problem, target, withBody));
    }

    /** Answers the current request with these bytes, unless its answer has begun, and closes the connection. */
    void answerWith(ByteBuf answer) {
        ChannelHandlerContext ctx = context;
        if (refused || ctx == null) {
            answer.release();
            return;
        }
        refused = true;
        connections.idle(this);
        ctx.channel().config().setAutoRead(true);
        if (answerBegun) {
            answer.release();
            ctx.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> Lingering.close(ctx));
        } else {
            ctx.writeAndFlush(answer).addListener(written -> Lingering.close(ctx));
        }
    }

    /** Closes the connection; callable by any thread. */
    void close() {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            ctx.executor().execute(() -> ctx.close());
        }
    }

    /** Closes the connection unless a request is complete by then; callable by any thread. */
    void makeRoom() {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            ctx.executor().execute(() -> {
                if (refused || phase != Phase.ANSWER && held == null) {
                    ctx.close();
                }
            });
        }
    }

    private void release() {
        if (held != null) {
            held.release();
            held = null;
        }
    }

    private void watch(ChannelHandlerContext ctx) {
        long wait = left();
        if (!timed && wait != Pace.NEVER && ctx.channel().isActive()) {
            timed = true;
            ctx.executor().schedule(() -> look(ctx), Math.max(0, wait), TimeUnit.NANOSECONDS);
        }
    }

    private long left() {
        return refused ? Pace.NEVER : pace.left(phase);
    }

    private void look(ChannelHandlerContext ctx) {
        timed = false;
        if (!ctx.channel().isActive()) {
            return;
        }
        if (phase == Phase.BODY && !ctx.channel().config().isAutoRead()) {
            // The service itself has paused reading.
            pace.begin();
        }
        if (left() > 0) {
            watch(ctx);
        } else if (phase == Phase.NEW) {
            ctx.close();
        } else {
            late(ctx);
        }
    }

    private void late(ChannelHandlerContext ctx) {
        try {
            refuse(new ApiException(
                    ProblemCode.REQUEST_TIMEOUT,
                    "The request was not complete after "
                            + connections.config().silence().toMillis() + " ms without a byte, or came too slowly."));
        } catch (RuntimeException | Error e) {
            ctx.close();
            throw e;
        }
    }
}
