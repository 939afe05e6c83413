package org.siteselection.rules;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks at the rule directory again and again. Looking, unlike a file system's notifications, also works on network
 * volumes and where a whole directory is swapped by a link; ten small files cost nothing to read.
 */
@ApplicationScoped
class RuleWatcher {
    private final RuleLibrary library;

    RuleWatcher(RuleLibrary library) {
        this.library = library;
    }

    @Scheduled(
            identity = "rule-directory",
            every = "${site-selection.rules.watch-interval:2s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        library.reload();
    }
}
