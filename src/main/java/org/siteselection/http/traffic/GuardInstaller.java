package org.siteselection.http.traffic;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;

/** Adds the guards to a connection whose HTTP handlers are added later: after its TLS handshake or the header of a proxy. */
final class GuardInstaller extends ChannelInboundHandlerAdapter {
    private static final String HANDSHAKE = "handshaker";
    private static final String NAME = "guard-installer";

    private final Connections connections;

    private GuardInstaller(Connections connections) {
        this.connections = connections;
    }

    static void waitFor(ChannelPipeline pipeline, Connections connections) {
        GuardInstaller installer = new GuardInstaller(connections);
        if (pipeline.get(HANDSHAKE) != null) {
            pipeline.addBefore(HANDSHAKE, NAME, installer);
        } else {
            pipeline.addFirst(NAME, installer);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        context.fireChannelRead(message);
        install(context);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        context.fireUserEventTriggered(event);
        install(context);
    }

    private void install(ChannelHandlerContext context) {
        if (!context.isRemoved() && connections.install(context.pipeline())) {
            context.pipeline().remove(this);
        }
    }
}
