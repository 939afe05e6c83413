package org.siteselection.http.traffic;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request in the log and in the answer: the caller's {@code X-Request-Id}, or a random one. It correlates log lines; it is no
 * secret and proves nothing.
 */
final class RequestId {
    static final String HEADER = "X-Request-Id";
    /** Name of the value in the log context, {@code mdc.requestId} of a line in JSON. */
    static final String LOG_KEY = "requestId";

    /** What can be logged and sent back as it is. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,127}");

    private RequestId() {}

    /** Gives the request its id, for its answer and for all log lines of its work. */
    static void assign(RoutingContext context) {
        String id = of(context.request().getHeader(HEADER));
        MDC.put(LOG_KEY, id);
        context.response().putHeader(HEADER, id);
    }

    /** The given id, or a random one if there is none or it has other characters or more than 128. */
    static String of(@Nullable String given) {
        return given != null && SAFE.matcher(given).matches()
                ? given
                : Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
    }
}
