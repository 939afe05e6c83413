package org.siteselection.catalogue;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks for changes that other instances made; a look costs one row. */
@ApplicationScoped
class CatalogueWatcher {
    private static final Logger LOG = Logger.getLogger(CatalogueWatcher.class);

    private final Catalogue catalogue;
    private boolean unreachable;

    CatalogueWatcher(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Scheduled(
            identity = "catalogue-revision",
            every = "${site-selection.catalogue.watch-interval:1s}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            catalogue.follow();
            if (unreachable) {
                LOG.info("The database answers again");
            }
            unreachable = false;
        } catch (RuntimeException e) {
            // Said once, not every second; readiness says it as long as it lasts.
            if (!unreachable) {
                LOG.warnf("The database does not answer; the catalogue stays as it was last read (%s)", e.getMessage());
                LOG.debug("The database does not answer", e);
            }
            unreachable = true;
        }
    }
}
