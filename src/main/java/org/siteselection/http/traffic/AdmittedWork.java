package org.siteselection.http.traffic;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Counts a request as under way until its resource has finished. A caller that closes its connection ends the exchange but
 * not the work, and could otherwise start any amount of concurrent work.
 */
class AdmittedWork {
    /** Runs before routing to the resource, still on the thread that received the request. */
    @ServerRequestFilter(preMatching = true)
    void hold(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Admission.Ticket.of(context).ifPresent(ticket -> {
            ticket.hold();
            ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                    .registerCompletionCallback(failure -> ticket.release());
        });
    }
}
