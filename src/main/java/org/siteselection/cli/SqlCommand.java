package org.siteselection.cli;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.siteselection.catalogue.PackagedEdition;
import org.siteselection.http.problem.ApiException;
import org.siteselection.rules.RuleSet;
import org.siteselection.sql.RuleSql;
import org.siteselection.sql.SqlQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a rule set as one SQL statement. */
@Command(
        name = "sql",
        description = "Prints a rule set as one SQL statement that scores the rows of a table.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@RegisterForReflection
final class SqlCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "<rule set>", description = "Id of the rule set, like asic-assembly.")
    private String ruleSet = "";

    @Option(
            names = "--dialect",
            paramLabel = "<dialect>",
            description = "postgresql, duckdb or spark; default: postgresql.")
    private String dialect = "postgresql";

    @Option(
            names = "--table",
            paramLabel = "<name>",
            description = "The table, with its schemas if it needs any; default: sites.")
    private String table = "sites";

    @Option(names = "--rank", description = "Add the rank of each row with a total.")
    private boolean rank;

    @Option(
            names = "--parameter",
            paramLabel = "<name=value>",
            description = "A parameter of the rule set, repeatable.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--weight",
            paramLabel = "<path=number>",
            description = "A weight instead of that of the rules, repeatable.")
    private Map<String, String> weights = new LinkedHashMap<>();

    @Option(
            names = "--rules",
            paramLabel = "<dir>",
            description = "Rule directory; default: the setting site-selection.rules.directory, else scoring-rules.")
    private @Nullable Path rules;

    @Override
    public Integer call() {
        Optional<RuleSet> found = CommandRules.find(spec, rules, ruleSet);
        if (found.isEmpty()) {
            return 1;
        }
        try {
            SqlQuery query = SqlQuery.of(dialect, table, rank, parameters, weights);
            spec.commandLine()
                    .getOut()
                    .print(RuleSql.print(
                                    found.get(),
                                    PackagedEdition.snapshot(),
                                    query.parameters(),
                                    query.weights(),
                                    query.target())
                            .text());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (ApiException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }
}
