package org.siteselection.database;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips the tests on PostgreSQL if no server is available, and gives the reason. */
public final class WithoutPostgres implements ExecutionCondition {
    private static final System.Logger LOG = System.getLogger(WithoutPostgres.class.getName());
    private static final String REASON = "site-selection.postgresql-is-missing";

    /** {@code required} makes a missing server an error instead of a skipped test. */
    private static final String DEMAND = "site-selection.test.postgresql";

    static void skip(PostgresBinaries.MissingException missing) {
        if ("required".equals(System.getProperty(DEMAND))) {
            throw missing;
        }
        String reason = String.valueOf(missing.getMessage());
        LOG.log(System.Logger.Level.WARNING, "Tests on PostgreSQL are skipped: " + reason);
        System.setProperty(REASON, reason);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String reason = System.getProperty(REASON);
        return reason == null
                ? ConditionEvaluationResult.enabled("a database can be had")
                : ConditionEvaluationResult.disabled(reason);
    }
}
