package org.siteselection.http.traffic;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.RouteAnswers;

/**
 * Reads the whole body before routing to the resource. By default the framework reads bodies in parts and answers one that
 * becomes too large with an empty 413.
 */
@Singleton
class BodyReader {
    private static final int EXPECTATION_FAILED = 417;

    private final RouteAnswers answers;
    private final ArrivingBodies arriving;

    BodyReader(RouteAnswers answers, ArrivingBodies arriving) {
        this.answers = answers;
        this.arriving = arriving;
    }

    /** @param largest body, in bytes; a larger one is a 413 */
    void read(RoutingContext context, long largest) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            complete(context, Buffer.buffer());
            return;
        }
        String expected = request.getHeader(HttpHeaders.EXPECT);
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            answers.answer(context, EXPECTATION_FAILED);
            return;
        }
        if (expected != null && hasBody(request) && request.version() == HttpVersion.HTTP_1_1) {
            context.response().writeContinue();
        }
        Reading reading = new Reading(context, largest);
        context.addEndHandler(ended -> reading.body.leave());
        request.handler(reading::take)
                .endHandler(ended -> reading.end())
                .exceptionHandler(reading::fail)
                .resume();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    private static void complete(RoutingContext context, Buffer body) {
        // Without a buffer the resource would wait for a body of length 0.
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    private final class Reading {
        private final RoutingContext context;
        private final long largest;
        private final ArrivingBodies.Body body;
        private Buffer bytes = Buffer.buffer();
        private boolean over;

        private Reading(RoutingContext context, long largest) {
            this.largest = largest;
            this.context = context;
            Context own = context.vertx().getOrCreateContext();
            this.body = arriving.enter(() -> own.runOnContext(dropped -> give(ProblemCode.UNAVAILABLE.status())));
        }

        private void take(Buffer chunk) {
            if (over) {
                return;
            }
            if (bytes.length() + chunk.length() > largest) {
                give(ProblemCode.BODY_TOO_LARGE.status());
            } else if (body.add(chunk.length())) {
                bytes.appendBuffer(chunk);
            } else {
                give(ProblemCode.UNAVAILABLE.status());
            }
        }

        /** Answers before the body is read completely. */
        private void give(int status) {
            if (!over) {
                over = true;
                bytes = Buffer.buffer();
                body.leave();
                answers.answer(context, status);
            }
        }

        private void end() {
            if (!over) {
                over = true;
                body.leave();
                complete(context, bytes);
            }
        }

        private void fail(Throwable thrown) {
            if (!over) {
                over = true;
                bytes = Buffer.buffer();
                body.leave();
                context.fail(
                        thrown instanceof HttpClosedException ? thrown : new HttpClosedException(thrown.getMessage()));
            }
        }
    }
}
