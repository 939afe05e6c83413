package org.siteselection.ranking;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.traffic.HeavyWork;

/** Refuses questions that exceed the limits of a request, and queues heavy ones. */
@ApplicationScoped
public class RankingAdmission {
    /** Maximum of candidates times criteria and gates; a hundred times that of a ranking of all counties. */
    static final long MOST_CELLS = 5_000_000;
    /**
     * Maximum of steps of a robustness analysis, which take minutes. Rankings that compare pairs have limits of their own.
     */
    static final double MOST_STEPS = 1e12;

    private static final int HEAP_SHARE_OF_ANSWER = 16;
    private static final double MEGABYTE = 1024 * 1024;

    private final HeavyWork work;
    private final double largestAnswer;

    RankingAdmission(RankingConfig config, HeavyWork work) {
        this.work = work;
        this.largestAnswer = config.largestAnswer()
                .map(MemorySize::asLongValue)
                .orElse(Runtime.getRuntime().maxMemory() / HEAP_SHARE_OF_ANSWER);
    }

    /**
     * @throws ApiException {@code too-large}
     * @throws java.util.concurrent.RejectedExecutionException if the wait exceeds its limit
     */
    public void admit(Workload load) {
        refuse(load);
        take(load);
    }

    /** @throws ApiException {@code too-large}, naming the limit */
    public void refuse(Workload load) {
        if (load.cells() > MOST_CELLS) {
            throw tooLarge(String.format(
                    Locale.ROOT,
                    "Candidates times criteria and gates are %,d; at most %,d are ranked in one request. Ask for fewer candidates, or score them in a database by the statement of /v1/rule-sets/{id}/sql.",
                    load.cells(),
                    MOST_CELLS));
        }
        if (load.answer() > largestAnswer) {
            throw tooLarge(String.format(
                    Locale.ROOT,
                    "The answer would have up to %s; at most %s are written (site-selection.ranking.largest-answer). %s",
                    megabytes(load.answer()),
                    megabytes(largestAnswer),
                    load.advice()));
        }
        if (load.memory() > work.memory()) {
            throw tooLarge(String.format(
                    Locale.ROOT,
                    "The request would take up to %s of memory; at most %s are there for it (site-selection.heavy-work.memory). %s",
                    megabytes(load.memory()),
                    megabytes(work.memory()),
                    load.advice()));
        }
        if (load.steps() > MOST_STEPS) {
            throw tooLarge(String.format(
                    Locale.ROOT,
                    "The request would take about %.0e steps; at most %.0e are possible in its time. %s",
                    load.steps(),
                    MOST_STEPS,
                    load.advice()));
        }
    }

    /** @throws java.util.concurrent.RejectedExecutionException if the wait exceeds its limit */
    public void take(Workload load) {
        work.admit((long) load.memory(), load.longRunning());
    }

    private static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / MEGABYTE);
    }

    private static ApiException tooLarge(String message) {
        return new ApiException(ProblemCode.UNSCORABLE, message, List.of(new Violation("candidates", message)))
                .as("too-large");
    }
}
