package org.siteselection.http.traffic;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** The state of a caller's connection, and actions for the end of its request. */
public final class ClientConnection {
    private ClientConnection() {}

    /**
     * True once the connection of the request is closed or the service has to stop.
     *
     * @param context context of a request that is being answered
     * @return a supplier for any thread
     */
    public static BooleanSupplier closed(RoutingContext context) {
        AtomicBoolean ended = new AtomicBoolean();
        context.addEndHandler(end -> ended.set(true));
        return () -> ended.get() || context.response().closed() || ServiceStop.isDue();
    }

    /**
     * Runs the action after the answer is written and the work is done, even if the request fails or the caller closes the
     * connection.
     *
     * @param context context of a request to a resource that is being answered
     */
    public static void afterwards(RoutingContext context, Runnable action) {
        Admission.Ticket.of(context).orElseThrow().afterwards(action);
    }
}
