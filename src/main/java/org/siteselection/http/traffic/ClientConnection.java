package org.siteselection.http.traffic;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether the answer of a request can still reach its caller, and what is to be done when the request is over. */
public final class ClientConnection {
    private ClientConnection() {}

    /**
     * True from the moment that the connection of the request is closed, or the service has to stop.
     *
     * @param context of a request that is being answered
     * @return may be asked by any thread
     */
    public static BooleanSupplier closed(RoutingContext context) {
        AtomicBoolean ended = new AtomicBoolean();
        context.addEndHandler(end -> ended.set(true));
        return () -> ended.get() || context.response().closed() || ServiceStop.isDue();
    }

    /**
     * Does something once the answer is written and the work is done, also where the request fails or its caller hangs up.
     *
     * @param context of a request to a resource, which is being answered
     */
    public static void afterwards(RoutingContext context, Runnable action) {
        Admission.Ticket.of(context).orElseThrow().afterwards(action);
    }
}
