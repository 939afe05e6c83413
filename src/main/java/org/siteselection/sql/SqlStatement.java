package org.siteselection.sql;

import java.util.List;
import org.siteselection.assessment.Question;
import org.siteselection.assessment.ResolvedRules;
import org.siteselection.assessment.UnscorableException;
import org.siteselection.rules.Method;
import org.siteselection.rules.RuleSet;

/**
 * A rule set as one SQL statement, which scores the rows of a table as the service scores candidates.
 *
 * @param text the statement, without a semicolon at its end
 * @param inputs names of the columns that it reads beside {@code id}: metrics, in alphabetical order
 * @param outputs names of the columns of its result, in their order
 */
public record SqlStatement(String text, List<String> inputs, List<String> outputs) {
    /** Greatest number of columns of a result in PostgreSQL. */
    private static final int MOST_COLUMNS = 1_664;

    /** PostgreSQL takes seconds to plan more, and DuckDB ends the process at 200. */
    private static final int MOST_STEPS = 160;

    public SqlStatement {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * Where the statement runs.
     *
     * @param table name of the table, its schemas before it
     * @param rank whether the result has the column {@code rank}
     */
    public record Target(SqlDialect dialect, List<String> table, boolean rank) {
        public Target {
            table = List.copyOf(table);
        }
    }

    /**
     * Prints the rules of a question with its parameters, weights and method; its candidates and waivers are not read.
     *
     * @throws UnscorableException {@code needs-field} if a score depends on the other rows, {@code too-many-columns} if the
     *     result has more columns than the engine allows; as {@link ResolvedRules#of}
     */
    public static SqlStatement of(Question question, Target target) {
        requireRows(question);
        requireOwnId(question);
        SqlStatement statement = new SqlPrinter(question, ResolvedRules.of(question), target).print();
        if (target.dialect() == SqlDialect.POSTGRESQL
                && statement.inputs.size() + 3 * statement.outputs.size() > MOST_COLUMNS) {
            throw new UnscorableException(
                    "too-many-columns",
                    "dialect",
                    "The statement has " + statement.outputs.size()
                            + " columns, and its steps more; PostgreSQL allows " + MOST_COLUMNS
                            + ". Use duckdb or spark.");
        }
        return statement;
    }

    /** @throws UnscorableException {@code too-many-steps} if the engines cannot run so many, each of which reads the one before */
    static void requireSteps(int steps) {
        if (steps > MOST_STEPS) {
            throw new UnscorableException(
                    "too-many-steps",
                    "rules",
                    "The statement needs " + steps + " steps of which each reads the one before; at most " + MOST_STEPS
                            + " can be run. Each sign of a sum that may cancel takes two steps: use fewer, or rank with the service.");
        }
    }

    /** The table has one column with this name. */
    private static void requireOwnId(Question question) {
        if (question.rules().scored().anyMatch(value -> value.metrics().contains("id"))) {
            throw new UnscorableException(
                    "reserved-name",
                    "metrics.id",
                    "The column 'id' of the table identifies its rows, so no metric of a statement can be called 'id'. Rename the metric.");
        }
    }

    private static void requireRows(Question question) {
        RuleSet rules = question.rules();
        Method method = question.method();
        if (method.isOverValues()) {
            throw needsField(
                    "method",
                    method.type()
                            + " compares the values of all candidates. Use weighted_sum, weighted_product or minimum");
        }
        if (rules.field().fixed()) {
            return;
        }
        rules.root()
                .criteria()
                .filter(criterion -> criterion.relative() != null && !criterion.reportOnly())
                .findFirst()
                .ifPresent(criterion -> {
                    throw needsField(
                            criterion.path(),
                            "the scale of '" + criterion.path()
                                    + "' is relative to the candidates. Give the rules a fixed 'field'");
                });
        if (question.weighsByCandidates()) {
            throw needsField(
                    "weighting", "weights follow from the data of the candidates. Give the rules a fixed 'field'");
        }
    }

    private static UnscorableException needsField(String subject, String reason) {
        return new UnscorableException(
                "needs-field",
                subject,
                "A statement scores each row by itself, but " + reason + ", or rank with the service.");
    }
}
