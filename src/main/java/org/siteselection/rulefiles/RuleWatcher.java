package org.siteselection.rulefiles;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.siteselection.http.traffic.BackgroundWork;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/**
 * Polls the rule directory. Polling, unlike a file system's notifications, also works on network volumes and when a link
 * replaces a whole directory. Reading ten small files is cheap.
 */
@ApplicationScoped
class RuleWatcher {
    private static final Logger LOG = Logger.getLogger(RuleWatcher.class);
    private static final Duration LONGEST_LOOK = Duration.ofDays(1);

    private final RuleLibrary library;
    private final BackgroundWork work = new BackgroundWork();

    RuleWatcher(RuleLibrary library) {
        this.library = library;
    }

    /** Each file has its own time limit in addition to this rule; a shutdown ends the work on all. */
    @Scheduled(
            identity = "rule-directory",
            every = "${site-selection.rules.watch-interval:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        work.run(this::follow);
    }

    private void follow() {
        StopRule untilShutdown =
                new StopRule(work::isStopping, System::nanoTime, System.nanoTime() + LONGEST_LOOK.toNanos());
        try {
            untilShutdown.during(library::look);
        } catch (StoppedException e) {
            LOG.debug("The service stops; the change of the rule directory is not activated", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.stop();
    }
}
