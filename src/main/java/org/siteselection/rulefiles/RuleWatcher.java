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
 * Polls the rule directory. Polling, unlike a file system's notifications, also works on network volumes and where a whole
 * directory is swapped by a link; ten small files cost nothing to read.
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

    /** Each file has a time budget of its own below this rule; a shutdown ends the work on all. */
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
            LOG.debug("The service stops; the change of the rule directory is not taken over", e);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.stop();
    }
}
