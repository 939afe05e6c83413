package org.siteselection.http.traffic;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;

/**
 * Handler between the decoder of a connection and the server: refuses ambiguous requests, completes the headers of every
 * answer, and splits large answers into slices.
 */
final class ExchangeGuard extends ChannelDuplexHandler {
    /** The decoder's placeholder for the address of a request with a malformed first line. */
    private static final String UNDECODED = "/bad-request";

    private final ConnectionGuard connection;
    private final Connections connections;
    private HttpMethod method = HttpMethod.GET;
    private String target = "";

    ExchangeGuard(ConnectionGuard connection, Connections connections) {
        this.connection = connection;
        this.connections = connections;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (connection.refused() || message instanceof HttpRequest request && isRefused(request)) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpContent content) {
            if (content.decoderResult().isFailure()) {
                ReferenceCountUtil.release(message);
                connection.refuse(
                        new ApiException(ProblemCode.MALFORMED_BODY, "The chunks of the body are malformed."));
                return;
            }
            connection.received(content.content().readableBytes());
        }
        if (message instanceof LastHttpContent) {
            connection.requestEnded();
        }
        context.fireChannelRead(message);
    }

    private boolean isRefused(HttpRequest request) {
        method = request.method();
        target = request.decoderResult().isFailure() && request.uri().equals(UNDECODED) ? "" : request.uri();
        Optional<ApiException> fault = RequestHeads.fault(request);
        if (request.headers().containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
            // The server recognises the option only if it is the only one.
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        String length = request.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        boolean chunked = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        boolean known = fault.isEmpty() && !chunked && length != null;
        connection.requested(
                target, !method.equals(HttpMethod.HEAD), known ? Long.parseLong(length) : chunked ? -1 : 0);
        if (fault.isPresent()) {
            connection.refuse(fault.get());
        } else if (RequestHeads.isAsterisk(request)) {
            connection.answerWith(connections.answers().allowed());
        }
        return connection.refused();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (connection.refused()) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        Object answer = message;
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                context.write(message, promise);
                return;
            }
            connection.answerBegins();
            answer = connections.answers().completed(response, method.name(), target);
        }
        ChannelPromise done = promise;
        if (answer instanceof LastHttpContent) {
            done = promise.unvoid();
            done.addListener(written -> connection.answered());
        }
        if (answer instanceof HttpContent content
                && content.content().readableBytes() > SlicedContent.SLICE
                && !method.equals(HttpMethod.HEAD)) {
            answer = sliced(context, content);
        }
        context.write(answer, done);
    }

    private SlicedContent sliced(ChannelHandlerContext context, HttpContent content) {
        if (content instanceof HttpResponse response) {
            context.write(new DefaultHttpResponse(response.protocolVersion(), response.status(), response.headers()));
        }
        connections.unread().held(connection, content.content().readableBytes());
        return new SlicedContent(
                context,
                content.content(),
                content instanceof LastHttpContent last ? last.trailingHeaders() : null,
                taken -> connections.unread().held(connection, -taken));
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (!context.channel().isWritable()) {
            connections.unread().heldBack(connection);
        }
        context.fireChannelWritabilityChanged();
    }
}
