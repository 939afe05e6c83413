package org.siteselection.http.traffic;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Routes every connection through {@link Connections} before the server reads from it. The server reports a connection to
 * the application only with its first complete request, which a slow or malicious client never sends.
 */
public final class GuardedServers implements VertxServiceProvider {
    @Override
    public void init(VertxBuilder builder) {
        if (builder.findTransport() instanceof JDKTransport) {
            builder.findTransport(new Guarded());
        }
    }

    private static final class Guarded extends JDKTransport {
        private static final int LEAST_READ = 64;
        private static final int FIRST_READ = 2_048;
        private static final int MOST_READ = 16_384;
        /**
         * Size of the operating system's send buffer, in bytes. The system reports progress in thirds of it, so the size
         * also determines how slowly a client may read an answer before it counts as not reading.
         */
        private static final int SEND_BUFFER = 262_144;

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            Connections connections =
                    Arc.container().instance(Connections.class).get();
            boolean plain = !options.isSsl();
            bootstrap
                    .handler(connections.acceptor())
                    .childHandler(connections.initializer(bootstrap.config().childHandler(), plain))
                    .childOption(
                            ChannelOption.RCVBUF_ALLOCATOR,
                            new AdaptiveRecvByteBufAllocator(LEAST_READ, FIRST_READ, MOST_READ))
                    .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER);
        }
    }
}
