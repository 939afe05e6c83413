package org.siteselection.robustness;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.siteselection.assessment.KnownPlaces;
import org.siteselection.assessment.Question;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.problem.Violation;
import org.siteselection.http.traffic.ConcurrencyLimit;
import org.siteselection.http.traffic.ServiceStop;
import org.siteselection.ranking.QuestionBuilder;
import org.siteselection.ranking.RankingAdmission;
import org.siteselection.ranking.RankingService;
import org.siteselection.ranking.RankingService.Basis;
import org.siteselection.ranking.Workload;
import org.siteselection.ranking.WorkloadEstimate;
import org.siteselection.robustness.Robustness.Threads;
import org.siteselection.robustness.RobustnessAnswer.WeightModel;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;
import org.siteselection.scoring.UndefinedException;
import org.siteselection.scoring.robustness.ConstrainedWeights;

/**
 * Runs robustness analyses: a few concurrently, so that rankings are answered meanwhile, each within a time budget and only
 * while its caller is connected.
 */
@ApplicationScoped
public class RobustnessService {
    /** Maximum of feasible candidates of an analysis. */
    public static final int MOST_CANDIDATES = Robustness.MOST_CANDIDATES;

    private static final Logger LOG = Logger.getLogger(RobustnessService.class);

    private final RobustnessConfig config;
    private final int parallelism;
    private final ExecutorService threads;
    private final ConcurrencyLimit turns;
    private final RankingAdmission admission;
    private final Function<Question, KnownPlaces> known;
    private final AtomicInteger running = new AtomicInteger();

    @Inject
    RobustnessService(RobustnessConfig config, RankingAdmission admission, RankingService rankings) {
        this(config, admission, Runtime.getRuntime().availableProcessors(), rankings::places);
    }

    /** @param parallelism threads of one analysis; its answer does not depend on it */
    RobustnessService(RobustnessConfig config, RankingAdmission admission, int parallelism) {
        this(config, admission, parallelism, question -> KnownPlaces.none());
    }

    private RobustnessService(
            RobustnessConfig config,
            RankingAdmission admission,
            int parallelism,
            Function<Question, KnownPlaces> known) {
        this.known = known;
        this.config = config;
        this.admission = admission;
        this.parallelism = parallelism;
        AtomicInteger number = new AtomicInteger();
        // The calling thread works too.
        threads = Executors.newFixedThreadPool(Math.max(1, parallelism - 1), work -> {
            Thread thread = new Thread(work, "robustness-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        int atOnce = config.atOnce().orElse(Runtime.getRuntime().availableProcessors());
        // Memory is shared with other heavy requests.
        turns = new ConcurrencyLimit(atOnce, 0, config.queue());
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** Number of analyses under way. */
    int running() {
        return running.get();
    }

    /**
     * @param gone whether the caller has closed its connection
     * @throws ApiException {@code unavailable} if too many analyses wait, {@code time-budget-exceeded}, {@code too-large},
     *     and as for a ranking
     */
    public RobustnessAnswer analyse(Basis basis, RobustnessRequest request, BooleanSupplier gone) {
        StopRule stop = new StopRule(
                gone, System::nanoTime, System.nanoTime() + config.timeBudget().toNanos());
        try {
            Question question = QuestionBuilder.build(basis.rules(), basis.catalogue(), request.ranking());
            WeightConstraints.check(question.rules(), request.weightModel());
            Workload load = workload(question, request, parallelism);
            admission.refuse(load);
            ConcurrencyLimit.Turn turn = turns.take(0, gone, stop.deadline());
            running.incrementAndGet();
            try {
                admission.take(load);
                Threads all = new Threads(threads, parallelism, stop);
                return stop.during(() -> Robustness.analyse(question, request, all, known.apply(question)));
            } finally {
                running.decrementAndGet();
                turn.giveBack();
            }
        } catch (RejectedExecutionException e) {
            throw new ApiException(
                    ProblemCode.UNAVAILABLE, "The service is busy with other heavy requests. Try again shortly.");
        } catch (StoppedException e) {
            if (e.reason() == StoppedException.Reason.CANCELLED && ServiceStop.isDue()) {
                throw new ApiException(
                        ProblemCode.UNAVAILABLE,
                        "The service is stopping and aborted the analysis. Send the request again.");
            }
            if (e.reason() == StoppedException.Reason.CANCELLED) {
                LOG.debug("A robustness analysis was aborted, because its caller closed the connection");
                throw new ApiException(
                        ProblemCode.UNAVAILABLE, "The analysis was aborted, because its caller closed the connection.");
            }
            throw tooLong(request);
        } catch (UndefinedException e) {
            String message = "The method " + e.getMessage() + ", at drawn weights or facts.";
            String subject = e.subject().isEmpty() ? "method" : e.subject();
            throw new ApiException(ProblemCode.UNSCORABLE, message, List.of(new Violation(subject, message)))
                    .as(e.code());
        }
    }

    static Workload workload(Question question, RobustnessRequest request, int parallelism) {
        return WorkloadEstimate.ofRobustness(
                question,
                new WorkloadEstimate.Draws(
                        request.samples(),
                        Robustness.MOST_CANDIDATES,
                        !request.include().isEmpty(),
                        parallelism,
                        walk(question, request.weightModel())));
    }

    /** The work of the draws of constrained weights. */
    private static WorkloadEstimate.Walk walk(Question question, WeightModel model) {
        if (!model.type().equals(WeightModel.CONSTRAINED)) {
            return WorkloadEstimate.Walk.NONE;
        }
        // The nodes of a tree divide its criteria into one group more, at most.
        int criteria = (int) question.rules().root().criteria().count();
        int groups = Math.min(criteria, WeightConstraints.nodes(model) + 1);
        int rows = WeightConstraints.size(model) + groups;
        return new WorkloadEstimate.Walk(
                ConstrainedWeights.stepsOfDraw(groups, rows), ConstrainedWeights.memory(groups, rows));
    }

    private ApiException tooLong(RobustnessRequest request) {
        String message = "The analysis of " + request.samples() + " samples was aborted after "
                + config.timeBudget().toMillis() / 1000.0
                + " seconds, the wait for its turn included. Ask for fewer 'samples' or candidates, or leave out 'include'; methods other than weighted_sum take"
                + " longer. The operator can raise site-selection.robustness.time-budget.";
        return new ApiException(ProblemCode.UNAVAILABLE, message, List.of(new Violation("samples", message)))
                .as("time-budget-exceeded");
    }
}
