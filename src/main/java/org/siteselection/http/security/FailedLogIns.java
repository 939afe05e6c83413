package org.siteselection.http.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.siteselection.http.problem.RouteAnswers;
import org.siteselection.text.ShortText;

/**
 * Counts and logs requests with wrong credentials, and never logs the credentials. The log is limited to a few lines per
 * minute and the number of omitted ones; the counter counts all since the start.
 */
@Startup
@ApplicationScoped
class FailedLogIns {
    /** Name of the counter; Prometheus adds {@code _total}. */
    static final String COUNTER = "site_selection.logins.failed";

    static final int LINES_PER_MINUTE = 10;

    private static final Logger LOG = Logger.getLogger(FailedLogIns.class);
    private static final long MINUTE = 60_000_000_000L;

    /** The reason for which credentials are wrong. */
    enum Reason {
        /** A bearer token that is not configured. */
        UNKNOWN_TOKEN,
        /** An Authorization header without a readable token. */
        MALFORMED_HEADER;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);
    private final LongSupplier nanoTime;
    private long minuteBegan;
    private int logged;
    private long leftOut;

    @Inject
    FailedLogIns(MeterRegistry meters) {
        this(meters, System::nanoTime);
    }

    FailedLogIns(MeterRegistry meters, LongSupplier nanoTime) {
        for (Reason reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder(COUNTER)
                            .description("Requests with wrong credentials")
                            .tag("reason", reason.word())
                            .register(meters));
        }
        this.nanoTime = nanoTime;
        this.minuteBegan = nanoTime.getAsLong() - MINUTE;
    }

    void count(Reason reason, RoutingContext context) {
        SocketAddress from = context.request().remoteAddress();
        count(
                reason,
                from == null ? "an unknown address" : from.hostAddress(),
                context.request().method().name(),
                RouteAnswers.path(context));
    }

    void count(Reason reason, String from, String method, String path) {
        Counter counter = counters.get(reason);
        if (counter != null) {
            counter.increment();
        }
        String line = line(reason, from, method, path);
        if (!line.isEmpty()) {
            LOG.warn(line);
        }
    }

    /** The line to log; empty if the limit of this minute is reached. */
    synchronized String line(Reason reason, String from, String method, String path) {
        long now = nanoTime.getAsLong();
        String before = "";
        if (now - minuteBegan >= MINUTE) {
            before = leftOut == 0 ? "" : " " + leftOut + " more failed log-ins were not logged before.";
            minuteBegan = now;
            logged = 0;
            leftOut = 0;
        }
        if (logged == LINES_PER_MINUTE) {
            leftOut++;
            return "";
        }
        logged++;
        return "Failed log-in (" + reason.word() + ") from " + from + ": " + ShortText.quoted(method + " " + path) + "."
                + before;
    }
}
