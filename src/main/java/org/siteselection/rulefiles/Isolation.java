package org.siteselection.rulefiles;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.siteselection.http.problem.ApiException;
import org.siteselection.rulefiles.document.DocumentLimits;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.IssueText;
import org.siteselection.rules.Position;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/**
 * Runs the judgement of one document. What goes wrong becomes an issue of this document, so that no document keeps another
 * from being judged.
 *
 * @param start of the document
 * @param traces level at which the stack trace of an unexpected failure is logged
 */
record Isolation(Position start, Issues issues, Logger.Level traces) {
    private static final Logger LOG = Logger.getLogger(Isolation.class);

    /**
     * Runs the work within the time that the caller has. A {@link StoppedException} goes through to the caller.
     *
     * @return empty where the work failed, which is then an error issue
     */
    <T> Optional<T> run(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Issues.TooManyException | DocumentLimits.ExceededException e) {
            return Optional.empty();
        } catch (StoppedException | ApiException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(traces, "Rule document '" + IssueText.oneLine(start.file()) + "' cannot be judged", e);
            reportUnjudged();
            return Optional.empty();
        }
    }

    /** Runs the work within a time of its own; what would be the answer to a request is an issue, too. */
    <T> Optional<T> run(Duration budget, Supplier<T> work) {
        StopRule outer = StopRule.current();
        StopRule own = new StopRule(outer.cancelled(), System::nanoTime, System.nanoTime() + budget.toNanos());
        try {
            return own.during(() -> run(work));
        } catch (StoppedException e) {
            if (e.reason() == StoppedException.Reason.CANCELLED) {
                throw e;
            }
            report(
                    "time-limit",
                    "Judging the document takes longer than " + budget.toSeconds() + " seconds.",
                    "Shorten it.");
        } catch (ApiException e) {
            report(e.code(), String.valueOf(e.getMessage()), "");
        }
        return Optional.empty();
    }

    /** A document that is not used has at least one error. */
    void reportUnlessReported() {
        if (!issues.hasErrors()) {
            reportUnjudged();
        }
    }

    private void reportUnjudged() {
        report("internal-error", "The service failed to judge this document.", "Report it, with the log.");
    }

    /** Adds an error of the document as a whole. */
    private void report(String code, String message, String hint) {
        try {
            issues.error(code, start, "", message, hint);
        } catch (Issues.TooManyException e) {
            // Then that is the error.
        }
    }
}
