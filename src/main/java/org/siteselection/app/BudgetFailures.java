package org.siteselection.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.siteselection.http.problem.ApiException;
import org.siteselection.http.problem.Causes;
import org.siteselection.http.problem.FailureTranslator;
import org.siteselection.http.problem.ProblemCode;
import org.siteselection.http.traffic.ServiceStop;
import org.siteselection.scoring.StoppedException;

/**
 * Translates the end of work by its stop rule: the time budget of the request is used up, or the caller closed the
 * connection.
 */
@ApplicationScoped
class BudgetFailures implements FailureTranslator {
    /** Code of the problem of a request that takes longer than its budget. */
    static final String EXCEEDED = "time-budget-exceeded";

    private final BudgetConfig config;

    BudgetFailures(BudgetConfig config) {
        this.config = config;
    }

    @Override
    public Optional<ApiException> translate(Throwable thrown) {
        return Optional.ofNullable(Causes.first(thrown, StoppedException.class)).map(this::problem);
    }

    private ApiException problem(StoppedException stopped) {
        if (stopped.reason() == StoppedException.Reason.CANCELLED) {
            return new ApiException(
                    ProblemCode.UNAVAILABLE,
                    ServiceStop.isDue()
                            ? "The service is stopping and gave up the work. Send the request again."
                            : "The work ended because the caller closed the connection.");
        }
        return new ApiException(
                        ProblemCode.UNAVAILABLE,
                        "The request needs more than its time budget of "
                                + config.time().toMillis() / 1000.0
                                + " seconds. Ask for fewer candidates, or send a smaller rule document. The operator can"
                                + " raise site-selection.budget.time.")
                .as(EXCEEDED);
    }
}
