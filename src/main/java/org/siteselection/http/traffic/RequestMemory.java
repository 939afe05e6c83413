package org.siteselection.http.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.RouteAnswers;

/**
 * Divides a part of the heap among the bodies of the requests under way, by their estimated cost ({@link BodyCost}). A body
 * without enough free memory waits until others are answered; one that exceeds the whole part gets a 413.
 */
@Singleton
class RequestMemory {
    private static final String PROPERTY = "site-selection.http.request-memory";

    /** Share of the heap; the rest is for the catalogue, rankings and answers. */
    private static final int HEAP_SHARE = 4;

    /** Maximum part of the memory for a small body, which may use the reserve. */
    private static final int SMALL = 64;

    /** Part of the memory for the bodies of waiting requests. */
    private static final int WAITING_SHARE = 4;

    private static final long LONGEST_WAIT_MILLIS = 10_000;
    private static final long NO_TIMER = -1;
    /** Maximum size of a body that is estimated on the event loop, in bytes; a longer one would block the loop. */
    private static final int ESTIMATED_AT_ONCE = 262_144;

    private static final long MEGABYTE = 1024 * 1024;

    private final RouteAnswers answers;
    private final long most;
    private final long largest;
    private final boolean followsHeap;
    private final List<Request> waiting = new ArrayList<>();
    private long taken;

    RequestMemory(RouteAnswers answers, HttpConfig config) {
        Optional<MemorySize> given = config.requestMemory();
        this.answers = answers;
        this.followsHeap = given.isEmpty();
        this.most =
                given.map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
        // The rest is reserved for small bodies, so that they do not wait for a few large ones.
        this.largest = this.most / 4 * 3;
    }

    /** Largest body that can be answered, in bytes. */
    long largestBody() {
        return largest / BodyCost.PER_BYTE;
    }

    /**
     * Continues a request with a complete body, at once or when memory is free; answers it with a 503 if none is free in
     * time.
     */
    void admit(RoutingContext context) {
        Buffer body = context.body().buffer();
        Optional<Admission.Ticket> ticket = Admission.Ticket.of(context);
        if (body == null || body.length() == 0 || ticket.isEmpty()) {
            context.next();
            return;
        }
        if (body.length() <= ESTIMATED_AT_ONCE) {
            admit(context, ticket.get(), body.length(), BodyCost.of(body));
        } else {
            context.vertx()
                    .executeBlocking(() -> BodyCost.of(body), false)
                    .onSuccess(cost -> admit(context, ticket.get(), body.length(), cost))
                    .onFailure(context::fail);
        }
    }

    private void admit(RoutingContext context, Admission.Ticket ticket, long length, long cost) {
        if (cost > largest) {
            answers.answer(context, new ApiException(ProblemCode.BODY_TOO_LARGE, tooLarge(length, cost)));
            return;
        }
        Request request = new Request(context, length, cost);
        Entrance entrance = enter(request);
        if (entrance == Entrance.REFUSED) {
            answers.answer(context, 503);
            return;
        }
        // At once if the caller has closed the connection meanwhile.
        ticket.afterwards(() -> leave(request));
        if (entrance == Entrance.ENTERED) {
            goOn(request);
        } else {
            request.timer = context.vertx().setTimer(LONGEST_WAIT_MILLIS, timer -> giveUp(request));
        }
    }

    /** The message for a body that is too large by its length alone. */
    String tooLong(long length) {
        return tooLarge(length, length * BodyCost.PER_BYTE);
    }

    private String tooLarge(long length, long cost) {
        return "The body has " + length + " bytes and would take " + megabytes(cost)
                + " of memory until it is answered, more than the " + megabytes(largest) + " that one may take ("
                + PROPERTY
                + (followsHeap
                        ? ", by default a quarter of the heap of "
                                + megabytes(Runtime.getRuntime().maxMemory())
                        : "")
                + "). Send fewer candidates or rows.";
    }

    private static String megabytes(long bytes) {
        return Math.max(1, bytes / MEGABYTE) + " MB";
    }

    private enum Entrance {
        ENTERED,
        WAITS,
        REFUSED
    }

    /** Waiting requests hold their bytes, which the memory does not count. */
    private synchronized Entrance enter(Request request) {
        if (take(request)) {
            return Entrance.ENTERED;
        }
        long held = waiting.stream().mapToLong(other -> other.length).sum();
        if (held + request.length > most / WAITING_SHARE) {
            return Entrance.REFUSED;
        }
        waiting.add(request);
        return Entrance.WAITS;
    }

    private boolean take(Request request) {
        long bound = request.cost <= most / SMALL ? most : largest;
        if (taken + request.cost > bound) {
            return false;
        }
        taken += request.cost;
        request.entered = true;
        return true;
    }

    private synchronized void leave(Request request) {
        waiting.remove(request);
        cancelTimer(request);
        if (!request.entered) {
            return;
        }
        request.entered = false;
        taken -= request.cost;
        for (Iterator<Request> others = waiting.iterator(); others.hasNext(); ) {
            Request other = others.next();
            if (take(other)) {
                others.remove();
                other.thread.runOnContext(turn -> goOn(other));
            }
        }
    }

    /**
     * Runs on the thread of the request, on which the request also ends; a request that still has its memory has not ended.
     */
    private void goOn(Request request) {
        cancelTimer(request);
        if (isIn(request)) {
            request.context.next();
        }
    }

    /** An unused timer would hold the request with its body until it fires. */
    private static void cancelTimer(Request request) {
        if (request.timer != NO_TIMER) {
            request.context.vertx().cancelTimer(request.timer);
            request.timer = NO_TIMER;
        }
    }

    private synchronized boolean isIn(Request request) {
        return request.entered;
    }

    private void giveUp(Request request) {
        boolean stillWaits;
        synchronized (this) {
            stillWaits = waiting.remove(request);
        }
        if (stillWaits) {
            answers.answer(request.context, 503);
        }
    }

    /** Used memory, for tests. */
    synchronized long taken() {
        return taken;
    }

    private static final class Request {
        private final RoutingContext context;
        private final Context thread;
        private final long length;
        private final long cost;
        private boolean entered;
        /** Set and cancelled on the thread of the request. */
        private volatile long timer = NO_TIMER;

        Request(RoutingContext context, long length, long cost) {
            this.context = context;
            this.length = length;
            this.cost = cost;
            this.thread = context.vertx().getOrCreateContext();
        }
    }
}
