package org.siteselection.rulefiles;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.siteselection.fields.Position;
import org.siteselection.http.problem.ApiException;
import org.siteselection.rulefiles.document.DocumentLimits;
import org.siteselection.rulefiles.document.Issues;
import org.siteselection.rules.IssueText;
import org.siteselection.scoring.StopRule;
import org.siteselection.scoring.StoppedException;

/**
 * Runs the check of one document. Failures become issues of this document, so that no document prevents the check of
 * another.
 *
 * @param start place of the document's start
 * @param traces level at which the stack trace of an unexpected failure is logged
 */
record Isolation(Position start, Issues issues, Logger.Level traces) {
    private static final Logger LOG = Logger.getLogger(Isolation.class);

    /**
     * Runs the work within the caller's time budget. A {@link StoppedException} is passed to the caller.
     *
     * @return empty if the work failed, which is then an error issue
     */
    <T> Optional<T> run(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Issues.TooManyException | DocumentLimits.ExceededException e) {
            return Optional.empty();
        } catch (StoppedException | ApiException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(traces, "Rule document '" + IssueText.oneLine(start.file()) + "' cannot be checked", e);
            reportUnjudged();
            return Optional.empty();
        }
    }

    /** Runs the work within its own time limit; an exceeded limit is an issue too. */
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

    /** Adds an error place of the document's start as a whole. */
    private void report(String code, String message, String hint) {
        try {
            issues.error(code, start, "", message, hint);
        } catch (Issues.TooManyException e) {
            // The limit on issues was reached, which is an error already.
        }
    }
}
