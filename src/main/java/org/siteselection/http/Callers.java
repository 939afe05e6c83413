package org.siteselection.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Whether the caller of a request is still there to be answered. */
public final class Callers {
    private Callers() {}

    /**
     * True from the moment that the connection of the request is closed.
     *
     * @param context of a request that is being answered
     * @return may be asked by any thread
     */
    public static BooleanSupplier gone(RoutingContext context) {
        AtomicBoolean gone = new AtomicBoolean();
        context.addEndHandler(end -> gone.set(true));
        return () -> gone.get() || context.response().closed();
    }
}
