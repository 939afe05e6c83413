package org.siteselection.database;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what is to run on PostgreSQL where no server can be had, and says why. */
public final class WithoutPostgres implements ExecutionCondition {
    static final String REASON = "site-selection.postgresql-is-missing";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String reason = System.getProperty(REASON);
        return reason == null
                ? ConditionEvaluationResult.enabled("a database can be had")
                : ConditionEvaluationResult.disabled(reason);
    }
}
