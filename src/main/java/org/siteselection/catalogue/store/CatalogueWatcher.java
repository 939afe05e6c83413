package org.siteselection.catalogue.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.siteselection.http.problem.Causes;
import org.siteselection.http.traffic.BackgroundWork;

/** Polls for changes by other instances; a poll reads a single row. */
@ApplicationScoped
class CatalogueWatcher {
    private static final Logger LOG = Logger.getLogger(CatalogueWatcher.class);

    private final Catalogue catalogue;
    private final BackgroundWork work = new BackgroundWork();
    private volatile long confirmed = System.nanoTime();
    private boolean unreachable;
    private boolean unreadable;

    CatalogueWatcher(Catalogue catalogue, MeterRegistry meters) {
        this.catalogue = catalogue;
        TimeGauge.builder(
                        "site_selection.catalogue.age",
                        this,
                        TimeUnit.NANOSECONDS,
                        watcher -> System.nanoTime() - watcher.confirmed)
                .description("Time since the catalogue in memory was last compared with the database")
                .register(meters);
    }

    @Scheduled(
            identity = "catalogue-revision",
            every = "${site-selection.catalogue.watch-interval:1s}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        work.run(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        work.stop();
    }

    private void follow() {
        try {
            catalogue.follow();
            confirmed = System.nanoTime();
            if (unreachable) {
                LOG.info("The database answers again");
            }
            unreachable = false;
            unreadable = false;
        } catch (RuntimeException e) {
            if (work.isStopping()) {
                throw e;
            }
            if (Causes.first(e, SQLException.class) == null) {
                // The database answers, but this version cannot read the rows.
                if (!unreadable) {
                    LOG.error("The stored catalogue cannot be read; the last one that was read stays in use", e);
                }
                unreadable = true;
                return;
            }
            // Logged once, not every second; readiness reports it while it lasts.
            if (!unreachable) {
                LOG.warnf(
                        "The database does not answer; the last catalogue that was read stays in use (%s)",
                        e.getMessage());
                LOG.debug("The database does not answer", e);
            }
            unreachable = true;
        }
    }
}
