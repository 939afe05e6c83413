package org.siteselection.http.traffic;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;

/** Closes a connection after its last answer. */
final class Lingering {
    private static final long MILLIS = 1_000;

    private Lingering() {}

    /** A client that is still sending would lose the answer if the connection closed at once. */
    static void close(ChannelHandlerContext context) {
        if (context.channel() instanceof DuplexChannel duplex
                && context.pipeline().get(SslHandler.class) == null) {
            duplex.shutdownOutput();
            context.executor().schedule(() -> context.close(), MILLIS, TimeUnit.MILLISECONDS);
        } else {
            context.close();
        }
    }
}
