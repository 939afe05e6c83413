package org.siteselection.http.traffic;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Counts a request as under way until its resource has finished. A caller that hangs up early ends the exchange and not the work,
 * and could otherwise have any amount of it done at once.
 */
class AdmittedWork {
    /** Before the resource is looked for, which still happens on the thread that received the request. */
    @ServerRequestFilter(preMatching = true)
    void hold(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Admission.Ticket.of(context).ifPresent(ticket -> {
            ticket.hold();
            ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                    .registerCompletionCallback(failure -> ticket.release());
        });
    }
}
