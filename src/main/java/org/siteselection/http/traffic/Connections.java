package org.siteselection.http.traffic;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.netty.util.AttributeKey;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/**
 * The connections of the server: their number, the idle ones, and those that do not read their answers. A connection above
 * the maximum replaces the one that has been idle for longest, or gets a 503 with {@code Retry-After}.
 */
@Singleton
@Unremovable
class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class);

    private static final AttributeKey<Entry> ENTRY = AttributeKey.valueOf(Connections.class, "entry");

    private static final int USUAL_MOST = 10_000;
    private static final int LEAST_MOST = 8;
    /** Bytes of heap per connection, for buffers and state. */
    private static final int HEAP_EACH = 131_072;
    /** Connections above the maximum that get a 503, or for which another one is being closed. */
    private static final int CLOSING = 16;
    /** A sender counts as slow only after this time. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    /** Share of the heap for answers that are computed but not written yet. */
    private static final int UNREAD_SHARE = 8;

    private final HttpConfig.Connecting config;
    private final WireAnswers answers;
    private final int most;
    private final UnreadAnswers unread = new UnreadAnswers(Runtime.getRuntime().maxMemory() / UNREAD_SHARE);

    private final Set<ConnectionGuard> idle = new LinkedHashSet<>();
    /** Connections with an incomplete request and its start time, the oldest first. */
    private final Map<ConnectionGuard, Long> incomplete = new LinkedHashMap<>();

    private int open;

    Connections(HttpConfig http, WireAnswers answers) {
        this.config = http.connections();
        this.answers = answers;
        this.most = most(config, FileDescriptors.free(), Runtime.getRuntime().maxMemory());
        LOG.debugf("At most %d connections at once", most);
        // Loads all classes that a refusal needs: a class that once failed to load, for want of a file, never loads.
        tooMany().release();
    }

    static int most(HttpConfig.Connecting config, OptionalLong files, long heap) {
        long usual = Math.min(USUAL_MOST, heap / HEAP_EACH);
        long wanted = config.most().isPresent() ? config.most().getAsInt() : usual;
        long possible = files.orElse(Long.MAX_VALUE) - CLOSING;
        if (config.most().isPresent() && possible < wanted) {
            LOG.warnf(
                    "site-selection.http.connections.most is %d, but the limit of open files leaves %d connections.",
                    wanted, Math.max(LEAST_MOST, possible));
        }
        return (int) Math.min(wanted, Math.max(LEAST_MOST, possible));
    }

    HttpConfig.Connecting config() {
        return config;
    }

    WireAnswers answers() {
        return answers;
    }

    UnreadAnswers unread() {
        return unread;
    }

    /**
     * Counts connections when they are accepted. Otherwise the accepting thread could be faster than the closing ones and
     * use up the open files.
     */
    ChannelHandler acceptor() {
        return new Acceptor();
    }

    @Sharable
    private final class Acceptor extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel accepted) {
                Entry entry = enter();
                if (entry == Entry.CLOSED) {
                    accepted.unsafe().closeForcibly();
                    return;
                }
                accepted.attr(ENTRY).set(entry);
                accepted.closeFuture().addListener(closed -> leave());
            }
            context.fireChannelRead(message);
        }
    }

    private enum Entry {
        ADMITTED,
        /** Refuses a connection above the maximum. */
        REFUSED,
        CLOSED
    }

    /** Initialises a new connection before and after the server's own initialisation. */
    ChannelHandler initializer(ChannelHandler usual, boolean plain) {
        return new Initializer(usual, plain);
    }

    @Sharable
    private final class Initializer extends ChannelInitializer<Channel> {
        private final ChannelHandler usual;
        private final boolean plain;

        private Initializer(ChannelHandler usual, boolean plain) {
            this.usual = usual;
            this.plain = plain;
        }

        @Override
        protected void initChannel(Channel channel) {
            if (channel.attr(ENTRY).get() != Entry.ADMITTED) {
                refuse(channel, plain);
                return;
            }
            channel.pipeline().addLast(usual);
            if (!install(channel.pipeline())) {
                GuardInstaller.waitFor(channel.pipeline(), Connections.this);
            }
        }
    }

    private void refuse(Channel channel, boolean plain) {
        if (plain) {
            channel.writeAndFlush(tooMany()).addListener(ChannelFutureListener.CLOSE);
        } else {
            channel.close();
        }
    }

    private ByteBuf tooMany() {
        ApiException busy =
                new ApiException(ProblemCode.UNAVAILABLE, "The service has too many connections. Try again shortly.");
        return answers.refusal(busy, "", true);
    }

    /** @return whether the server has added its HTTP handlers to the pipeline, so that the guards were added too */
    boolean install(ChannelPipeline pipeline) {
        if (pipeline.get("handler") == null || pipeline.get("httpDecoder") == null) {
            return false;
        }
        ConnectionGuard guard = new ConnectionGuard(this);
        pipeline.addBefore("httpDecoder", "write-guard", new WriteGuard(config.silence()));
        pipeline.addBefore("httpDecoder", "connection-guard", guard);
        pipeline.addBefore("handler", "exchange-guard", new ExchangeGuard(guard, this));
        return true;
    }

    /** Drops a client that does not read its answer: it did not take a slice in time. */
    private static final class WriteGuard extends WriteTimeoutHandler {
        private WriteGuard(Duration silence) {
            super(silence.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** No exception is thrown, because it would be logged as a failure of the request. */
        @Override
        protected void writeTimedOut(ChannelHandlerContext context) {
            context.close();
        }
    }

    private synchronized Entry enter() {
        if (open >= most + CLOSING) {
            return Entry.CLOSED;
        }
        open++;
        if (open <= most) {
            return Entry.ADMITTED;
        }
        ConnectionGuard least = leastNeeded();
        if (least == null) {
            return Entry.REFUSED;
        }
        idle.remove(least);
        incomplete.remove(least);
        least.makeRoom();
        return Entry.ADMITTED;
    }

    /** The connection that has been idle for longest, otherwise that of the slowest sender. */
    private @Nullable ConnectionGuard leastNeeded() {
        if (!idle.isEmpty()) {
            return idle.iterator().next();
        }
        if (!incomplete.isEmpty()) {
            Map.Entry<ConnectionGuard, Long> oldest =
                    incomplete.entrySet().iterator().next();
            return System.nanoTime() - oldest.getValue() > PATIENCE ? oldest.getKey() : null;
        }
        return null;
    }

    private synchronized void leave() {
        open--;
    }

    /** Marks a connection as idle; a new connection may replace it. */
    synchronized void idle(ConnectionGuard connection) {
        incomplete.remove(connection);
        idle.add(connection);
    }

    /** Marks a connection whose request begins to arrive. */
    synchronized void begun(ConnectionGuard connection) {
        idle.remove(connection);
        incomplete.put(connection, System.nanoTime());
    }

    /** Marks a connection whose request is complete. */
    synchronized void complete(ConnectionGuard connection) {
        incomplete.remove(connection);
    }

    synchronized void gone(ConnectionGuard connection) {
        idle.remove(connection);
        incomplete.remove(connection);
    }

    /** Number of open connections, for tests. */
    synchronized int open() {
        return open;
    }

    int most() {
        return most;
    }
}
