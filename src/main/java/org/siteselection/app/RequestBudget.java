package org.siteselection.app;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Callable;
import org.siteselection.http.Budgeted;
import org.siteselection.http.traffic.ClientConnection;
import org.siteselection.scoring.StopRule;

/**
 * Binds the stop rule of a request to the thread that answers it: the work ends with the time budget, or when the caller
 * closes the connection.
 */
@Budgeted
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RequestBudget {
    private final BudgetConfig config;
    private final CurrentVertxRequest current;

    RequestBudget(BudgetConfig config, CurrentVertxRequest current) {
        this.config = config;
        this.current = current;
    }

    @AroundInvoke
    Object within(InvocationContext invocation) throws Exception {
        RoutingContext exchange = current.getCurrent();
        if (exchange == null) {
            return invocation.proceed();
        }
        long deadline = System.nanoTime() + config.time().toNanos();
        return new StopRule(ClientConnection.closed(exchange), System::nanoTime, deadline)
                .during(() -> unchecked(invocation::proceed));
    }

    /** Rethrows a checked exception of a resource unchanged, so that its mapper handles it. */
    private static <T> T unchecked(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw RequestBudget.<RuntimeException>rethrown(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E rethrown(Exception e) throws E {
        throw (E) e;
    }
}
