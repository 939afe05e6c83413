package org.siteselection.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.jspecify.annotations.Nullable;
import org.siteselection.rulefiles.RuleLibrary;
import org.siteselection.rules.RuleSet;

/**
 * Measures which rules are active and whether newer ones wait, for alerts and to compare replicas: replicas with the same digests answer
 * by the same rules. {@code docs/operations.md} lists all metrics.
 */
@ApplicationScoped
class ServiceMeters {
    private final RuleLibrary library;
    private final MultiGauge active;

    ServiceMeters(RuleLibrary library, MeterRegistry meters) {
        this.library = library;
        this.active = MultiGauge.builder("site_selection.rules.active")
                .description("1 for each active rule set, with its version and digest")
                .register(meters);
        Gauge.builder(
                        "site_selection.rules.degraded",
                        library,
                        rules -> rules.pendingIssues().size())
                .description("Entries of the rule directory that are not active because of their issues")
                .register(meters);
        FunctionCounter.builder("site_selection.rules.reload.failures", library, RuleLibrary::failedReloads)
                .description("Changes of rule files that were not activated because of their issues")
                .register(meters);
    }

    /** Runs after the rules are loaded, because a refused rule file is reported there. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 1) StartupEvent event) {
        refresh();
    }

    /** Follows changes of the rules, and removes the digests that are active no more. */
    @Scheduled(identity = "rule-meters", every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        active.register(library.ruleSets().stream().map(ServiceMeters::row).toList(), true);
    }

    private static MultiGauge.Row<?> row(RuleSet rules) {
        return MultiGauge.Row.of(
                Tags.of("rule_set", named(rules.id()), "version", named(rules.version()), "digest", rules.digest()), 1);
    }

    /** Only inline documents have neither, and none of them is active. */
    private static String named(@Nullable String text) {
        return text == null ? "" : text;
    }
}
