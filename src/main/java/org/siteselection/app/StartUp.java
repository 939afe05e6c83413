package org.siteselection.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.siteselection.catalogue.CatalogueSnapshot;
import org.siteselection.catalogue.store.Catalogue;
import org.siteselection.http.security.AccessTokens;
import org.siteselection.http.security.InvalidSecurityException;
import org.siteselection.rulefiles.InvalidRulesException;
import org.siteselection.rulefiles.RuleLibrary;
import org.siteselection.rules.RuleSet;
import org.siteselection.runs.RunReaders;

/** Loads rules and catalogue before the first request, and logs what was loaded or why the service cannot start. */
@ApplicationScoped
class StartUp {
    private static final Logger LOG = Logger.getLogger(StartUp.class);

    /** Runs before the catalogue is read. */
    void settings(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event,
            AccessTokens access,
            Config config) {
        ConfigMinimums.check(config);
        UnknownSettings.warnings(config.getPropertyNames(), System.getenv().keySet())
                .forEach(LOG::warn);
        try {
            LOG.infof("Access: %s", access.summary());
        } catch (InvalidSecurityException e) {
            throw new StartRefusedException("The service does not start. " + e.getMessage());
        }
    }

    /** Runs after the catalogue is read and before the service listens. */
    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event,
            Instance<RuleLibrary> library,
            Catalogue catalogue,
            AccessTokens access,
            RunReaders runs,
            Scheduler scheduler) {
        CatalogueSnapshot snapshot = catalogue.current();
        LOG.infof(
                "Catalogue: edition %s, %d places, %d facts, %s",
                snapshot.edition(), snapshot.places().size(), snapshot.factCount(), snapshot.digest());
        if (!access.configured()) {
            closed(snapshot.places().size() - snapshot.states().size(), runs.closedRuns())
                    .ifPresent(LOG::warn);
        }
        try {
            for (RuleSet rules : library.get().ruleSets()) {
                LOG.infof("Rule set: %s %s, %s", rules.id(), rules.version(), rules.digest());
                rules.warnings().forEach(LOG::warn);
            }
        } catch (InvalidRulesException e) {
            throw new StartRefusedException("The service does not start. " + e.getMessage());
        }
        // Halted until now, so that no job polls for changes of data that is not loaded yet.
        scheduler.resume();
    }

    /** Runs before the beans that the jobs use are destroyed. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event, Scheduler scheduler) {
        scheduler.pause();
    }

    /** The log message if no token is configured; empty if the database holds no data that needs a token. */
    static Optional<String> closed(int sites, long runs) {
        return sites == 0 && runs == 0
                ? Optional.empty()
                : Optional.of("No token is configured, so the stored own sites (" + sites + ") and runs (" + runs
                        + ") stay closed. To open them, set site-selection.security.tokens.<name>.sha256 and .role.");
    }
}
