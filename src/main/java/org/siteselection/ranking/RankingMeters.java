package org.siteselection.ranking;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.http.problem.ApiException;
import org.siteselection.rulefiles.RuleLibrary;

/**
 * Measures rankings by rule set and outcome. The labels are few and stable: rules of requests count together as {@value #INLINE}, and
 * rule sets that are active no more keep their label until the next start.
 */
@ApplicationScoped
class RankingMeters {
    static final String TIMER = "site_selection.rankings";
    static final String CANDIDATES = "site_selection.rankings.candidates";
    private static final String INLINE = "(inline)";

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };
    private static final double[] SIZES = {2, 10, 51, 200, 1_000, 3_144, 10_000};

    private final RuleLibrary library;
    private final MeterRegistry meters;
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, DistributionSummary> candidates = new ConcurrentHashMap<>();

    private record Labels(String rules, String outcome) {}

    RankingMeters(RuleLibrary library, MeterRegistry meters) {
        this.library = library;
        this.meters = meters;
    }

    /** The answer to a question; its duration counts under {@code ranked}, {@code refused} or {@code failed}. */
    <T> T measured(Question question, Supplier<T> answer) {
        long began = System.nanoTime();
        String outcome = "failed";
        try {
            T result = answer.get();
            outcome = "ranked";
            return result;
        } catch (ApiException | UnscorableException e) {
            outcome = "refused";
            throw e;
        } finally {
            record(question, outcome, System.nanoTime() - began);
        }
    }

    private void record(Question question, String outcome, long nanos) {
        String rules = label(question);
        timers.computeIfAbsent(new Labels(rules, outcome), this::timer).record(nanos, TimeUnit.NANOSECONDS);
        candidates
                .computeIfAbsent(rules, this::candidates)
                .record(question.candidates().size());
    }

    private Timer timer(Labels labels) {
        return Timer.builder(TIMER)
                .description("Rankings by rule set and outcome, without the transfer of the answer")
                .tags("rule_set", labels.rules, "outcome", labels.outcome)
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    private DistributionSummary candidates(String rules) {
        return DistributionSummary.builder(CANDIDATES)
                .description("Candidates of a ranking")
                .tag("rule_set", rules)
                .serviceLevelObjectives(SIZES)
                .register(meters);
    }

    private String label(Question question) {
        String id = question.rules().id();
        return id != null
                        && library.ruleSet(id)
                                .filter(rules ->
                                        rules.digest().equals(question.rules().digest()))
                                .isPresent()
                ? id
                : INLINE;
    }
}
